import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { readFile, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../src/build/places.ts';
import { buildName, publish, removeOthers } from '../../../src/build/publish.ts';
import { folderWith, writeFiles } from './temporary-folder.ts';

describe('publishing', () => {
  test('makes dist a relative link to the build', async () => {
    const { out, places } = await outWith({ '.builds/.next-a/client/index.html': 'a' });
    expect(await publish(places, 'a')).toEqual({});
    expect(readlinkSync(join(out, 'dist'))).toBe(join('.builds', 'a'));
    expect(await readFile(join(out, 'dist/client/index.html'), 'utf8')).toBe('a');
  });

  test('replaces the link to another build and leaves that build', async () => {
    const { out, places } = await outWith({
      '.builds/a/client/index.html': 'a',
      '.builds/.next-b/client/index.html': 'b',
    });
    await symlink(join('.builds', 'a'), join(out, 'dist'));
    await publish(places, 'b');
    expect(await readFile(join(out, 'dist/client/index.html'), 'utf8')).toBe('b');
    expect(await readdir(join(out, '.builds'))).toEqual(['a', 'b']);
  });

  test('moves a real folder aside and says where', async () => {
    const { out, places } = await outWith({
      'dist/mine.txt': 'mine',
      '.builds/.next-b/client/index.html': 'b',
    });
    const { movedAside } = await publish(places, 'b');
    expect(movedAside).toBe(join(out, 'dist-before-b'));
    expect(await readFile(join(out, 'dist-before-b/mine.txt'), 'utf8')).toBe('mine');
    expect(lstatSync(join(out, 'dist')).isSymbolicLink()).toBe(true);
  });

  test('never gives two builds the same name', () => {
    const clock = new Date('2026-11-24T09:00:01.500Z');
    expect(buildName(clock, 'ab')).toBe('20261124T090001-ab');
  });
});

test('what killed runs left is removed, links too, and what they lead to is not', async () => {
  const { out, places } = await outWith({
    '.builds/a/client/index.html': 'a',
    '.builds/b/client/index.html': 'b',
    '.builds/.next-c/client/index.html': 'c',
    'elsewhere/x.txt': 'x',
  });
  await symlink(join(out, 'elsewhere'), join(out, '.builds/.link-c'));
  await removeOthers(places, ['b', null]);
  expect(await readdir(join(out, '.builds'))).toEqual(['b']);
  expect(existsSync(join(out, 'elsewhere/x.txt'))).toBe(true);
});

test('the published build is never removed, whether this version can read it or not', async () => {
  const { out, places } = await outWith({
    '.builds/a/serving.json': 'of another version',
    '.builds/b/client/index.html': 'b',
  });
  await symlink(join('.builds', 'a'), join(out, 'dist'));
  await removeOthers(places, []);
  expect(await readdir(join(out, '.builds'))).toEqual(['a']);
});

async function outWith(files: Readonly<Record<string, string>>) {
  const out = await folderWith();
  await writeFiles(out, files);
  return { out, places: placesOf(out, join(out, 'content'), out) };
}
