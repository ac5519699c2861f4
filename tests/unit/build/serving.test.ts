import { expect, test } from 'vitest';
import { datedFiles, describeFiles, serveAlike } from '../../../src/build/serving.ts';
import { folderWith } from './temporary-folder.ts';

const file = {
  digest: 'a',
  size: 1,
  type: 'text/plain',
  immutable: false,
  encodings: [],
} as const;
const serving = {
  previous: null,
  base: '/',
  policy: 'x',
  files: {},
  redirects: {},
  gone: {},
  hostFiles: {},
};

test('a file keeps the time its bytes last changed', () => {
  const files = { 'x.txt': { ...file, modified: '2020-01-01T00:00:00Z' } };
  const before = { ...serving, files };
  const now = '2021-01-01T00:00:00Z';
  expect(datedFiles({ 'x.txt': file }, before, now)).toEqual(files);
  const changed = datedFiles({ 'x.txt': { ...file, digest: 'b' } }, before, now);
  expect(changed['x.txt']?.modified).toBe(now);
  expect(datedFiles({ 'x.txt': file }, undefined, now)['x.txt']?.modified).toBe(now);
});

test('two builds that differ only in what was before them are served alike', () => {
  expect(serveAlike(serving, { ...serving, previous: 'a' })).toBe(true);
  expect(serveAlike(serving, { ...serving, policy: 'y' })).toBe(false);
  expect(serveAlike(serving, { ...serving, redirects: { '/a/': '/b/' } })).toBe(false);
  expect(serveAlike(serving, { ...serving, gone: { '/a/': '/b/' } })).toBe(false);
  expect(serveAlike(serving, { ...serving, hostFiles: { _redirects: 'a' } })).toBe(false);
});

test('only what is in _astro/ and the pieces of the search have names that change with their bytes', async () => {
  const folder = await folderWith({ '_astro/p.1234.webp': 'x', 'index.html': 'y' });
  const files = await describeFiles(folder);
  expect(Object.keys(files)).toEqual(['_astro/p.1234.webp', 'index.html']);
  expect(files['_astro/p.1234.webp']).toMatchObject({ immutable: true, size: 1 });
  expect(files['index.html']).toMatchObject({ immutable: false, type: 'text/html; charset=utf-8' });
});

test.each([
  ['pagefind/fragment/en_0892472.pf_fragment', true],
  ['pagefind/index/en_9eaadf7.pf_index', true],
  ['pagefind/filter/en_ad4cc56.pf_filter', true],
  ['pagefind/pagefind.en_54f1a953b1.pf_meta', true],
  ['pagefind/pagefind-entry.json', false],
  ['pagefind/pagefind.js', false],
  ['pagefind/wasm.en.pagefind', false],
  ['articles/x.pf_meta', false],
])('%s keeps its bytes for ever: %s', async (path, immutable) => {
  const files = await describeFiles(await folderWith({ [path]: 'x' }));
  expect(files[path]?.immutable).toBe(immutable);
});
