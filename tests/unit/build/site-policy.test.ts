import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPolicy } from '../../../src/build/site-policy.ts';
import { folderWith } from './temporary-folder.ts';

test('a page that a browser would not show whole is named', async () => {
  const folder = await folderWith({
    'a/index.html': '<p>fine',
    'b/index.html': '<p style="color:red">no',
    'c.svg': '<svg style="color:red"></svg>',
  });
  const files = { 'a/index.html': of('1'), 'b/index.html': of('2'), 'c.svg': of('3') };
  await expect(readPolicy(folder, files, join(folder, 'memory'))).rejects.toMatchObject({
    details: ['b/index.html: <p> has the style attribute “color:red”; use a class.'],
  });
});

test('a page is read once, and only while it is in the site', async () => {
  const folder = await folderWith({ 'a.html': '<style>a{}</style>', 'b.html': '' });
  const memory = join(folder, 'memory');
  const first = await readPolicy(folder, { 'a.html': of('1'), 'b.html': of('2') }, memory);
  await writeFile(join(folder, 'a.html'), '<style>never read</style>');
  expect(await readPolicy(folder, { 'a.html': of('1') }, memory)).toBe(first);
  const without = await readPolicy(folder, { 'b.html': of('2') }, memory);
  expect(without).not.toBe(first);
  expect(await readPolicy(folder, { 'a.html': of('1') }, memory)).not.toBe(first);
});

function of(digest: string) {
  return { digest };
}
