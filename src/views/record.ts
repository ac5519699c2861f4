import type { RecordTable } from '../schemas/record-words.ts';
import type { Context, Link } from './context.ts';
import { phrase } from './phrase.ts';
import { siteView, type SiteView } from './site.ts';

/** The page that explains the open record. */
export interface RecordView {
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  readonly tables: readonly TableView[];
  /** What leads to the meaning of the data of single pages, and to the list of all files. */
  readonly pages: readonly Link[];
  /** A line to type that loads a table into a database. */
  readonly command: string;
  /** The whole address of the page, which ends a citation. */
  readonly address: string;
  readonly citation: string;
  readonly licence?: Link;
  readonly words: Context['words']['record'];
}

/** A table with its two files. */
export interface TableView {
  readonly name: string;
  readonly rowIs: string;
  readonly rows: string;
  readonly columns: Link;
  readonly files: readonly TableFileView[];
}

/** A file of a table. */
export interface TableFileView extends Link {
  /** The same with the name of the table, for screen readers. */
  readonly label: string;
  readonly type: string;
  readonly size: string;
}

/** How large a table is: its rows, and the bytes of its files. */
export interface TableSize {
  readonly table: RecordTable;
  readonly rows: number;
  readonly csv: number;
  readonly json: number;
}

/**
 * The view of the open record.
 *
 * @param sizes - how large each table is, in the order in which they are listed
 */
export function recordView(sizes: readonly TableSize[], context: Context): RecordView {
  const { publication, words, urls } = context;
  const { name, licence } = publication.settings;
  const { title, description, command, citation } = words.record;
  const path = urls.section('record');
  const schema = (of: string, text: string) => ({ href: urls.recordSchema(of), text });
  return {
    site: siteView({ title, description, path, data: urls.dataOf(path) }, context),
    title,
    description,
    tables: sizes.map((size) => tableView(size, context)),
    pages: [
      schema('article', words.record.article),
      schema('entity', words.record.entity),
      { href: urls.dataOf(path), text: words.record.catalog },
    ],
    command: phrase(command, {
      address: urls.absolute(urls.recordTable(example, 'csv')),
      table: example,
    }),
    address: urls.absolute(path),
    citation: phrase(citation, { publication: name, title }),
    ...(licence === undefined ? {} : { licence: { href: licence.url, text: licence.name } }),
    words: words.record,
  };
}

/** The table of the line to type. */
const example = 'articles';

function tableView(size: TableSize, { words, urls, formats }: Context): TableView {
  const { table } = size;
  const name = words.record.table[table];
  return {
    name,
    rowIs: words.record.rowIs[table],
    rows: size.rows === 0 ? words.record.empty : formats.counted(words.record.rows, size.rows),
    columns: { href: urls.recordSchema(table), text: words.record.columns },
    files: (['csv', 'json'] as const).map((format) => ({
      href: urls.recordTable(table, format),
      text: words.record[format],
      label: phrase(words.record.fileOf, { table: name, format: words.record[format] }),
      type: types[format],
      size: formats.bytes(size[format]),
    })),
  };
}

const types = { csv: 'text/csv', json: 'application/json' } as const;
