import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { guarded } from '../../src/record/csv-text.ts';

/**
 * The files of a built site by their paths below its home; those that are no part of the open record
 * and no page that leads to it are there without their text.
 */
export type BuiltFiles = ReadonlyMap<string, string>;

/** Reads what the open record is made of, and the pages that lead to it. */
export async function readRecord(client: string): Promise<BuiltFiles> {
  const files = new Map<string, string>();
  for (const path of (await readdir(client, { recursive: true })).sort()) {
    files.set(path, ofRecord.test(path) ? await readFile(join(client, path), 'utf8') : '');
  }
  return files;
}

const ofRecord =
  /^record\/.*\.\w+$|^(?:articles|people|organizations|programs|products|events)\/[^/]+\/index\.(?:html|json)$/u;

/**
 * What is wrong with the open record of a site: files that do not fit their schemas, tables that do
 * not agree with each other, with the data of the pages or with their CSV, and pages without data.
 */
export function recordFaults(files: BuiltFiles): string[] {
  const catalog = parsed(files, 'record/index.json') as Catalog;
  const home = catalog.url.slice(0, -'record/'.length);
  return [
    ...schemaFaults(files, home),
    ...tableFaults(files, catalog),
    ...joinFaults(files),
    ...pageFaults(files, home),
    ...addressFaults(files, home),
  ];
}

/** What a database makes of the CSV files: a fault for each row that is not the one in JSON. */
export function loadedFaults(files: BuiltFiles, sqlite: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    return tables.flatMap((table) => {
      const file = join(folder, `${table}.csv`);
      writeFileSync(file, files.get(`record/${table}.csv`) ?? '');
      const commands = [`.import --csv "${file}" loaded`, '.mode json', 'select * from loaded'];
      const { stdout, stderr } = spawnSync(sqlite, [':memory:', ...commands], { encoding: 'utf8' });
      if (stderr !== '') return [`${table}: ${stderr}`];
      const loaded = JSON.parse(stdout === '' ? '[]' : stdout) as Row[];
      return differences(table, loaded, rowsOf(files, table));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function differences(table: string, loaded: readonly Row[], wanted: readonly Row[]): string[] {
  if (loaded.length !== wanted.length) {
    return [`${table}: ${String(loaded.length)} rows loaded of ${String(wanted.length)}`];
  }
  return wanted.flatMap((row, index) => {
    const cells = Object.entries(row).map(([column, value]) => [column, cellOf(value)]);
    const found = JSON.stringify(Object.entries(loaded[index] ?? {}));
    return found === JSON.stringify(cells) ? [] : [`${table}, row ${String(index)}: ${found}`];
  });
}

type Row = Readonly<Record<string, string | number | boolean | null>>;

interface Catalog {
  readonly url: string;
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly csv: { readonly url: string; readonly bytes: number };
    readonly json: { readonly url: string; readonly bytes: number };
  }[];
}

const tables = ['articles', 'entities', 'mentions', 'figures', 'corrections'];

function parsed(files: BuiltFiles, path: string): unknown {
  return JSON.parse(files.get(path) ?? 'null');
}

function rowsOf(files: BuiltFiles, table: string): readonly Row[] {
  return (parsed(files, `record/${table}.json`) ?? []) as readonly Row[];
}

function cellOf(value: Row[string]): string {
  if (value === null) return '';
  return typeof value === 'string' ? guarded(value) : String(value);
}

function schemaFaults(files: BuiltFiles, home: string): string[] {
  const ajv = new Ajv2020({ allErrors: true });
  // The types of ajv-formats know no modules of this kind.
  (formats as unknown as (on: Ajv2020) => void)(ajv);
  for (const [path, text] of files) {
    if (path.startsWith('record/schemas/') && text !== '')
      ajv.addSchema(JSON.parse(text) as object);
  }
  const faults: string[] = [];
  const hold = (path: string, schema: unknown) => {
    const validate = ajv.getSchema(String(schema));
    if (validate === undefined) faults.push(`${path} has no schema ${String(schema)}`);
    else if (!validate(parsed(files, path))) {
      for (const { instancePath, message } of validate.errors ?? []) {
        faults.push(`${path}${instancePath} ${message ?? ''}`);
      }
    }
  };
  for (const table of tables) hold(`record/${table}.json`, `${home}record/schemas/${table}.json`);
  for (const path of files.keys()) {
    if (!path.endsWith('index.json') || !ofRecord.test(path)) continue;
    hold(path, (parsed(files, path) as { readonly $schema?: string } | null)?.$schema);
  }
  return faults;
}

/** Whether the catalog, the JSON and the CSV say the same of each table. */
function tableFaults(files: BuiltFiles, catalog: Catalog): string[] {
  return tables.flatMap((table) => {
    const listed = catalog.tables.find(({ name }) => name === table);
    const csv = files.get(`record/${table}.csv`) ?? '';
    const faults: string[] = [];
    if (listed?.rows !== rowsOf(files, table).length) faults.push(`${table}: rows of the catalog`);
    for (const [format, text] of [
      ['csv', csv],
      ['json', files.get(`record/${table}.json`) ?? ''],
    ] as const) {
      if (listed?.[format].bytes !== Buffer.byteLength(text)) {
        faults.push(`${table}: bytes of ${format} in the catalog`);
      }
    }
    if (!csv.startsWith('\uFEFF') || /(?<!\r)\n/u.test(csv.replaceAll(/"(?:[^"]|"")*"/gu, ''))) {
      faults.push(`${table}: not the CSV of RFC 4180 with a byte order mark`);
    }
    const computed = csvCells(csv).find((cell) => /^[=+@\t\r＝＋－＠]|^-(?![\d.]+$)/u.test(cell));
    if (computed !== undefined) faults.push(`${table}: a spreadsheet computes ${computed}`);
    return faults;
  });
}

/** The cells of a CSV as they stand between commas, quotation marks taken off. */
function csvCells(csv: string): string[] {
  return Array.from(csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gu), (cell) =>
    (cell[1] ?? cell[2] ?? '').replaceAll('""', '"'),
  );
}

/** Whether what tables name each other by is there, and their counts are true. */
function joinFaults(files: BuiltFiles): string[] {
  const [articles = [], entities = [], mentions = [], figures = [], corrections = []] = tables.map(
    (table) => rowsOf(files, table),
  );
  const ids = new Set(articles.map(({ id }) => id));
  const keys = new Set(entities.map(({ key }) => key));
  const figureIds = new Set(figures.map(({ id }) => id));
  const faults: string[] = [];
  const known = (set: ReadonlySet<unknown>, value: Row[string] | undefined, what: string) => {
    if (value !== null && !set.has(value)) faults.push(`${what} ${String(value)} is not there`);
  };
  for (const row of [...mentions, ...figures, ...corrections])
    known(ids, row['article'], 'article');
  for (const { entity } of mentions) known(keys, entity, 'entity');
  for (const { of, saidBy, supersedes, supersededBy } of figures) {
    known(keys, of, 'entity');
    known(keys, saidBy, 'speaker');
    known(figureIds, supersedes, 'figure');
    known(figureIds, supersededBy, 'figure');
  }
  for (const [rows, key, column] of [
    [articles, 'id', 'article'],
    [entities, 'key', 'entity'],
  ] as const) {
    const counts = Map.groupBy(mentions, (row) => row[column]);
    for (const row of rows) {
      if (row['mentions'] === (counts.get(row[key]) ?? []).length) continue;
      faults.push(`${String(row[key])}: the number of mentions`);
    }
  }
  return faults;
}

/** Whether every page of an article or an entity leads to its data, and the tables have its row. */
function pageFaults(files: BuiltFiles, home: string): string[] {
  const rows = new Map(
    [...rowsOf(files, 'articles'), ...rowsOf(files, 'entities')].map((row) => [row['url'], row]),
  );
  const faults: string[] = [];
  let pages = 0;
  for (const [path, html] of files) {
    if (!path.endsWith('/index.html') || path.startsWith('record/') || html === '') continue;
    const url = home + path.slice(0, -'index.html'.length);
    const { canonical, data } = headOf(html);
    // A page at a former address has another one's.
    if (canonical !== url) continue;
    pages += 1;
    const file = `${path.slice(0, -'html'.length)}json`;
    if (data !== new URL(home).pathname + file) faults.push(`${path} does not lead to its data`);
    const own = parsed(files, file) as { readonly id?: unknown; readonly url?: unknown } | null;
    const row = rows.get(url);
    if (own === null) faults.push(`${path} has no data`);
    else if (own.url !== url || own.id !== row?.['id']) faults.push(`${file} is of another page`);
    rows.delete(url);
  }
  if (pages === 0) faults.push('there is no page');
  return [...faults, ...Array.from(rows.keys(), (url) => `${String(url)} is no page`)];
}

/** The addresses of this site in the data that lead to no file of it. */
function addressFaults(files: BuiltFiles, home: string): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!path.endsWith('.json') || text === '') return [];
    return textsOf(JSON.parse(text)).flatMap((value) => {
      if (!value.startsWith(home) || !URL.canParse(value)) return [];
      const file = decodeURI(value.slice(home.length).replace(/#.*$/u, ''));
      const found = files.has(file === '' || file.endsWith('/') ? `${file}index.html` : file);
      return found ? [] : [`${path} leads to ${value}`];
    });
  });
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function headOf(html: string) {
  const found: { canonical?: unknown; data?: unknown } = {};
  visit(fromHtml(html), 'element', ({ tagName, properties: { rel, type, href } }) => {
    if (tagName !== 'link' || !Array.isArray(rel)) return;
    if (rel.includes('canonical')) found.canonical = href;
    if (rel.includes('alternate') && type === 'application/json') found.data = href;
  });
  return found;
}
