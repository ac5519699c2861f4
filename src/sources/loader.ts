import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import type { Moment } from '../publication/types.ts';
import { collections, type CollectionName } from '../schemas/collections.ts';
import { findFrontMatter } from './front-matter.ts';
import { hiddenPaths } from './hidden-paths.ts';
import { readableText } from './readable-text.ts';

/** What Astro keeps of a file as its data: enough for `readEntry` to read it as it is. */
export interface StoredFile {
  /** The path as printed in problems; empty where a collection has no file. */
  readonly file: string;
  readonly text: string;
}

/** Where and when a loader reads. */
export interface Loading {
  /** The content folder; a path from the project. */
  readonly contentFolder: string;
  /** The one time of a build. */
  readonly now: Moment;
}

/**
 * Loads a collection into Astro, which renders its bodies and watches its files.
 *
 * It is Astro's own glob() but for three things. Files go in as text: Astro's reader of YAML moves
 * days by the time zone, and its schema check stops at the first mistake without a place. An id is
 * the name of the file, as written. And a build leaves out what no reader sees yet, so that a draft
 * that cannot be rendered stops nothing.
 */
export function contentLoader(name: CollectionName, { contentFolder, now }: Loading): Loader {
  const { folder, pattern } = collections[name];
  return {
    name: 'of-record',
    async load(context) {
      const content = resolve(fileURLToPath(context.config.root), contentFolder);
      const base = resolve(content, folder);
      // Only a preview has a watcher, and a preview shows everything.
      const hidden = context.watcher ? [] : await hiddenPaths(content, name, now);
      const { load } = glob({
        base: pathToFileURL(`${base}/`),
        pattern: [pattern, ...hidden.map((path) => `!${literal(relative(base, path))}`)],
        generateId: ({ entry }) => basename(entry).replace(/\.[^.]+$/u, ''),
        retainBody: false,
      });
      await load(asText(context, content));
      // The folder of a collection may come later, and a folder that is not there is not watched.
      context.watcher?.add(content);
      // Astro warns of every empty collection at every reading, and a publication may have several.
      if (context.store.keys().length === 0) {
        const data: StoredFile = { file: '', text: '' };
        context.store.set({ id: 'none', data: { ...data } });
      }
    },
  };
}

/** Glob's context, with files read as text and an empty collection no matter of a warning. */
function asText(context: LoaderContext, content: string): LoaderContext {
  // The file types are in the context, but not in its type.
  const { entryTypes } = context as unknown as { readonly entryTypes: Map<string, EntryType> };
  const logger = context.logger.fork('of-record');
  logger.warn = (message) => {
    if (!/^(?:The base directory|No files found)/u.test(message)) context.logger.warn(message);
  };
  return Object.assign({}, context, {
    logger,
    entryTypes: new Map(
      [...entryTypes, plainText].map(([ending, type]) => [ending, textType(type, content)]),
    ),
    parseData: ({ data }: { readonly data: unknown }) => Promise.resolve(data),
  });
}

function textType(type: EntryType, content: string): EntryType {
  const { getRenderFunction } = type;
  return {
    ...type,
    getEntryInfo: ({ contents, fileUrl }) => {
      const text = readableText(contents);
      const file = `${basename(content)}/${relative(content, fileURLToPath(fileUrl))}`;
      const data: StoredFile = { file, text };
      const body = text.slice(findFrontMatter(text)?.bodyStart ?? 0);
      return Promise.resolve({ data, body, slug: '', rawData: '' });
    },
    ...(getRenderFunction && {
      getRenderFunction: async (config: unknown) => {
        const render = await getRenderFunction(config);
        return async (entry: RenderedFile) => {
          // Astro would keep the data a second time beside the rendered text.
          const rendered = await render({ ...entry, data: {} });
          const { metadata } = rendered;
          const folder = dirname(entry.filePath);
          // One picture that is missing would take down every page of a preview.
          const imagePaths = metadata.imagePaths.filter((path) => existsSync(join(folder, path)));
          return { ...rendered, metadata: { ...metadata, imagePaths } };
        };
      },
    }),
  };
}

/** Astro knows no files of plain lines. */
const plainText: [ending: string, type: EntryType] = [
  '.txt',
  { getEntryInfo: () => Promise.resolve({ data: {}, body: '', slug: '', rawData: '' }) },
];

/** What of Astro's type of a file is used here. */
interface EntryType {
  readonly getEntryInfo: (file: {
    readonly contents: string;
    readonly fileUrl: URL;
  }) => Promise<{ data: unknown; body: string; slug: string; rawData: string }>;
  readonly getRenderFunction?: (config: unknown) => Promise<RenderFile>;
}

interface RenderedFile {
  readonly filePath: string;
}

type RenderFile = (
  entry: RenderedFile & { readonly data?: unknown },
) => Promise<{ readonly metadata: { readonly imagePaths: readonly string[] } }>;

/** A path with what a pattern would read as its own signs. */
function literal(path: string): string {
  return path.replaceAll(/[()[\]{}!*?@+|\\]/gu, String.raw`\$&`);
}
