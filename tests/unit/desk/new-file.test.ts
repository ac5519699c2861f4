import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeNewFile } from '../../../src/desk/new-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-record-new-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a file is written with its folders, and nothing is left beside it', async () => {
  const path = join(folder, 'articles/2026/new.md');
  expect(await writeNewFile(path, 'text\n')).toBe(true);
  expect(await readFile(path, 'utf8')).toBe('text\n');
  expect(await readdir(join(folder, 'articles/2026'))).toEqual(['new.md']);
});

test('what is there stays', async () => {
  const path = join(folder, 'there.md');
  await writeFile(path, 'first');
  expect(await writeNewFile(path, 'second')).toBe(false);
  expect(await readFile(path, 'utf8')).toBe('first');
});

test('of many at once one is written, whole', async () => {
  const path = join(folder, 'race/one.md');
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
  const written = await Promise.all(texts.map((text) => writeNewFile(path, text)));
  expect(written.filter(Boolean)).toHaveLength(1);
  expect(await readFile(path, 'utf8')).toBe(texts[written.indexOf(true)]);
  expect(await readdir(join(folder, 'race'))).toEqual(['one.md']);
});

test('a folder of that name is an error of the disk or a file that is there', async () => {
  const path = join(folder, 'folder.md');
  await mkdir(path);
  expect(await writeNewFile(path, 'text')).toBe(false);
  expect(await readdir(path)).toEqual([]);
});
