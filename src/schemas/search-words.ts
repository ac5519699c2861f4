import { z } from 'zod';
import { counted, word } from './printed-word.ts';

/** The search: its page, and its field on every other page. */
export const searchWords = z.strictObject({
  title: word('Heads the page, and is the button beside the field.', 'Search'),
  description: word(
    'One sentence on the page.',
    'Find people, programs and stories by a name, a word or a month.',
  ),
  site: word('Names the search to browsers that offer it in their address bar.', 'Search {name}'),
  field: word('Names the field, for screen readers.', 'Words to search for'),
  unscripted: word(
    'Stands where the browser runs no script.',
    'Searching needs JavaScript, which this browser does not run. These lists lead to everything.',
  ),
  blank: word('Stands where there is nothing to find.', 'There is nothing to search yet.'),
  ways: word('Heads the lists that lead to everything.', 'Every list'),
  busy: word('Stands while the search is loaded.', 'Searching'),
  results: counted('How much was found; read to those who use a screen reader.', {
    one: '{count} result',
    other: '{count} results',
  }),
  names: word('Heads the people, organizations, programs and so on.', 'On record'),
  moreNames: word('Shows more of them.', 'More names'),
  stories: word('Heads the articles.', 'Stories'),
  moreStories: word('Shows more of them.', 'More stories'),
  order: word('Names the choice of the order.', 'Order'),
  relevance: word('Orders by how well a story fits.', 'Best match'),
  newest: word('Orders by date.', 'Newest first'),
  narrow: word('Heads the choices that narrow the results.', 'Narrow down'),
  narrowed: word('The same while some are chosen.', 'Narrow down ({count})'),
  unnarrowed: word('Takes all choices back.', 'Without these choices'),
  kind: word('Heads the kinds of result.', 'Kind'),
  year: word('Heads the years.', 'Year'),
  allValues: word('Shows all choices of a list.', 'All {count}'),
  nothing: word('Says that nothing was found.', 'Nothing on record for “{query}”'),
  nothingChosen: word(
    'Says that nothing fits the choices.',
    'Nothing on record with these choices',
  ),
  spelling: word('Stands before other spellings.', 'Did you mean'),
  nearest: word('Heads the names that come nearest.', 'Nearest names'),
  failed: word('Says that the search could not be loaded.', 'The search could not be loaded.'),
  again: word('Loads it once more.', 'Try again'),
});
