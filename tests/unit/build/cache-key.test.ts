import { describe, expect, test } from 'vitest';
import { fits, readCacheKey } from '../../../src/build/cache-key.ts';
import { placesOf } from '../../../src/build/places.ts';
import { folderWith, writeFiles } from './temporary-folder.ts';

const files = {
  'src/markdown/plugin.ts': 'export {}',
  'astro.config.ts': '',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'content/publication.yaml': 'name: X',
  'content/words/en.yaml': 'a: b',
  'content/articles/2020/x.md': 'text',
  'content/pictures/p.png': 'red',
};

describe('a cache is dropped after a change of', () => {
  test.each([
    'src/markdown/plugin.ts',
    'astro.config.ts',
    'package-lock.json',
    'tsconfig.json',
    'content/publication.yaml',
    'content/words/en.yaml',
    'content/pictures/p.png',
    'src/views/new.ts',
  ])('%s', async (file) => {
    expect(await fitsAfter({ [file]: 'changed' })).toBe(false);
  });
});

describe('a cache is used after a change of', () => {
  test.each([
    'content/articles/2020/x.md',
    'content/pictures/new.png',
    'src/views/.home.ts.swp',
    'README.md',
  ])('%s', async (file) => {
    expect(await fitsAfter({ [file]: 'changed' })).toBe(true);
  });
});

async function fitsAfter(change: Readonly<Record<string, string>>): Promise<boolean> {
  const project = await folderWith(files);
  const places = placesOf(project, `${project}/content`, project);
  const before = await readCacheKey(places);
  await writeFiles(project, change);
  return fits(before, await readCacheKey(places));
}
