import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeHostFiles, type HostedSite } from '../../../src/build/host-files.ts';
import { folderWith } from './temporary-folder.ts';

const site: HostedSite = {
  base: '/news/',
  policy: "default-src 'none'",
  files: {},
  redirects: {},
  gone: {},
};

test('a line for each address that leads on, for good or for now, with their digest', async () => {
  const client = await folderWith();
  const { digests } = await write(client, {
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
  expect(digests).toMatchObject({
    _redirects: createHash('sha256').update(text).digest('hex'),
  });
});

test('headers always, and no redirects without a former address', async () => {
  const client = await folderWith();
  const { digests, warnings } = await write(client, {});
  expect(Object.keys(digests)).toEqual(['_headers']);
  expect(await readdir(client)).toEqual(['_headers']);
  expect(await readFile(join(client, '_headers'), 'utf8')).toMatch(
    /^\/news\/\*\n {2}Content-Security-Policy: default-src 'none'\n/u,
  );
  expect(warnings).toEqual([]);
});

test.each([
  ['_redirects', 'formerSlugs'],
  ['_headers', 'answer-headers.ts'],
])('a %s somebody put there is not written over', async (name, instead) => {
  const client = await folderWith({ [name]: '/a /b\n' });
  const writing = write(client, { redirects: { '/a/': '/b/' } });
  await expect(writing).rejects.toThrow(
    `public/${name} is in the way of the one the build writes.`,
  );
  await expect(writing).rejects.toThrow(instead);
  expect(await readFile(join(client, name), 'utf8')).toBe('/a /b\n');
});

describe('what Cloudflare Pages would pass over is told', () => {
  test('a policy of more than 2,000 characters', async () => {
    const { warnings } = await write(await folderWith(), { policy: 'x'.repeat(2000) });
    expect(warnings).toEqual([
      '_headers has a line of 2027 characters; Cloudflare Pages reads none above 2000.',
    ]);
  });

  test('more than 100 rules', async () => {
    const page = { digest: '', size: 0, modified: '', immutable: false, encodings: [] };
    const files = Object.fromEntries(
      Array.from({ length: 100 }, (_, nth) => [
        `p${nth}/index.html`,
        { ...page, type: 'text/html; charset=utf-8', policy: `p${nth}` },
      ]),
    );
    const { warnings } = await write(await folderWith(), { files });
    expect(warnings).toEqual(['_headers has 101 rules; Cloudflare Pages reads the first 100.']);
  });
});

async function write(client: string, changed: Partial<HostedSite>) {
  const warnings: string[] = [];
  const digests = await writeHostFiles(client, { ...site, ...changed }, (line) =>
    warnings.push(line),
  );
  return { digests, warnings };
}
