import { z } from 'zod';
import { correction } from './correction.ts';
import { field, id, moment, text } from './field.ts';
import { figure } from './figure.ts';
import { mentions } from './mention.ts';
import { picture } from './picture.ts';
import { source } from './source.ts';

/** The kinds of article; they are the sections of the publication. */
export const articleKinds = [
  'report',
  'analysis',
  'explainer',
  'opinion',
  'interview',
  'numbers',
] as const;

/** How far an article has come. Only a published one whose date has come is in a build. */
export const articleStatuses = ['draft', 'review', 'published'] as const;

/** An article: `content/articles/<year>/<slug>.md`, or `.mdx` for one with components. */
export const article = z.strictObject({
  title: field(text, 'The headline.', 'Fear of the cloud has eased, Ballmer says'),
  deck: field(
    text,
    'The standfirst: one sentence below the headline.',
    'More than 500 partners have joined.',
  ),
  date: field(
    moment,
    'When the article was first published; never moves.',
    '2011-07-12T21:00-07:00',
  ),
  updated: field(
    moment.optional(),
    'When its text was last changed for readers; one in the future waits.',
    '2011-07-13T09:00-07:00',
  ),
  kind: field(z.enum(articleKinds), 'What kind of article it is.', 'report'),
  authors: field(
    z.array(id).min(1, 'must name at least one author'),
    'Who wrote it: ids of people with a byline.',
    ['channel-record-staff'],
  ),
  dateline: field(text.optional(), 'Where it was reported from.', 'Los Angeles'),
  picture: field(picture.optional(), 'The lead picture.', {
    src: 'wpc11.jpg',
    alt: 'A full arena.',
  }),
  topics: field(z.array(id).default([]), 'Ids of topics.', ['partner-programs']),
  people: field(mentions, 'People the article names.', [
    'jon-roskill',
    { id: 'steve-ballmer', how: 'quoted' },
  ]),
  organizations: field(mentions, 'Organizations the article names.', ['microsoft']),
  programs: field(mentions, 'Programs the article names.', ['cloud-accelerate']),
  products: field(mentions, 'Products the article names.', ['windows-azure']),
  events: field(mentions, 'Events the article names.', ['wpc-2011']),
  figures: field(z.array(figure).default([]), 'Figures the article reports.', []),
  sources: field(z.array(source).default([]), 'The documents the article rests on.', []),
  corrections: field(
    z.array(correction).default([]),
    'Changes readers were told of, oldest first.',
    [],
  ),
  status: field(
    z.enum(articleStatuses),
    'How far the article has come; a date in the future waits.',
    'draft',
  ),
  plannedFor: field(
    moment.optional(),
    'The day a draft is planned for; decides nothing.',
    '2011-07-20',
  ),
  formerSlugs: field(z.array(id).default([]), 'Earlier slugs, oldest first; each redirects here.', [
    'ballmer-cloud',
  ]),
  feedId: field(
    text.optional(),
    'The whole id in feeds, for an article that had one elsewhere.',
    'https://old.example.org/?p=12',
  ),
  sample: field(z.boolean().default(false), 'Whether it is an example and printed as one.', true),
});
