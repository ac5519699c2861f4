import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  NoBuiltSiteError,
  UnreadableServingError,
  readServing,
} from '../../../src/server/serving.ts';
import { newProject, writeBuild } from './build-folder.ts';

let project: string;
beforeAll(async () => {
  project = await newProject();
});

const file = {
  digest: 'a'.repeat(64),
  size: 1,
  type: 'text/html',
  modified: '2026-01-01T00:00:00Z',
  immutable: false,
  encodings: ['br'],
};
const whole = {
  previous: null,
  base: '/',
  policy: "default-src 'none'",
  files: { 'index.html': file },
  redirects: {},
};

async function readText(text: string) {
  const folder = join(project, 'written');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'serving.json'), text);
  return readServing(folder);
}

describe('readServing', () => {
  test('reads what a build wrote, decoded and with HTTP dates', async () => {
    const folder = await writeBuild(project, 'good', {
      base: '/n%C3%A4chste/',
      previous: 'before',
      files: { 'index.html': 'Hello' },
      redirects: { '/n%C3%A4chste/old/': '/nächste/new/' },
    });

    const serving = await readServing(folder);

    expect(serving.base).toBe('/nächste/');
    expect(serving.previous).toBe('before');
    expect([...serving.redirects]).toEqual([['/nächste/old/', '/n%C3%A4chste/new/']]);
    expect(serving.files.get('index.html')).toMatchObject({
      path: 'index.html',
      modified: 'Thu, 01 Jan 2026 00:00:00 GMT',
      encodings: ['br', 'gz'],
    });
  });

  test('says what to do when the folder is not there', async () => {
    const reading = readServing(join(project, 'nowhere'), 'dist');

    await expect(reading).rejects.toThrow(NoBuiltSiteError);
    await expect(reading).rejects.toThrow(
      'There is no built site in dist. Run npm start or npm run build first.',
    );
  });

  test('says so too when the folder has no serving.json', async () => {
    await mkdir(join(project, 'empty'));

    await expect(readServing(join(project, 'empty'))).rejects.toThrow(NoBuiltSiteError);
  });

  test('passes over what a newer build may add', async () => {
    await expect(readText(JSON.stringify({ ...whole, added: 1 }))).resolves.toHaveProperty('base');
  });

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a base without its last slash', { ...whole, base: '/news' }],
    ['a base that names a host', { ...whole, base: '//evil.example/' }],
    ['no policy', { ...whole, policy: undefined }],
    ['a policy that would add a header', { ...whole, policy: 'a\r\nSet-Cookie: b' }],
    ['a previous build outside .builds', { ...whole, previous: '../dist' }],
    ['a previous build that is .builds itself', { ...whole, previous: '..' }],
    ['no files', { ...whole, files: undefined }],
    ['a file outside client', { ...whole, files: { '../../secret': file } }],
    ['a file at an absolute path', { ...whole, files: { '/etc/passwd': file } }],
    ['a file with a backslash', { ...whole, files: { '..\\secret': file } }],
    ['a file with a NUL', { ...whole, files: { 'a\0b': file } }],
    ['a digest that is a path', { ...whole, files: { a: { ...file, digest: '../secret' } } }],
    ['a type that would add a header', { ...whole, files: { a: { ...file, type: 'a\nb: c' } } }],
    [
      'a policy of a file that would add a header',
      { ...whole, files: { a: { ...file, policy: 'a\nb: c' } } },
    ],
    ['no time', { ...whole, files: { a: { ...file, modified: '2026-13-41T00:00:00Z' } } }],
    ['an immutable that is text', { ...whole, files: { a: { ...file, immutable: 'no' } } }],
    ['an unknown encoding', { ...whole, files: { a: { ...file, encodings: ['zstd'] } } }],
    ['a redirect to another host', { ...whole, redirects: { '/a/': '//evil.example/' } }],
    ['a redirect to another host by backslash', { ...whole, redirects: { '/a/': '/\\evil/' } }],
    ['a redirect with a whole address', { ...whole, redirects: { '/a/': 'https://evil/' } }],
    ['a redirect with a query', { ...whole, redirects: { '/a/': '/b/?c' } }],
    ['a gone page that leads to another host', { ...whole, gone: { '/a/': '//evil.example/' } }],
    ['a redirect with malformed encoding', { ...whole, redirects: { '/%zz/': '/b/' } }],
  ])('refuses %s', async (_what, value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);

    await expect(readText(text)).rejects.toThrow(UnreadableServingError);
  });

  test('names the file and the entry', async () => {
    await expect(
      readText(JSON.stringify({ ...whole, files: { 'a.css': { ...file, digest: 7 } } })),
    ).rejects.toThrow(/written\/serving\.json cannot be used: files "a\.css" digest is 7$/);
  });
});
