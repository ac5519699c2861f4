import type { Context, Link } from './context.ts';

/** What leads from a page to its data, and to all data. */
export interface PageData {
  readonly label: string;
  readonly file: Link;
  readonly record: Link;
}

/** The data of a page. */
export function pageData(page: string, { words, urls }: Context): PageData {
  return {
    label: words.record.data,
    file: { href: urls.dataOf(page), text: words.record.file },
    record: { href: urls.section('record'), text: words.record.title },
  };
}
