import { defineCollection } from 'astro:content';
import { momentOf } from './publication/dates.ts';
import { collections as table, type CollectionName } from './schemas/collections.ts';
import { contentLoader } from './sources/loader.ts';

const epoch = process.env['SOURCE_DATE_EPOCH'];
const loading = {
  contentFolder: process.env['OF_RECORD_CONTENT'] || 'content',
  now: momentOf(epoch === undefined ? Date.now() : Number(epoch) * 1000),
};

/** Registers every collection of the table with Astro; the schemas are there for editors. */
export const collections = Object.fromEntries(
  // Object.keys forgets whose keys they are.
  (Object.keys(table) as CollectionName[]).map((name) => [
    name,
    defineCollection({ loader: contentLoader(name, loading), schema: table[name].schema }),
  ]),
);
