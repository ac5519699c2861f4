import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findFiles } from '../../../src/sources/found-files.ts';
import { pathsBelow } from '../../../src/sources/paths-below.ts';

test('a linked article is checked like any other', async () => {
  const folder = await folderWith({ 'content/articles/2020/a.md': '', 'elsewhere/b.md': '' });
  await symlink('../../../elsewhere/b.md', join(folder, 'content/articles/2020/b.md'));
  await symlink('../../elsewhere', join(folder, 'content/articles/2021'));
  const { files } = await findFiles(join(folder, 'content'));
  expect(files.map(({ file }) => file)).toEqual([
    'content/articles/2020/a.md',
    'content/articles/2020/b.md',
    'content/articles/2021/b.md',
  ]);
});

test('a link that leads nowhere, or round in a circle, is passed over', async () => {
  const folder = await folderWith({ 'a/b.md': '' });
  await symlink('nowhere.md', join(folder, 'a/c.md'));
  await symlink('..', join(folder, 'a/d'));
  expect(await pathsBelow(folder)).toEqual(['a/b.md']);
});

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'of-record-paths-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
