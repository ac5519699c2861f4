import { stringify } from 'csv-stringify/sync';

/** What a cell can hold; null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Rows as CSV: RFC 4180 with a head, lines that end in CR LF, in UTF-8 with a byte order mark.
 * Excel takes a file without one for the code page of its machine and shows names in broken
 * letters; SQLite, Datasette and LibreOffice leave the mark out of the first column's name.
 *
 * @param columns the names of the columns, in their order
 */
export function csvText(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
): string {
  return stringify(
    rows.map((row) => columns.map((column) => cellOf(row[column] ?? null))),
    { bom: true, record_delimiter: 'windows', header: true, columns: [...columns] },
  );
}

/**
 * A text as a cell has it. A spreadsheet computes what begins with one of these signs, and a
 * formula can send what stands in other cells to somebody: https://owasp.org/www-community/attacks/CSV_Injection
 * The apostrophe before it makes it a text. So that everybody can take it off again, a text that
 * begins with an apostrophe gets one too.
 */
export function guarded(text: string): string {
  return computed.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguarded(cell: string): string {
  return computed.test(cell.slice(1)) && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** In wide letters too, which a Japanese spreadsheet reads alike. */
const computed = /^[=+\-@\t\r\n'＝＋－＠]/u;

/** Numbers are left alone: a negative one is no formula. */
function cellOf(cell: Cell): string | number | null {
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'string' ? guarded(cell) : cell;
}
