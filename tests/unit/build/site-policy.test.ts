import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPolicies } from '../../../src/build/site-policy.ts';
import { folderWith } from './temporary-folder.ts';

test('a page that a browser would not show whole is named', async () => {
  const folder = await folderWith({
    'a/index.html': '<p>fine',
    'b/index.html': '<p style="color:red">no',
    'c.svg': '<svg style="color:red"></svg>',
  });
  const files = { 'a/index.html': of('1'), 'b/index.html': of('2'), 'c.svg': of('3') };
  await expect(readPolicies(folder, files, join(folder, 'memory'))).rejects.toMatchObject({
    details: ['b/index.html: <p> has the style attribute “color:red”; use a class.'],
  });
});

test('a page is read once, and only while it is in the site', async () => {
  const folder = await folderWith({ 'a.html': '<style>a{}</style>', 'b.html': '' });
  const memory = join(folder, 'memory');
  const first = await readPolicies(folder, { 'a.html': of('1'), 'b.html': of('2') }, memory);
  await writeFile(join(folder, 'a.html'), '<style>never read</style>');
  expect(await readPolicies(folder, { 'a.html': of('1') }, memory)).toEqual(first);
  const without = await readPolicies(folder, { 'b.html': of('2') }, memory);
  expect(without).not.toEqual(first);
  expect(await readPolicies(folder, { 'a.html': of('1') }, memory)).not.toEqual(first);
});

test('a script gives its page a policy of its own, and the others none', async () => {
  const folder = await folderWith({
    'index.html': '<style>a{}</style>',
    'search/index.html': '<style>b{}</style><script type="module" src="/go.js"></script>',
  });
  const files = { 'index.html': of('1'), 'search/index.html': of('2') };
  const { site, own } = await readPolicies(folder, files, join(folder, 'memory'));
  expect(site).not.toContain('script-src');
  expect([...own.keys()]).toEqual(['search/index.html']);
  const policy = own.get('search/index.html');
  expect(policy).toMatch(/^default-src 'none'; /u);
  expect(policy).toMatch(/; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'$/u);
  expect(policy?.match(/'sha256-/gu)).toHaveLength(1);
  expect(site.match(/'sha256-/gu)).toHaveLength(2);
});

test('a script on any other page is no part of a site', async () => {
  const folder = await folderWith({ 'index.html': '<script src="/go.js"></script>' });
  await expect(
    readPolicies(folder, { 'index.html': of('1') }, join(folder, 'memory')),
  ).rejects.toMatchObject({
    details: ['index.html: it has a script; only search/index.html may.'],
  });
});

function of(digest: string) {
  return { digest };
}
