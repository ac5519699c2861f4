import { defineCollection } from 'astro:content';
import { collections as table, type CollectionName } from './schemas/collections.ts';
import { buildTime } from './sources/build-time.ts';
import { contentLoader } from './sources/loader.ts';

const loading = {
  contentFolder: process.env['OF_RECORD_CONTENT'] || 'content',
  now: buildTime(process.env['SOURCE_DATE_EPOCH'], Date.now()),
};

/** Registers every collection of the table with Astro; the schemas are there for editors. */
export const collections = Object.fromEntries(
  // Object.keys forgets whose keys they are.
  (Object.keys(table) as CollectionName[]).map((name) => [
    name,
    defineCollection({ loader: contentLoader(name, loading), schema: table[name].schema }),
  ]),
);
