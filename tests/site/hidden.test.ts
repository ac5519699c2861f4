import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderOf, useSites } from './sites.ts';

useSites('brackets');

// tests/fixtures/brackets has a draft, broken in several ways, and an article of the year 2999.
// Their words, ids, picture and figure are found nowhere else in it.
const secrets = /aporreton|ἀπόρρητον|987654|987,654|M10 33h280M10 66h40/u;

test('a draft and an article whose time has not come are in no file of a build', async () => {
  const client = join(folderOf('brackets'), 'dist/client');
  const found: string[] = [];
  let files = 0;
  let pieces = 0;
  for (const path of await readdir(client, { recursive: true })) {
    if (!(await stat(join(client, path))).isFile()) continue;
    files += 1;
    const bytes = await readFile(join(client, path));
    // The pieces of the search are compressed.
    const isPiece = /\.pf_\w+$/u.test(path);
    if (isPiece) pieces += 1;
    const text = (isPiece ? gunzipSync(bytes) : bytes).toString('utf8');
    if (secrets.test(path) || secrets.test(text)) found.push(path);
  }
  expect(found).toEqual([]);
  expect(files).toBeGreaterThan(20);
  expect(pieces).toBeGreaterThan(5);
});

test('nor in the table the server answers from', async () => {
  const serving = await readFile(join(folderOf('brackets'), 'dist/serving.json'), 'utf8');
  expect(serving).not.toMatch(secrets);
});
