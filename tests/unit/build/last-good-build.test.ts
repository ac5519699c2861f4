import { createHash } from 'node:crypto';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copiesOf, isWhole, readLastGoodBuild } from '../../../src/build/last-good-build.ts';
import { folderWith, writeFiles } from './temporary-folder.ts';

const digest = createHash('sha256').update('page').digest('hex');
const serving = {
  previous: null,
  base: '/',
  policy: 'x',
  files: {
    'index.html': {
      digest,
      size: 4,
      type: 'text/html',
      modified: '2020-01-01T00:00:00Z',
      immutable: false,
      encodings: ['br'],
    },
  },
  redirects: {},
  gone: {},
  hostFiles: { _redirects: digest },
};

describe('the last good build', () => {
  test('is the one dist leads to', async () => {
    const { dist, folder } = await published();
    expect(await readLastGoodBuild(dist)).toMatchObject({ name: 'a', folder, serving });
  });

  test('is none when dist is missing, no link, or says what nobody reads', async () => {
    const folder = await folderWith({ 'folder/serving.json': '{}' });
    expect(await readLastGoodBuild(join(folder, 'dist'))).toBeUndefined();
    expect(await readLastGoodBuild(join(folder, 'folder'))).toBeUndefined();
    await symlink('folder', join(folder, 'dist'));
    expect(await readLastGoodBuild(join(folder, 'dist'))).toBeUndefined();
  });

  test('is none when an older version wrote it, which knew no settings of hosts', async () => {
    const { dist, folder } = await published();
    const older = { ...serving, hostFiles: undefined };
    await writeFile(join(folder, 'serving.json'), JSON.stringify(older));
    expect(await readLastGoodBuild(dist)).toBeUndefined();
  });

  test('tells its compressed copies', async () => {
    const { dist, folder } = await published();
    const last = await readLastGoodBuild(dist);
    expect(last && copiesOf(last)).toEqual({
      folder: join(folder, 'compressed'),
      encodings: new Map([[digest, ['br']]]),
    });
  });
});

describe('a build is whole', () => {
  test('as it was published', async () => {
    expect(await wholeAfter(() => undefined)).toBe(true);
  });

  test.each([
    ['a file is gone', async (folder: string) => rm(join(folder, 'client/index.html'))],
    [
      'a file differs',
      async (folder: string) => writeFile(join(folder, 'client/index.html'), 'egap'),
    ],
    ['a setting of hosts is gone', async (folder: string) => rm(join(folder, 'client/_redirects'))],
    [
      'a setting of hosts differs',
      async (folder: string) => writeFile(join(folder, 'client/_redirects'), 'egap'),
    ],
    ['there is one more', async (folder: string) => writeFile(join(folder, 'client/x.html'), '')],
    ['a copy is gone', async (folder: string) => rm(join(folder, `compressed/${digest}.br`))],
    [
      'a copy is empty',
      async (folder: string) => writeFile(join(folder, `compressed/${digest}.br`), ''),
    ],
  ])('no more when %s', async (_, change) => {
    expect(await wholeAfter(change)).toBe(false);
  });
});

async function wholeAfter(change: (folder: string) => Promise<void> | undefined) {
  const { dist, folder } = await published();
  await change(folder);
  const last = await readLastGoodBuild(dist);
  return last && isWhole(last);
}

async function published() {
  const out = await folderWith();
  await writeFiles(join(out, '.builds/a'), {
    'client/index.html': 'page',
    'client/_redirects': 'page',
    [`compressed/${digest}.br`]: 'copy',
    'serving.json': JSON.stringify(serving),
  });
  const dist = join(out, 'dist');
  await symlink(join('.builds', 'a'), dist);
  return { dist, folder: join(out, '.builds/a') };
}
