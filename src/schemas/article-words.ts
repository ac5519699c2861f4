import { z } from 'zod';
import { figureStatuses } from './figure.ts';
import { counted, labels, word } from './printed-word.ts';

/** The head of an article. */
export const articleWords = z.strictObject({
  by: word('Stands before the authors.', 'By'),
  reading: counted('The reading time.', {
    one: '{count} minute to read',
    other: '{count} minutes to read',
  }),
  published: word('Stands before the day of first publication.', 'First published'),
  updated: word('Stands before the day of the last change.', 'Updated'),
  credit: word('Whose picture it is.', 'Picture: {credit}'),
  contents: word(
    'Names the links to the parts of the record, for screen readers.',
    'In this story',
  ),
  record: word('Stands at the head of what follows the text.', 'The record'),
});

/** The people of an article. */
export const peopleWords = z.strictObject({
  heading: word('Heads the people of an article.', 'People'),
  note: word('Stands beside that heading.', 'With the office held on {date}.'),
  empty: word('Stands where an article names nobody.', 'This story names no person.'),
  role: word('An office.', '{title}, {organization}'),
  noRole: word('Stands where no office is known.', 'No office known for that day.'),
  as: word(
    'The title a source gave, where it is another.',
    'The source says “{title}”: the sources differ.',
  ),
  asOnly: word('The title a source gave, where no office is known.', 'The source says “{title}”.'),
  earlier: word('The last office before, where none is known.', 'Before: {role} ({dates})'),
  later: word('An office that began later.', 'Later: {role} ({dates})'),
  held: word('When an office of that day ended.', 'Until {date}'),
  now: word('An office held today.', 'Now: {role} (checked {date})'),
});

/** What else an article names. */
export const namedWords = z.strictObject({
  heading: word(
    'Heads the organizations, programs, products and events of an article.',
    'Also named',
  ),
  note: word('Stands beside that heading.', 'By the name of {date}.'),
  empty: word(
    'Stands where an article names none.',
    'This story names no organization, program, product or event.',
  ),
  nowCalled: word('The name of today, where it is another.', 'Now {name}'),
  owner: word('Who runs a program.', 'A program of {organization}'),
  maker: word('Who makes a product.', 'A product of {organization}'),
  organizer: word('Who holds an event.', 'Held by {organization}'),
});

/** Tables of figures. */
export const ledgerWords = z.strictObject({
  heading: word('Heads the figures of an article.', 'Figures'),
  note: word('Stands beside that heading.', 'Values that do not agree stay side by side.'),
  empty: word('Stands where an article has no figure.', 'This story reports no figure.'),
  value: word('Heads the column of values.', 'Value'),
  of: word('Heads the column of what is counted.', 'Of what'),
  saidBy: word('Heads the column of speakers and sources.', 'Who says so'),
  asOf: word('Heads the column of days.', 'As of'),
  status: word('Heads the column of statuses.', 'Status'),
  source: word('A source.', '{publisher}, {date}'),
  differs: word('Marks values that do not agree.', 'reports differ'),
  other: word('Such a value that another article reports.', 'Elsewhere {value}, {source}'),
  replaces: word('The value that was replaced.', 'Was {value}, {date}'),
  replaced: word('The value that replaced it.', 'Now {value}, {date}'),
  statuses: z.strictObject(
    labels(figureStatuses, {
      claimed: ['A figure somebody gave and nobody confirmed.', 'claimed'],
      confirmed: ['A figure that was confirmed.', 'confirmed'],
      disputed: ['A figure that others contest.', 'disputed'],
      superseded: ['A figure that a later one replaced.', 'superseded'],
    }),
  ),
});

/** The sources of an article. */
export const sourcesWords = z.strictObject({
  heading: word('Heads the sources.', 'Sources'),
  empty: word('Stands where there is none.', 'No source is listed.'),
  title: word('A title with its author.', '“{title},” {author}'),
  titleAlone: word('A title without an author.', '“{title}”'),
});

/** Corrections and disclosures of an article. */
export const stateWords = z.strictObject({
  heading: word('Heads corrections and disclosures.', 'The state of this story'),
  corrections: word('Stands before the corrections.', 'Corrections'),
  noCorrections: word('Stands where there is none.', 'Nothing has been corrected.'),
  was: word('Stands before the words that were wrong.', 'Was'),
  now: word('Stands before the words that are right.', 'Now'),
  policy: word('Leads to the policy on corrections.', 'How we correct'),
  disclosures: word('Stands before the interests.', 'Disclosures'),
  noDisclosures: word(
    'Stands where there is none.',
    'The register of interests names no party to this story.',
  ),
  register: word('Leads to the policy on interests.', 'How we disclose'),
  history: word('Stands before the days of publication.', 'Versions'),
});
