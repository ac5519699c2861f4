import { escapedForXml } from '../publication/xml-text.ts';
import type { Context } from '../views/context.ts';
import type { ListedPage } from '../views/listed-pages.ts';

/** A part of the sitemap. */
export interface SitemapPart {
  /** As its address has it: `articles-2011`, and `articles-2011-2` for what is too much for one. */
  readonly name: string;
  readonly entries: readonly SitemapEntry[];
}

/** An address of a sitemap, whole. */
export interface SitemapEntry {
  readonly address: string;
  /** Left out where it is not known. */
  readonly changed?: string;
}

/**
 * How many addresses a part has at most. The protocol allows 50,000 and 50 MiB: as an address has
 * fewer than 2,048 characters, of 5 bytes at most once they are escaped, both hold.
 */
const mostEntries = 5000;

/** The pages of a site in parts, so that what is old keeps its file when something new comes. */
export function sitemapParts(
  pages: readonly ListedPage[],
  { urls }: Context,
  most = mostEntries,
): SitemapPart[] {
  const groups = Map.groupBy(pages, ({ group }) => group);
  return [...groups].flatMap(([group, all]) =>
    Array.from({ length: Math.ceil(all.length / most) }, (_, nth) => ({
      name: nth === 0 ? group : `${group}-${String(nth + 1)}`,
      entries: all.slice(nth * most, (nth + 1) * most).map(({ path, changed }) => ({
        address: urls.absolute(path),
        ...(changed === undefined ? {} : { changed }),
      })),
    })),
  );
}

/** The list of the parts: https://www.sitemaps.org/protocol.html#index */
export function sitemapIndex(parts: readonly SitemapPart[], { urls }: Context): string {
  const entries = parts.map(({ name, entries: all }) => ({
    address: urls.absolute(urls.sitemapPart(name)),
    ...newestOf(all),
  }));
  return sitemapFile('sitemapindex', 'sitemap', entries);
}

/** One part: https://www.sitemaps.org/protocol.html */
export function sitemapPartFile({ entries }: Pick<SitemapPart, 'entries'>): string {
  return sitemapFile('urlset', 'url', entries);
}

function sitemapFile(root: string, name: string, entries: readonly SitemapEntry[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...entries.map(({ address, changed }) => {
      const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
      return `<${name}><loc>${escapedForXml(address)}</loc>${lastmod}</${name}>`;
    }),
    `</${root}>`,
    '',
  ].join('\n');
}

function newestOf(entries: readonly SitemapEntry[]): { changed?: string } {
  const newest = entries.reduce(
    (latest, { changed = '' }) => (changed > latest ? changed : latest),
    '',
  );
  return newest === '' ? {} : { changed: newest };
}
