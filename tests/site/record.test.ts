import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { requireTool } from '../tools/outside-tools.ts';
import { loadedFaults, readRecord, recordFaults, type BuiltFiles } from './record-faults.ts';
import { folderOf, useSites, type SiteName } from './sites.ts';

const names = useSites('content', 'under-a-path', 'smallest', 'right-to-left', 'brackets');
const recordOf = (name: SiteName) => readRecord(join(folderOf(name), 'dist/client'));

describe.each(names)('the open record of %s', (name) => {
  let files: BuiltFiles;
  beforeAll(async () => {
    files = await recordOf(name);
  });

  test('fits its schemas, agrees with itself and has data for every page', () => {
    expect(recordFaults(files)).toEqual([]);
  });

  test('is loaded into a database with every value of the JSON', (context) => {
    expect(loadedFaults(files, requireTool('sqlite3', context))).toEqual([]);
  });
});

describe('a planted mistake is found:', () => {
  let files: BuiltFiles;
  beforeAll(async () => {
    files = await recordOf('brackets');
  });

  /** The files with something changed in one of them. */
  const planted = (path: string | RegExp, change: (text: string) => string | undefined) => {
    const name = [...files.keys()].find((each) =>
      typeof path === 'string' ? each === path : path.test(each),
    );
    const text = files.get(name ?? '') ?? '';
    const changed = change(text);
    expect(changed).not.toBe(text);
    const others = [...files].filter(([each]) => each !== name);
    return new Map(changed === undefined ? others : [...others, [name ?? '', changed]]);
  };

  const article = /^articles\/.*json$/u;
  const person = /^people\/.*json$/u;

  test.each([
    ['data that are not there', article, () => undefined, 'has no data'],
    [
      'a member no schema has',
      article,
      (text: string) => text.replace('{', '{"more":1,'),
      'must NOT have additional properties',
    ],
    [
      'a member left out',
      person,
      (text: string) => text.replace(/"sortName":"[^"]*",/u, ''),
      'must have required property',
    ],
    [
      'a day that is none',
      article,
      (text: string) => text.replace(/"publishedDay":"[^"]*"/u, '"publishedDay":"2011-02-30"'),
      'must match format',
    ],
    [
      'a number as text',
      'record/figures.json',
      (text: string) => text.replace(/"value":(\d+)/u, '"value":"$1"'),
      'must be number',
    ],
    [
      'a row left out of the JSON',
      'record/mentions.json',
      (text: string) => text.replace(/^\{.*\},\n/mu, ''),
      'rows of the catalog',
    ],
    [
      'an entity that is not there',
      'record/mentions.json',
      (text: string) => text.replace(/"entity":"[^"]*"/u, '"entity":"people/nobody"'),
      'people/nobody is not there',
    ],
    [
      'a formula in the CSV',
      'record/articles.csv',
      (text: string) => text.replace(/(?<=\r\n(?:[^,]*,){4})/u, '=1+'),
      'a spreadsheet computes',
    ],
    [
      'an address that leads nowhere',
      article,
      (text: string) => text.replace('index.md', 'text.md'),
      'text.md',
    ],
    [
      'a page that leads to no data',
      /^articles\/.*html$/u,
      (text: string) => text.replace('application/json', 'text/plain'),
      'does not lead to its data',
    ],
  ])('%s', (_name, path, change, said) => {
    expect(recordFaults(planted(path, change)).join('\n')).toContain(said);
  });

  test.for([
    [
      'a row left out of the CSV',
      (text: string) => text.replace(/\r\n.*?(?=\r\n)/su, ''),
      'rows loaded',
    ],
    ['another value in the CSV', (text: string) => text.replace('people/', 'person/'), 'person/'],
    ['a column under another name', (text: string) => text.replace('nameThen', 'name'), 'row 0'],
  ] as const)('%s', ([, change, said], context) => {
    const changed = planted('record/mentions.csv', change);
    const faults = loadedFaults(changed, requireTool('sqlite3', context));
    expect(faults.join('\n')).toContain(said);
  });
});
