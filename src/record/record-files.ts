import { recordTables, type RecordTable } from '../schemas/record-words.ts';
import type { Context } from '../views/context.ts';
import type { TableSize } from '../views/record.ts';
import type { catalogShape } from './catalog-shape.ts';
import { csvText } from './csv-text.ts';
import { ofPublication } from './reference-data.ts';
import { tableDescriptions } from './record-schemas.ts';
import { tableRows } from './table-rows.ts';
import { rowShapes } from './table-shapes.ts';
import type { Shaped } from './value-shapes.ts';

/** A table of the record as its two files. */
export interface TableFiles {
  readonly rows: number;
  readonly csv: string;
  readonly json: string;
}

/** The files of each table. */
export type RecordFiles = Readonly<Record<RecordTable, TableFiles>>;

/** The tables of a publication as files; made once and kept as long as the publication is. */
export function recordFiles(context: Context): RecordFiles {
  const known = made.get(context);
  if (known !== undefined) return known;
  const rows = tableRows(context);
  const files = Object.fromEntries(
    recordTables.map((table): [RecordTable, TableFiles] => [
      table,
      {
        rows: rows[table].length,
        csv: csvText(Object.keys(rowShapes[table].shape), rows[table]),
        json: jsonLines(rows[table]),
      },
    ]),
    // Object.fromEntries forgets its keys.
  ) as Record<RecordTable, TableFiles>;
  made.set(context, files);
  return files;
}

/** How large the tables are, in the order in which they are listed. */
export function tableSizes(context: Context): readonly TableSize[] {
  const files = recordFiles(context);
  return recordTables.map((table) => {
    const { rows, csv, json } = files[table];
    return { table, rows, csv: bytesOf(csv), json: bytesOf(json) };
  });
}

/** The list of all files of the record. */
export function recordCatalog(context: Context): Shaped<typeof catalogShape> {
  const { urls } = context;
  const schema = (name: string) => urls.absolute(urls.recordSchema(name));
  return {
    $schema: schema('catalog'),
    ...ofPublication(context),
    url: urls.absolute(urls.section('record')),
    tables: tableSizes(context).map(({ table, rows, csv, json }) => ({
      name: table,
      description: tableDescriptions[table],
      rows,
      csv: { url: urls.absolute(urls.recordTable(table, 'csv')), bytes: csv },
      json: { url: urls.absolute(urls.recordTable(table, 'json')), bytes: json },
      schema: schema(table),
    })),
    pages: { article: schema('article'), entity: schema('entity') },
  };
}

/** Data as the text of a file. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data)}\n`;
}

const made = new WeakMap<Context, RecordFiles>();

/** Each row on a line of its own, so that a person can look at it and a program compare it. */
function jsonLines(rows: readonly unknown[]): string {
  if (rows.length === 0) return '[]\n';
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
