import { z } from 'zod';
import { articleKinds } from './article.ts';
import {
  articleWords,
  ledgerWords,
  namedWords,
  peopleWords,
  sourcesWords,
  stateWords,
} from './article-words.ts';
import { chartWords } from './chart-words.ts';
import { correctionKinds } from './correction.ts';
import { entityWords } from './entity-words.ts';
import { feedItemWords } from './feed-item-words.ts';
import { correctionsWords, feedWords, webcastWords } from './feed-words.ts';
import { field } from './field.ts';
import { figureLanguage } from './figure-language.ts';
import { interestHolders } from './interest.ts';
import { waysOfMention } from './mention.ts';
import { goneWords, movedWords, onwardWords } from './onward-words.ts';
import { counted, labels, word } from './printed-word.ts';
import { programStatuses } from './program.ts';
import { recordWords } from './record-words.ts';
import { searchWords } from './search-words.ts';
import { siteFileWords } from './site-file-words.ts';
import { archiveWords, followWords, indexWords, pagingWords } from './way-words.ts';

const site = z.strictObject({
  skip: word('The first link of every page, for those who use the keyboard.', 'Skip to the text'),
  sections: word('Names the navigation, for screen readers.', 'Sections'),
  more: word('Names the second navigation, for screen readers.', 'More'),
  index: word('The link to the list of all indexes.', 'Index'),
  feedHelp: word(
    'Stands above a feed that is opened in a browser.',
    'This is a feed. Copy its address into a feed reader to follow {name}.',
  ),
  pageTitle: word('The title of a window or tab.', '{title} · {name}'),
  foot: word('Names the links at the foot of the page, for screen readers.', 'About this site'),
  masthead: word('Stands before the people in charge.', 'In charge'),
  elsewhere: word('Stands before accounts on other sites.', 'Elsewhere'),
  example: word('Marks what is an example and no fact.', 'Example'),
  front: word('The front page, where every trail begins.', 'Front page'),
  trail: word('Names the trail from the front page, for screen readers.', 'Where you are'),
  ways: word('Names the links to the archive and the indexes.', 'Find a story'),
});

const preview = z.strictObject({
  label: word('Names the banner of what no reader sees yet.', 'Preview'),
  draft: word('The banner of a draft.', 'A draft: no reader sees this.'),
  review: word('The banner of an article in review.', 'In review: no reader sees this yet.'),
  scheduled: word('The banner of an article that waits.', 'Waits until {date}.'),
});

const home = z.strictObject({
  latest: word('The line above the nameplate.', 'Last entry {date}'),
  figures: word('Heads the strip of figures.', 'Newest figures'),
  entries: word('Heads the list of stories.', 'Latest entries'),
  index: word('Heads the index of names.', 'Index of names'),
  indexNote: word('Stands beside that heading.', 'Each has a page of its own.'),
  all: word('Leads to a whole index.', 'All {count}'),
});

const kind = z.strictObject({
  label: word('The kind of one article.', 'Report'),
  section: word('The kind as the name of a section.', 'Reports'),
  description: word('One sentence on what such articles do.', 'What happened, and who says so.'),
});

const collection = z.strictObject({
  label: word('What one entry is.', 'Person'),
  list: word('What all entries are.', 'People'),
  description: word('One sentence on the index.', 'Everyone the record names.'),
  empty: word('Stands where the index has no entry.', 'The record names nobody yet.'),
});

const lists = z.strictObject({
  stories: counted('How many articles there are.', {
    one: '{count} story',
    other: '{count} stories',
  }),
  row: word('Puts one thing beside another.', '{one}, {two}'),
  newestFirst: word('Says how a list of articles is ordered.', 'Newest first'),
  empty: word('Stands where there is no article at all.', 'No story has been published yet.'),
  emptyKind: word('Stands where a section has no article.', 'Nothing of this kind yet.'),
  emptyTopic: word('Stands where a topic has no article.', 'Nothing is filed here yet.'),
  corrected: word('Marks an article with a correction.', '{kind}, {date}'),
});

const dates = z.strictObject({
  span: word('From one day to another.', '{from} – {to}'),
  since: word('From a day on, the end not known.', 'from {date}'),
  until: word('To a day, the beginning not known.', 'until {date}'),
  today: word('From a day to today.', 'since {date}'),
  lasting: word('To today, the beginning not known.', 'today'),
  seen: word('On days a source names.', 'on {dates}'),
  unknown: word('Neither beginning nor end is known.', 'dates not known'),
  checked: word('When something that lasts was last checked.', 'checked {date}'),
});

const notFound = z.strictObject({
  title: word('Heads the page for an address that leads nowhere.', 'Not on record'),
  text: word('What to do then.', 'There is no page at this address.'),
  home: word('Leads back.', 'To the front page'),
});

const body = z.strictObject({
  footnotes: word('Heads the footnotes.', 'Notes'),
  back: word('Leads from a footnote back to the text.', 'Back to reference {reference}'),
  done: word('A ticked box of a list.', 'done'),
  open: word('An empty box of a list.', 'open'),
});

/** Every word the pages print, in one language: `content/words/<language>.yaml`. */
export const words = z.strictObject({
  site: field(site, 'The frame of every page.', { skip: 'Skip to the text' }),
  preview: field(preview, 'Banners of what no reader sees yet.', { label: 'Preview' }),
  home: field(home, 'The front page.', { entries: 'Latest entries' }),
  kinds: field(z.strictObject(each(articleKinds, kind)), 'The kinds of article.', {
    report: { label: 'Report', section: 'Reports', description: 'What happened.' },
  }),
  collections: field(
    z.strictObject({
      people: collection,
      organizations: collection,
      programs: collection,
      products: collection,
      events: collection,
      topics: collection,
    }),
    'The kinds of entry.',
    { people: { label: 'Person', list: 'People' } },
  ),
  lists: field(lists, 'Lists of articles.', { newestFirst: 'Newest first' }),
  dates: field(dates, 'Days and spans of time.', { since: 'from {date}' }),
  article: field(articleWords, 'The head of an article.', { by: 'By' }),
  people: field(peopleWords, 'The people of an article.', { heading: 'People' }),
  mentions: field(
    z.strictObject(
      labels(waysOfMention, {
        quoted: ['Somebody whose words are given.', 'Quoted'],
        cited: ['Somebody whose information is used.', 'Cited'],
        discussed: ['Somebody the article is about.', 'Discussed'],
        unnamed: ['Somebody the article does not name.', 'Not named'],
      }),
    ),
    'How people stand in an article.',
    { quoted: 'Quoted' },
  ),
  named: field(namedWords, 'What else an article names.', { heading: 'Also named' }),
  programStatuses: field(
    z.strictObject(
      labels(programStatuses, {
        announced: ['A program that has not begun.', 'announced'],
        open: ['A program one can join.', 'open'],
        closed: ['A program nobody can join any more.', 'closed'],
        unknown: ['A program of which this is not known.', 'not known'],
      }),
    ),
    'How programs stand.',
    { open: 'open' },
  ),
  ledger: field(ledgerWords, 'Tables of figures.', { value: 'Value' }),
  sources: field(sourcesWords, 'The sources of an article.', { heading: 'Sources' }),
  state: field(stateWords, 'Corrections and disclosures.', { corrections: 'Corrections' }),
  correctionKinds: field(
    z.strictObject(
      labels(correctionKinds, {
        correction: ['A fact that was wrong.', 'Correction'],
        clarification: ['Words that could be misread.', 'Clarification'],
        update: ['What became known later.', 'Update'],
        retraction: ['An article that is withdrawn.', 'Retraction'],
      }),
    ),
    'The kinds of correction.',
    { correction: 'Correction' },
  ),
  interestHolders: field(
    z.strictObject(
      labels(interestHolders, {
        publication: ['A tie of the publication itself.', 'This publication'],
        author: ['A tie of an author.', 'The author'],
        owner: ['A tie of the owner.', 'The owner'],
        sponsor: ['A tie of a sponsor.', 'A sponsor'],
      }),
    ),
    'Who can hold an interest.',
    { publication: 'This publication' },
  ),
  onward: field(onwardWords, 'What leads on from the end of an article.', {
    heading: 'You may also like',
  }),
  entity: field(entityWords, 'The pages of people, organizations, programs, products and events.', {
    coverage: 'Coverage',
  }),
  paging: field(pagingWords, 'The pages of a long list.', { older: 'Older' }),
  indexes: field(indexWords, 'The indexes from A to Z.', { most: 'Most stories' }),
  archive: field(archiveWords, 'The archive by year and month.', { title: 'Archive' }),
  feeds: field(feedWords, 'The feeds and their list.', { title: 'Feeds' }),
  feedItems: field(feedItemWords, 'What feeds say of an article above its text.', {
    updated: 'Updated {date}',
  }),
  corrections: field(correctionsWords, 'The list of corrections.', { title: 'Corrections' }),
  webcasts: field(webcastWords, 'The list of webcasts.', { title: 'Webcasts' }),
  follow: field(followWords, 'How to follow the publication.', { title: 'Follow' }),
  search: field(searchWords, 'The search.', { title: 'Search' }),
  record: field(recordWords, 'The open record.', { title: 'Open record' }),
  siteFiles: field(siteFileWords, 'Files for crawlers and other programs.', {
    programs: 'For programs',
  }),
  notFound: field(notFound, 'The page for an address that leads nowhere.', {
    title: 'Not on record',
  }),
  moved: field(movedWords, 'The page at a former address.', { title: 'Moved' }),
  gone: field(goneWords, 'The page at the address of something that is gone.', {
    title: 'No longer published',
  }),
  body: field(body, 'Words inside a text.', { footnotes: 'Notes' }),
  charts: field(chartWords, 'Charts of figures.', { title: '{name}: {measure}' }),
  figures: figureLanguage,
});

/** One schema for every value of a list. */
function each<const Value extends string, Schema>(
  values: readonly Value[],
  schema: Schema,
): Record<Value, Schema> {
  // Object.fromEntries forgets its keys; they are the values.
  return Object.fromEntries(values.map((value) => [value, schema])) as Record<Value, Schema>;
}
