import { close, createIndex, type PagefindIndex } from 'pagefind';
import { compareText } from '../publication/order.ts';
import type { Publication } from '../publication/types.ts';
import { contextOf } from '../views/context.ts';
import { indexedPage } from './indexed-page.ts';
import { searchRecords } from './search-record.ts';

/** A file of the index, below `searchFolder`. */
export interface SearchFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the index of a publication from its built pages. The same pages give the same bytes.
 *
 * @param pageAt gives the HTML of the page at a path with the base path
 * @returns nothing when there is nothing to find
 * @throws Error with what Pagefind says
 */
export async function searchIndex(
  publication: Publication,
  pageAt: (path: string) => Promise<string>,
): Promise<SearchFile[]> {
  const records = searchRecords(contextOf(publication));
  if (records.length === 0) return [];
  try {
    const { index, errors } = await createIndex({
      // Pagefind knows the stems of `de`, not of `de-AT`, and looks up the one for the other.
      forceLanguage: new Intl.Locale(publication.settings.language).language,
      // A picture would become words of its page, and signs of notes stand between words.
      excludeSelectors: ['img', '[data-footnote-ref]', '[data-footnote-backref]'],
    });
    if (index === undefined) throw new Error(errors.join('\n'));
    for (const record of records) {
      const content = indexedPage(await pageAt(record.path), record);
      if (content !== undefined) await addPage(index, record.path, content);
    }
    return await filesOf(index);
  } finally {
    await close();
  }
}

async function addPage(index: PagefindIndex, url: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('\n')}`);
}

async function filesOf(index: PagefindIndex): Promise<SearchFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const engines = new Set(entry === undefined ? [] : enginesOf(entry.content));
  return files
    .filter(({ path }) => isAsked(path) || engines.has(path))
    .map(({ path, content }) => ({ path, bytes: content }))
    .sort((a, b) => compareText(a.path, b.path));
}

/** What our page asks for: neither Pagefind's own pages nor its worker. */
function isAsked(path: string): boolean {
  return path === 'pagefind.js' || path === 'pagefind-entry.json' || /\.pf_\w+$/u.test(path);
}

/** The WebAssembly of each language of an index; a language Pagefind has no stems for has none. */
function enginesOf(entry: Uint8Array): string[] {
  // Only Pagefind writes it, in the version that package.json names.
  const { languages } = JSON.parse(new TextDecoder().decode(entry)) as {
    readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
  };
  return Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
}
