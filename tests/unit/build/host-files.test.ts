import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeHostFiles } from '../../../src/build/host-files.ts';
import { folderWith } from './temporary-folder.ts';

test('a line for each address that leads on, for good or for now, with their digest', async () => {
  const client = await folderWith();
  const written = await writeHostFiles(client, {
    redirects: {
      '/news/articles/old/': '/news/articles/new/',
      '/news/people/ada-b/': '/news/people/ada/',
    },
    gone: { '/news/people/bob/': '/news/people/' },
  });
  const text = await readFile(join(client, '_redirects'), 'utf8');
  expect(text).toBe(
    [
      '/news/articles/old/ /news/articles/new/ 301\n',
      '/news/people/ada-b/ /news/people/ada/ 301\n',
      '/news/people/bob/ /news/people/ 302\n',
    ].join(''),
  );
  expect(written).toEqual({ _redirects: createHash('sha256').update(text).digest('hex') });
});

test('no file without one', async () => {
  const client = await folderWith();
  expect(await writeHostFiles(client, { redirects: {}, gone: {} })).toEqual({});
  expect(await readdir(client)).toEqual([]);
});

test('a file somebody put there is not written over', async () => {
  const client = await folderWith({ _redirects: '/a /b\n' });
  await expect(writeHostFiles(client, { redirects: { '/a/': '/b/' }, gone: {} })).rejects.toThrow(
    'public/_redirects is in the way of the one the build writes.',
  );
  expect(await readFile(join(client, '_redirects'), 'utf8')).toBe('/a /b\n');
});
