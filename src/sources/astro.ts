import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { buildPublication } from '../publication/publication.ts';
import type { Publication } from '../publication/types.ts';
import { collections, picturesFolder, type CollectionName } from '../schemas/collections.ts';
import { buildTime } from './build-time.ts';
import { readEntry, type ContentFile, type ReadEntry } from './entry.ts';
import type { StoredFile } from './loader.ts';
import { sourceOf, type EntryReader } from './source.ts';

/**
 * The publication as Astro's content layer has it: the door for the site.
 *
 * A build loads it once and sees what readers see; a preview loads it for each page, since content
 * changes under it, and sees everything. What is wrong is for the gate, which has looked before.
 */
export function loadPublication(): Promise<Publication> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

/**
 * The component that prints the body of an entry, as Astro rendered it; `markdown/Body.astro` goes
 * around it.
 */
export async function bodyOf(collection: CollectionName, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no ${collection}/${id}.`);
  return (await render(entry)).Content;
}

/** A picture by its path below content/pictures/, for Astro to make its sizes. */
export function pictureOf(src: string): ImageMetadata {
  const found = picturesByPath.get(src);
  if (!found) throw new Error(`There is no picture ${src}.`);
  return found;
}

/** Where the bytes of a picture are: a path, from the project when the content folder is named so. */
export function pictureFileOf(src: string): string {
  return `${process.env['OF_RECORD_CONTENT'] || 'content'}/${picturesFolder}/${src}`;
}

let loaded: Promise<Publication> | undefined;

async function load(): Promise<Publication> {
  const files = await Promise.all(names.map(filesOf));
  const all = files.flat();
  const folder = all[0]?.file.split('/', 1)[0] ?? '';
  const pictures = new Set(picturesByPath.keys());
  const source = sourceOf(
    { folder, files: all, pictures, problems: [] },
    import.meta.env.DEV ? readAgain : readEntry,
  );
  return buildPublication(source, buildTime(process.env['SOURCE_DATE_EPOCH'], Date.now()), {
    preview: import.meta.env.DEV,
  }).publication;
}

// Object.keys forgets whose keys they are.
const names = Object.keys(collections) as CollectionName[];

async function filesOf(collection: CollectionName): Promise<ContentFile[]> {
  const entries: readonly CollectionEntry<CollectionName>[] = await getCollection(collection);
  return entries.flatMap(({ id, data }) => {
    // The loader keeps files as text; the registered schema is there for editors.
    const { file, text } = data as unknown as StoredFile;
    return file === '' ? [] : [{ collection, id, file, text }];
  });
}

/** Reads only what changed since the last time; a build reads once and has no use for it. */
const readAgain: EntryReader = (collection, file, language) => {
  const known = readBefore.get(file.file);
  if (known?.text === file.text && known.language === language) {
    // A path belongs to one collection.
    return known.entry as ReturnType<typeof readEntry<typeof collection>>;
  }
  const entry = readEntry(collection, file, language);
  readBefore.set(file.file, { text: file.text, language, entry });
  return entry;
};

const readBefore = new Map<
  string,
  { readonly text: string; readonly language: string; readonly entry: ReadEntry<CollectionName> }
>();

const picturesByPath = new Map(
  Object.entries(
    import.meta.glob<ImageMetadata>('#pictures/**/*.{avif,gif,jpg,jpeg,png,svg,webp}', {
      eager: true,
      import: 'default',
    }),
  ).map(([path, picture]) => [path.replace(/^.*?\/pictures\//u, ''), picture]),
);
