import { z } from 'zod';
import { counted, labels, word } from './printed-word.ts';

/** The tables of the open record, in the order in which they are listed. */
export const recordTables = ['articles', 'entities', 'mentions', 'figures', 'corrections'] as const;

/** The name of a table. */
export type RecordTable = (typeof recordTables)[number];

/** The open record: its page, and what leads to the data of a page. */
export const recordWords = z.strictObject({
  title: word('Heads the page, and leads to it.', 'Open record'),
  description: word(
    'One sentence on the page.',
    'All that this publication has on record, as files for spreadsheets and programs.',
  ),
  data: word('Stands before the data of a page.', 'Data'),
  file: word('Leads to the data of a page.', 'This page as JSON'),
  tables: word('Heads the tables.', 'Tables'),
  tablesNote: word(
    'Says why each table is there twice.',
    'CSV for spreadsheets, JSON for programs, with the same rows.',
  ),
  table: z.strictObject(
    labels(recordTables, {
      articles: ['The name of a table.', 'Articles'],
      entities: ['The name of a table.', 'Names'],
      mentions: ['The name of a table.', 'Mentions'],
      figures: ['The name of a table.', 'Figures'],
      corrections: ['The name of a table.', 'Corrections'],
    }),
  ),
  rowIs: z.strictObject(
    labels(recordTables, {
      articles: [
        'What one row is.',
        'One row is an article: its address, headline, kind, days and authors.',
      ],
      entities: [
        'What one row is.',
        'One row is a person, an organization, a program, a product or an event, with its names.',
      ],
      mentions: [
        'What one row is.',
        'One row is somebody or something in an article: by which name, how, and in which office that day.',
      ],
      figures: [
        'What one row is.',
        'One row is a figure somebody reported: what it counts, its value, its day, who said it, and where.',
      ],
      corrections: ['What one row is.', 'One row is a correction readers were told of.'],
    }),
  ),
  csv: word('The name of a format.', 'CSV'),
  json: word('The name of a format.', 'JSON'),
  fileOf: word('Names a link to a table in a format, for screen readers.', '{table}: {format}'),
  rows: counted('How many rows a table has.', { one: '{count} row', other: '{count} rows' }),
  empty: word('Stands where a table has no row.', 'No row yet'),
  columns: word('Leads to what the columns of a table mean.', 'What the columns mean'),
  pages: word('Heads the data of single pages.', 'Data of one page'),
  pagesNote: word(
    'Says how to get it.',
    'Every article and every name has its full record beside its page: add index.json to the address.',
  ),
  article: word('Leads to what the data of an article means.', 'What the data of an article means'),
  entity: word('Leads to what the data of a name means.', 'What the data of a name means'),
  catalog: word('Leads to the list of all files, for programs.', 'List of all files'),
  use: word('Heads how the files are used.', 'Use'),
  spreadsheet: word('Names spreadsheets.', 'Spreadsheets'),
  spreadsheetNote: word(
    'Says how to open a file in one.',
    'Open a CSV file as it is. When you are asked, the text is Unicode (UTF-8) and a comma stands between the columns.',
  ),
  guardNote: word(
    'Says what is done so that no text is taken for a formula.',
    'A text that begins with =, +, -, @ or an apostrophe has one more apostrophe before it, so that no spreadsheet takes it for a formula.',
  ),
  database: word('Names the database that is loaded.', 'Datasette'),
  databaseNote: word(
    'Says what the line below does.',
    'This line loads a table into a database for Datasette.',
  ),
  command: word(
    'That line, as it is typed.',
    'curl -s {address} | sqlite-utils insert record.db {table} - --csv',
  ),
  cite: word('Heads how to cite the record.', 'Cite'),
  citation: word('A citation; the address follows it.', '{publication}: {title}.'),
  citeNote: word('Says what to add to it.', 'Add the day on which you took the files.'),
  licence: word('Heads the licence.', 'Licence'),
  licenceNote: word(
    'Stands before the name of the licence.',
    'The files of the open record may be used under this licence:',
  ),
  noLicence: word(
    'Stands where the publication gives none.',
    'No licence is given: all rights in these files are reserved.',
  ),
});
