import type { z } from 'zod';
import { addresses } from './address.ts';
import { article } from './article.ts';
import { event } from './event.ts';
import { interests } from './interest.ts';
import { newsletter } from './newsletter.ts';
import { organization } from './organization.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { product } from './product.ts';
import { program } from './program.ts';
import { publication } from './publication.ts';
import { resource } from './resource.ts';
import { topic } from './topic.ts';
import { webcast } from './webcast.ts';
import { words } from './words.ts';

/**
 * Every collection and where its files are below `content/`. The only table of such paths.
 * The id of an entry is its file name without the ending.
 */
export const collections = {
  articles: { schema: article, folder: 'articles', pattern: '*/*.{md,mdx}' },
  people: { schema: person, folder: 'people', pattern: '*.md' },
  organizations: { schema: organization, folder: 'organizations', pattern: '*.md' },
  programs: { schema: program, folder: 'programs', pattern: '*.md' },
  products: { schema: product, folder: 'products', pattern: '*.md' },
  events: { schema: event, folder: 'events', pattern: '*.md' },
  topics: { schema: topic, folder: 'topics', pattern: '*.md' },
  webcasts: { schema: webcast, folder: 'webcasts', pattern: '*.md' },
  resources: { schema: resource, folder: 'resources', pattern: '*.md' },
  newsletters: { schema: newsletter, folder: 'newsletters', pattern: '*.md' },
  pages: { schema: page, folder: 'pages', pattern: '*.{md,mdx}' },
  words: { schema: words, folder: 'words', pattern: '*.yaml' },
  publication: { schema: publication, folder: '.', pattern: 'publication.yaml' },
  interests: { schema: interests, folder: '.', pattern: 'interests.yaml' },
  addresses: { schema: addresses, folder: '.', pattern: 'addresses.txt' },
} as const satisfies Record<string, { schema: z.ZodType; folder: string; pattern: string }>;

/** The name of a collection. */
export type CollectionName = keyof typeof collections;

/** What a checked file of a collection says. */
export type Data<Name extends CollectionName> = z.output<(typeof collections)[Name]['schema']>;

/** The five collections whose entries articles mention. */
export const entityCollections = [
  'people',
  'organizations',
  'programs',
  'products',
  'events',
] as const;

/** The name of a collection of entities. */
export type EntityCollection = (typeof entityCollections)[number];

/** Where pictures are, below `content/`. */
export const picturesFolder = 'pictures';
