import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../../../src/desk/replaced-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-record-replaced-'));
  path = join(folder, 'a.md');
  await writeFile(path, 'before');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a replaced file', () => {
  test('has the new text and its old mode, and nothing is left beside it', async () => {
    await chmod(path, 0o666);
    expect(await replaceFile(path, Buffer.from('before'), 'after')).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('after');
    expect((await stat(path)).mode & 0o777).toBe(0o666);
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  test('stays as it is when somebody changed it meanwhile', async () => {
    expect(await replaceFile(path, Buffer.from('another'), 'after')).toBe(false);
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  test('is the one a link leads to, and the link stays', async () => {
    const link = join(folder, 'link.md');
    await symlink('a.md', link);
    expect(await replaceFile(link, Buffer.from('before'), 'after')).toBe(true);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('after');
  });

  test('is another file at once: who has the old one open reads on in it', async () => {
    const { ino } = await stat(path);
    await replaceFile(path, Buffer.from('before'), 'after');
    expect((await stat(path)).ino).not.toBe(ino);
  });

  test('must be there', async () => {
    await expect(replaceFile(join(folder, 'b.md'), Buffer.from(''), 'x')).rejects.toThrow('ENOENT');
  });
});
