import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readSource } from '../../../src/sources/files.ts';
import { hiddenPaths } from '../../../src/sources/hidden-paths.ts';
import { readSettings } from '../../../src/sources/settings.ts';

const smallest = join(import.meta.dirname, '../../fixtures/smallest');
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

test('the smallest publication has no problem', async () => {
  const source = await readSource(smallest);
  expect(source.problems).toEqual([]);
  expect(source.articles.map(({ id, file }) => [id, file])).toEqual([
    ['first', 'smallest/articles/2020/first.md'],
  ]);
  expect(source.words.id).toBe('en');
});

describe('a folder', () => {
  test('is read whole: entries by collection, in the order of their names, and pictures', async () => {
    const source = await sourceWith({
      'topics/b.md': '---\nname: B\n---\n',
      'topics/a.md': '---\nname: A\n---\n',
      'articles/2021/rich.mdx': article('published'),
      'pictures/a/b c.jpg': '',
      'pictures/notes.txt': '',
      'topics/.hidden.md': 'x',
      'topics/notes.txt': 'x',
    });
    expect(source.problems).toEqual([]);
    expect(source.topics.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(source.articles.map(({ id }) => id)).toEqual(['first', 'rich']);
    expect(source.pictures).toEqual(new Set(['a/b c.jpg']));
  });

  test('tells of content files that no collection reads', async () => {
    const { problems } = await sourceWith({
      'articles/loose.md': 'x',
      'people/staff/ada.md': 'x',
      'topics/a.mdx': 'x',
      'words/de.yml': 'x',
    });
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ['content/articles/loose.md', 'misplaced-file'],
      ['content/people/staff/ada.md', 'misplaced-file'],
      ['content/topics/a.mdx', 'misplaced-file'],
      ['content/words/de.yml', 'misplaced-file'],
    ]);
  });

  test('remembers files that are no entries, so that nobody says they are missing', async () => {
    const { broken } = await sourceWith({
      'people/ben.md': '---\nnam: Ben\n---\n',
      'articles/2020/draft.mdx': article('draft', '<Note>'),
    });
    expect([...broken.keys()].sort()).toEqual(['articles/draft', 'people/ben']);
    expect(broken.get('articles/draft')).toMatchObject({
      file: 'content/articles/2020/draft.mdx',
      status: 'draft',
    });
  });
});

describe('without what every publication needs there is a problem and something to show', () => {
  test('no publication.yaml', async () => {
    const folder = await contentWith({});
    await rm(join(folder, 'publication.yaml'));
    const { problems, publication } = await readSource(folder);
    expect(problems).toMatchObject([
      { code: 'missing-file', file: 'content/publication.yaml', line: 1, column: 1 },
    ]);
    expect(publication.data.name).not.toBe('');
  });

  test('a publication.yaml with a mistake keeps what is right in it', async () => {
    const { problems, publication } = await sourceWith({
      'publication.yaml': 'name: Mine\nlanguage: en\nurl: nowhere\n',
    });
    expect(problems.map(({ code }) => code)).toContain('wrong-value');
    expect(problems.map(({ code }) => code)).not.toContain('missing-file');
    expect(publication.data).toMatchObject({ name: 'Mine', language: 'en' });
  });

  test('no words for its language, told where the language stands', async () => {
    const { problems, words } = await sourceWith({ 'publication.yaml': inLanguage('fr') });
    expect(problems).toMatchObject([
      { code: 'missing-file', file: 'content/publication.yaml', line: 6, column: 11 },
    ]);
    expect(problems[0]?.message).toBe('There is no file `content/words/fr.yaml`.');
    expect(words.data.body.footnotes).not.toBe('');
  });

  test('words with one missing keep the others', async () => {
    const { problems, words } = await sourceWith({ 'words/en.yaml': 'body:\n  footnotes: Mine\n' });
    expect(problems.every(({ file }) => file === 'content/words/en.yaml')).toBe(true);
    expect(problems.length).toBeGreaterThan(1);
    expect(words.data.body.footnotes).toBe('Mine');
  });
});

test('settings can be had before everything else', async () => {
  expect((await readSettings(smallest)).url).toBe('https://small.example/');
});

test('settings stand in where the file has mistakes, and throw where nothing can be read', async () => {
  const wrong = await contentWith({ 'publication.yaml': 'name: Mine\nurl: nowhere\n' });
  expect((await readSettings(wrong)).name).toBe('Mine');
  const broken = await contentWith({ 'publication.yaml': 'name: X: y\n' });
  await expect(readSettings(broken)).rejects.toThrow(
    'content/publication.yaml:1:7 The YAML cannot be read: a value with a colon',
  );
  await expect(readSettings(join(smallest, 'nowhere'))).rejects.toThrow('cannot be read');
});

test('what no reader sees yet is known before it is rendered', async () => {
  const folder = await contentWith({
    'articles/2020/draft.mdx': article('draft', '<Note>'),
    'articles/2020/review.md': article('review'),
    'articles/2020/later.md': article('published').replace('2020-01-01', '2020-03-01'),
    'articles/2020/due.md': article('published').replace('2020-01-01', '2020-02-01'),
    'articles/2020/unreadable.md': '---\ntitle: X: y\nstatus: draft\n---\n',
    'articles/2020/undated.md': article('published').replace('2020-01-01', 'soon'),
  });
  const at = async (now: string) =>
    (await hiddenPaths(folder, 'articles', now))
      .map((path) => path.slice(folder.length + 1))
      .sort();
  expect(await at('2020-02-01T00:00:00Z')).toEqual([
    'articles/2020/draft.mdx',
    'articles/2020/later.md',
    'articles/2020/review.md',
  ]);
  expect(await at('2020-01-31T23:59:59Z')).toContain('articles/2020/due.md');
  expect(await hiddenPaths(folder, 'people', '2020-02-01T00:00:00Z')).toEqual([]);
});

async function sourceWith(files: Readonly<Record<string, string>>) {
  return readSource(await contentWith(files));
}

/** The smallest publication with other files in it; gives its content folder. */
async function contentWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'of-record-'));
  folders.push(folder);
  const content = join(folder, 'content');
  await cp(smallest, content, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  return content;
}

function article(status: string, body = ''): string {
  return `---
title: One
deck: Two
date: 2020-01-01
kind: report
authors: [ada-quill]
status: ${status}
---

${body}
`;
}

function inLanguage(language: string): string {
  return `name: The Small Paper
tagline: One story at a time
description: The smallest publication there can be.
url: https://small.example/
ids: { authority: small.example, since: 2020-01-01 }
language: ${language}
timeZone: UTC
`;
}
