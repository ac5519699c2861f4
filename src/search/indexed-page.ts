import { escapedForXml } from '../publication/xml-text.ts';
import type { SearchRecord } from './search-record.ts';

/** Marks what is searched of a page: https://pagefind.app/docs/indexing/ */
const bodyMark = 'data-pagefind-body';

/**
 * A page as Pagefind reads it: its main part, and its record in attributes. What stands around the
 * main part is the same on every page and would only have to be read again.
 *
 * @returns nothing when no part of the page is marked to be searched
 */
export function indexedPage(html: string, record: SearchRecord): string | undefined {
  if (!html.includes(bodyMark)) return undefined;
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  const main = start < 0 || end < start ? html : html.slice(start, end);
  return `<html><body><div ${bodyMark}>${attributesOf(record)}</div>${main}</body></html>`;
}

function attributesOf({ names, meta, filters, sort, anchors }: SearchRecord): string {
  return [
    ...names.map(
      ({ text, weight }) => `<p data-pagefind-weight="${weight}">${escapedForXml(text)}</p>`,
    ),
    ...Object.entries(meta).map(([key, value]) => element('meta', key, value)),
    ...Object.entries(filters).flatMap(([key, values]) =>
      values.map((value) => element('filter', key, value)),
    ),
    ...Object.entries(sort).map(([key, value]) => element('sort', key, value)),
    ...anchors.map((id) => `<i id="${escapedForXml(id)}"></i>`),
  ].join('');
}

function element(what: 'meta' | 'filter' | 'sort', key: string, value: string): string {
  return value === '' ? '' : `<i data-pagefind-${what}="${key}:${escapedForXml(value)}"></i>`;
}
