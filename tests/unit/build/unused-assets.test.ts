import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeUnusedAssets } from '../../../src/build/unused-assets.ts';
import { folderWith } from './temporary-folder.ts';

test('only assets that something names stay', async () => {
  const client = await folderWith({
    'index.html':
      '<img src="/news/_astro/a.1.webp" srcset="/_astro/b.1.webp 1x,/_astro/c.1.webp 2x">' +
      '<img src="/_astro/gr%C3%BCn.1.png?x&amp;y"><style>p{src:url(/_astro/d.1.woff2)}</style>',
    'rss.xml': '<a>https://example.org/_astro/e.1.png</a>',
    'robots.txt': '_astro',
    ...Object.fromEntries(
      ['a.1.webp', 'b.1.webp', 'c.1.webp', 'grün.1.png', 'd.1.woff2', 'e.1.png', 'draft.2.png'].map(
        (name) => [`_astro/${name}`, name],
      ),
    ),
  });
  await removeUnusedAssets(client);
  expect((await readdir(join(client, '_astro'))).sort()).toEqual(
    ['a.1.webp', 'b.1.webp', 'c.1.webp', 'grün.1.png', 'd.1.woff2', 'e.1.png'].sort(),
  );
});

test.each([
  ['an apostrophe', "it's (1).Ab-12_x4.webp", 'it&#x27;s%20(1).Ab-12_x4.webp'],
  ['an apostrophe in a feed', "it's.Ab-12_x4.webp", 'it&amp;apos;s.Ab-12_x4.webp'],
  ['a sign of HTML', 'a & b.Ab-12_x4.webp', 'a%20&amp;%20b.Ab-12_x4.webp'],
])('a picture with %s in its name stays', async (_, name, written) => {
  const client = await folderWith({
    'index.html': `<img src="/_astro/${written}">`,
    [`_astro/${name}`]: 'x',
  });
  await removeUnusedAssets(client);
  expect(await readdir(join(client, '_astro'))).toEqual([name]);
});

test('a site without assets stays as it is', async () => {
  const client = await folderWith({ 'index.html': 'x' });
  await removeUnusedAssets(client);
  expect(await readdir(client)).toEqual(['index.html']);
});
