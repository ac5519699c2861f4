import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFiles } from '../../../src/build/compress.ts';
import { folderWith } from './temporary-folder.ts';

const text = 'a page of words '.repeat(40);
const page = { path: 'index.html', digest: 'd1', size: text.length, type: 'text/html' };

test('a text gets a copy in both forms that holds the same bytes', async () => {
  const folder = await folderWith({ 'client/index.html': text });
  const to = join(folder, 'compressed');
  const done = await compressFiles(join(folder, 'client'), [page], to, undefined);
  expect(done).toMatchObject({ compressed: 1, kept: 0 });
  expect(done.encodings.get('d1')).toEqual(['br', 'gz']);
  expect(String(brotliDecompressSync(await readFile(join(to, 'd1.br'))))).toBe(text);
  expect(String(gunzipSync(await readFile(join(to, 'd1.gz'))))).toBe(text);
});

test('a page is made as small as can be, a feed nearly so in less time', async () => {
  const words = await readFile('docs/editing.md');
  const folder = await folderWith({
    'client/index.html': String(words),
    'client/rss.xml': String(words),
  });
  const to = join(folder, 'compressed');
  const files = [
    { ...page, digest: 'page', size: words.length },
    { path: 'rss.xml', digest: 'feed', size: words.length, type: 'application/xml; charset=utf-8' },
  ];
  await compressFiles(join(folder, 'client'), files, to, undefined);
  const [ofPage, ofFeed] = [statSync(join(to, 'page.br')).size, statSync(join(to, 'feed.br')).size];
  expect(ofPage).toBeLessThan(ofFeed);
  expect(ofFeed).toBeLessThan(ofPage * 1.05);
});

test('what is small, no text, or becomes no smaller gets none', async () => {
  const folder = await folderWith({
    'client/small.txt': 'x'.repeat(255),
    'client/picture.png': text,
  });
  const noise = Buffer.concat(
    Array.from({ length: 10 }, (_, index) => createHash('sha256').update(`${index}`).digest()),
  );
  await writeFile(join(folder, 'client/noise.txt'), noise);
  const to = join(folder, 'compressed');
  const done = await compressFiles(
    join(folder, 'client'),
    [
      { path: 'small.txt', digest: 's', size: 255, type: 'text/plain' },
      { path: 'picture.png', digest: 'p', size: text.length, type: 'image/png' },
      { path: 'noise.txt', digest: 'n', size: noise.length, type: 'text/plain' },
    ],
    to,
    undefined,
  );
  expect([...done.encodings]).toEqual([['n', []]]);
  expect(await readdir(to)).toEqual([]);
});

test('a copy of the last good build is linked and not made again', async () => {
  const folder = await folderWith({ 'old/d1.br': 'kept', 'old/d1.gz': 'kept too' });
  const [from, to] = [join(folder, 'old'), join(folder, 'new')];
  const known = { folder: from, encodings: new Map([['d1', ['br', 'gz'] as const]]) };
  const done = await compressFiles(join(folder, 'client'), [page], to, known);
  expect(done).toMatchObject({ compressed: 0, kept: 1 });
  expect(statSync(join(to, 'd1.br')).ino).toBe(statSync(join(from, 'd1.br')).ino);
});

test('a copy that is gone is made again without touching those that are served', async () => {
  const folder = await folderWith({ 'client/index.html': text, 'old/d1.br': 'served' });
  const [from, to] = [join(folder, 'old'), join(folder, 'new')];
  const known = { folder: from, encodings: new Map([['d1', ['br', 'gz'] as const]]) };
  const done = await compressFiles(join(folder, 'client'), [page], to, known);
  expect(done).toMatchObject({ compressed: 1, kept: 0 });
  expect(String(brotliDecompressSync(await readFile(join(to, 'd1.br'))))).toBe(text);
  expect(await readFile(join(from, 'd1.br'), 'utf8')).toBe('served');
});

test('an empty copy, as a machine that lost its power leaves one, is made again', async () => {
  const folder = await folderWith({
    'client/index.html': text,
    'old/d1.br': '',
    'old/d1.gz': 'kept',
  });
  const [from, to] = [join(folder, 'old'), join(folder, 'new')];
  const known = { folder: from, encodings: new Map([['d1', ['br', 'gz'] as const]]) };
  const done = await compressFiles(join(folder, 'client'), [page], to, known);
  expect(done).toMatchObject({ compressed: 1, kept: 0 });
  expect(String(brotliDecompressSync(await readFile(join(to, 'd1.br'))))).toBe(text);
});
