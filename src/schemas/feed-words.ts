import { z } from 'zod';
import { counted, word } from './printed-word.ts';

/** The feeds: what they are called, and the page that lists them. */
export const feedWords = z.strictObject({
  title: word('Heads the list of feeds, and leads to it.', 'Feeds'),
  description: word('One sentence on the page.', 'Every feed of this publication.'),
  help: word(
    'Says in one line what a feed is and what to do with one.',
    'A feed is a list of new stories that an app, a feed reader, fetches for you: copy an address into it.',
  ),
  all: word('Leads to the list of feeds.', 'All feeds'),
  follow: word('Stands before the feeds of a page.', 'Follow'),
  channel: word('The title of a feed in a reader.', '{publication}: {name}'),
  main: word('Heads the feed of everything.', 'Everything'),
  kinds: word('Heads the feeds of the sections.', 'Sections'),
  combined: word('Heads the feeds that editors put together.', 'Put together by the editors'),
  record: word('Heads the feeds of corrections and webcasts.', 'Corrections and webcasts'),
  authors: word('Heads the feeds of single authors.', 'Authors'),
  kept: word('Heads the feeds of what is no longer there.', 'No longer filled'),
  about: word('The feed of the stories that mention somebody or something.', 'About {name}'),
  by: word('The feed of the stories somebody wrote.', 'By {name}'),
  on: word('The feed of a topic.', 'On {name}'),
  allNote: word('Describes the feed of everything.', 'Every story of {publication}.'),
  aboutNote: word('Describes the feed of a name.', 'The newest stories that mention {name}.'),
  byNote: word('Describes the feed of an author.', 'The newest stories by {name}.'),
  onNote: word('Describes the feed of a topic.', 'The newest stories on {name}.'),
  combinedNote: word(
    'Describes a feed that editors put together and did not describe.',
    'The newest stories that have each of these: {conditions}.',
  ),
  monthNote: word('Describes the feed of a month.', 'The stories of {month}.'),
  keptNote: word(
    'Stands in a feed, once published, that has nothing any more.',
    'There is no story here now. The feed stays in case one comes.',
  ),
  part: word('What stands in an item that has no text, by its label.', '{label}: {text}'),
  inFormat: word('The title of a feed in another format than RSS.', '{title} ({format})'),
  formats: z.strictObject({
    rss: word('The name of a format.', 'RSS'),
    atom: word('The name of a format.', 'Atom'),
    json: word('The name of a format.', 'JSON Feed'),
    opml: word('The name of the format of the list of all feeds.', 'OPML'),
  }),
  many: word(
    'Stands in place of a list of feeds that would be too long.',
    'Each has a feed, and its own page names it.',
  ),
  count: counted('How many feeds there are.', { one: '{count} feed', other: '{count} feeds' }),
  file: word('Heads the list of all feeds as one file.', 'All feeds in one file'),
  fileNote: word(
    'Says what to do with that file.',
    'Feed readers take over all feeds at once from this list (OPML).',
  ),
});

/** The list of corrections. */
export const correctionsWords = z.strictObject({
  title: word('Heads the list of corrections, and leads to it.', 'Corrections'),
  description: word('One sentence on the list.', 'What was wrong, and what is right.'),
  note: word(
    'Describes the feed of the corrections.',
    'Each correction as an item of its own, so that nobody misses it.',
  ),
  empty: word('Stands where nothing was corrected.', 'Nothing has been corrected.'),
  count: counted('How many there are.', {
    one: '{count} correction',
    other: '{count} corrections',
  }),
  item: word('The title of a correction in a feed.', '{kind}: {title}'),
});

/** The list of webcasts. */
export const webcastWords = z.strictObject({
  title: word('Heads the list of webcasts, and leads to it.', 'Webcasts'),
  description: word('One sentence on the list.', 'Talks on the web, coming and past.'),
  note: word('Describes the feed of the webcasts.', 'Each webcast, when it is announced.'),
  coming: word('Heads the webcasts to come.', 'Coming'),
  noneComing: word('Stands where none is to come.', 'No webcast is announced.'),
  past: word('Heads the webcasts that are over.', 'Past'),
  nonePast: word('Stands where none is over.', 'No webcast has been held.'),
  count: counted('How many there are.', { one: '{count} webcast', other: '{count} webcasts' }),
  minutes: counted('How long one lasts.', { one: '{count} minute', other: '{count} minutes' }),
  speakers: word('Stands before those who speak.', 'With'),
  about: word('Stands before what it is about.', 'About'),
  watch: word('Leads to where it can be watched.', 'Watch'),
});
