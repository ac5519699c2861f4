import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { check } from '../../../src/desk/commands/check.ts';
import { catalogue } from '../../../src/publication/problems.ts';
import { words } from '../../../src/schemas/words.ts';
import { standIn } from '../../../src/sources/stand-in.ts';

// Each folder of tests/fixtures/problems is named after a code. Its content/ is laid over that of
// base/, which has no problem, and makes exactly those in expected.txt.

const fixtures = join(import.meta.dirname, '../../fixtures/problems');
const now = '2012-06-01T00:00:00Z';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'of-record-problems-'));
});
afterAll(() => rm(scratch, { recursive: true }));

const folders = (await readdir(fixtures)).filter((name) => name !== 'base').sort();

test('every code has a fixture, and every fixture is that of a code', () => {
  expect(folders).toEqual(Object.keys(catalogue).sort());
});

test('without a mistake there is no problem', async () => {
  expect(await checkOver('base')).toEqual({
    report: 'No problems in 13 files.\n',
    passed: true,
  });
});

describe('one mistake gives its problem, at its place', () => {
  test.each(folders)('%s', async (code) => {
    const { report, passed } = await checkOver(code);
    await expect(report).toMatchFileSnapshot(join(fixtures, code, 'expected.txt'));
    expect(passed).toBe(!report.includes(' error '));
  });
});

async function checkOver(code: string) {
  const content = join(scratch, code, 'content');
  await cp(join(fixtures, 'base/content'), content, { recursive: true });
  await cp(join(fixtures, code, 'content'), content, { recursive: true });
  await decodeNames(content);
  await completeWords(join(content, 'words/en.yaml'));
  return check(content, now, {
    from: join(scratch, code),
    terminal: false,
    colour: false,
    annotate: false,
  });
}

/** No file of a name with a question mark can be checked out everywhere: it stands encoded. */
async function decodeNames(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.includes('%3F'))
      await rename(join(folder, name), join(folder, decodeURIComponent(name)));
  }
}

/** Fills in the words that pages print, which no fixture is about, with the manual's examples. */
async function completeWords(path: string): Promise<void> {
  const given: unknown = parse(await readFile(path, 'utf8'));
  await writeFile(path, stringify(standIn(words, given)));
}
