import { z } from 'zod';
import { counted, word } from './printed-word.ts';

/** The pages of a long list. */
export const pagingWords = z.strictObject({
  label: word('Names the links between the pages of a list, for screen readers.', 'Pages'),
  page: word('A further page; counted from the oldest.', 'Page {page}'),
  title: word('The title of a further page.', '{title}, page {page}'),
  position: word(
    'Which stories of its list a further page has.',
    'Stories {from} to {to}, counted from the oldest',
  ),
  description: word(
    'Describes a further page to search engines.',
    '{title}: stories {from} to {to}, counted from the oldest.',
  ),
  newest: word('Leads to the page with the newest stories.', 'Newest'),
  newer: word('Leads to the page with the next newer stories.', 'Newer'),
  older: word('Leads to the page with the next older stories.', 'Older'),
  oldest: word('Leads to the page with the oldest stories.', 'Oldest'),
});

/** The indexes from A to Z. */
export const indexWords = z.strictObject({
  letters: word('Names the links to the letters, for screen readers.', 'Letters'),
  signs: word('Heads names that begin with a digit or a sign.', '0–9'),
  title: word('The title of the page of one letter.', '{list}: {letter}'),
  description: word(
    'Describes the page of one letter to search engines.',
    '{list} in {publication} under {letter}.',
  ),
  entries: counted('How many names there are.', { one: '{count} name', other: '{count} names' }),
  most: word('Heads the names that most stories are about.', 'Most stories'),
});

/** The archive by year and month. */
export const archiveWords = z.strictObject({
  title: word('Heads the archive, and leads to it.', 'Archive'),
  description: word('One sentence on the archive.', 'Every story by the month it was published.'),
  span: word(
    'Describes the page of a year or a month to search engines.',
    '{publication} in {time}: {stories}.',
  ),
  months: word('Heads the months of a year.', 'By month'),
  stories: word('Heads the stories of a year.', 'Stories'),
  neighbours: word('Names the links to the next year or month, for screen readers.', 'Neighbours'),
  earlier: word('Leads to the last year or month before.', 'Earlier'),
  later: word('Leads to the first year or month after.', 'Later'),
  all: word('Leads to the archive from the newest stories.', 'All stories by month'),
});

/** How to follow the publication. */
export const followWords = z.strictObject({
  title: word('Heads the page, and leads to it.', 'Follow'),
  description: word('One sentence on the page.', 'How to hear of new stories.'),
  feeds: word('Heads the feeds.', 'Feeds'),
  feedsNote: word(
    'Says what to do with the address of a feed.',
    'Copy an address into a feed reader: it shows each new story, and asks for no account.',
  ),
  all: word('The feed of everything.', 'All stories'),
  networks: word('Heads accounts on social networks.', 'Networks'),
  noNetworks: word('Stands where there is none.', 'There is no account on a social network.'),
  letter: word('Heads the letter.', 'Letter'),
  letterClosed: word(
    'Stands beside the name of the letter while nobody can subscribe.',
    'This site takes no subscriptions to it.',
  ),
});
