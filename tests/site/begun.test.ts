import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from './sites.ts';

// What `desk init` begins, in an alphabet and a direction of its own and below a path: it builds.

const name = 'الصحيفة «الصغيرة» & <b>';
const url = 'https://paper.example/news/';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-record-begun-'));
  const answers = ['--name', name, '--url', url, '--time-zone', 'Asia/Riyadh', '--language', 'ar'];
  const args = ['src/desk/main.ts', 'init', ...answers, '--content', join(folder, 'content')];
  await promisify(execFile)(process.execPath, args);
  await build(join(folder, 'content'), folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('a publication that has begun builds, with every list that will fill', async () => {
  const read = (page: string) => readFile(join(folder, 'dist/client', page, 'index.html'), 'utf8');
  expect(await read('')).toContain('الصحيفة «الصغيرة» &amp; &lt;b&gt;');
  for (const page of ['about', 'archive', 'people', 'people/staff', 'follow', 'search']) {
    const html = await read(page);
    expect(html, page).toMatch(/<html lang="ar" dir="rtl"/u);
    expect(html, page).toContain('action="/news/search/"');
  }
});
