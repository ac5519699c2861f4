import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentState, digestsOf } from '../../../../src/desk/init/sample.ts';
import { contentFolder, isChannelRecord, notTheChannelRecord } from '../../../channel-record.ts';

let folder: string;
let content: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-record-sample-'));
  content = join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the sample', () => {
  if (!isChannelRecord) {
    test('is known by its files', (context) => context.skip(notTheChannelRecord));
    return;
  }
  beforeEach(() => cp(contentFolder, content, { recursive: true }));

  test('is known by its files', async () => {
    expect(await contentState(content)).toEqual({ kind: 'sample' });
  });

  test('is the same text when its lines end as on Windows', async () => {
    for (const path of await readdir(content, { recursive: true })) {
      if (!/\.(?:mdx?|yaml|svg)$/u.test(path)) continue;
      const text = await readFile(join(content, path), 'utf8');
      await writeFile(join(content, path), text.replaceAll('\n', '\r\n'));
    }
    expect(await contentState(content)).toEqual({ kind: 'sample' });
  });

  test('is the same with what file managers leave behind', async () => {
    const left = [
      '.DS_Store',
      'people/Thumbs.db',
      'pictures/._wpc11-attendance.svg',
      'desktop.ini',
    ];
    for (const path of left) await writeFile(join(content, path), 'x');
    expect(await contentState(content)).toEqual({ kind: 'sample' });
  });

  test('is somebody’s own with any other change, each of which is named', async () => {
    const changed = join(content, 'words/en.yaml');
    await writeFile(changed, `${await readFile(changed, 'utf8')} `);
    const article = join(content, 'articles/2011/wpc11-cloud.md');
    await writeFile(article, (await readFile(article, 'utf8')).replace('Ballmer', 'Balmer'));
    await rm(join(content, 'people/steve-ballmer.md'));
    await mkdir(join(content, 'notes'));
    await writeFile(join(content, 'notes/.secret'), '');
    expect(await contentState(content)).toEqual({
      kind: 'own',
      differences: [
        { how: 'changed', path: 'articles/2011/wpc11-cloud.md' },
        { how: 'changed', path: 'words/en.yaml' },
        { how: 'added', path: 'notes/.secret' },
        { how: 'missing', path: 'people/steve-ballmer.md' },
      ],
    });
  });
});

describe('a folder that is not the sample', () => {
  test('may not be there', async () => {
    expect(await contentState(content)).toEqual({ kind: 'missing' });
  });

  test('may have nothing in it but what file managers leave behind', async () => {
    await mkdir(content);
    expect(await contentState(content)).toEqual({ kind: 'empty', droppings: [] });
    await writeFile(join(content, '.DS_Store'), 'x');
    expect(await contentState(content)).toEqual({ kind: 'empty', droppings: ['.DS_Store'] });
  });

  test('is somebody’s own when there is one file in it', async () => {
    await mkdir(content);
    await writeFile(join(content, 'a.txt'), 'mine');
    const state = await contentState(content);
    expect(state).toMatchObject({
      kind: 'own',
      differences: expect.arrayContaining([{ how: 'added', path: 'a.txt' }]),
    });
  });
});

test('a digest is that of the bytes, but for the ends of lines in text', async () => {
  await mkdir(content);
  const binary = Buffer.from([1, 0, 13, 10]);
  await writeFile(join(content, 'binary'), binary);
  await writeFile(join(content, 'unix'), 'one\ntwo\n');
  await writeFile(join(content, 'windows'), 'one\r\ntwo\r\n');
  const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect([...(await digestsOf(content))]).toEqual([
    ['binary', sha256(binary)],
    ['unix', sha256('one\ntwo\n')],
    ['windows', sha256('one\ntwo\n')],
  ]);
});
