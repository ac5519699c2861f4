import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { build, serve, type Served } from './sites.ts';

// The way of a publication: it is built and announced, something is taken away, it is built again.

const key = '5f0c1d4e9b7a42f3';
/** What makes somebody have a feed. */
const mention = /people: .*\n|, Bob Stone says to Eve Wood/gu;
let folder: string;
let content: string;
let listener: Server;
let hub: string;
/** Whole addresses that somebody was told of, since they were looked at last. */
let told: string[] = [];
let site: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-record-announced-'));
  content = join(folder, 'content');
  listener = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      told.push(...addressesIn(body));
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  hub = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;

  await cp('tests/fixtures/smallest', content, { recursive: true });
  await edit('publication.yaml', (yaml) =>
    [
      yaml.replace(/^url: .*$/mu, 'url: https://small.example/news/'),
      'announce:',
      `  hub: ${hub}`,
      `  indexNow: { key: ${key}, endpoint: ${hub} }`,
      '',
    ].join('\n'),
  );
  await writeFile(join(content, 'people/bob-stone.md'), '---\nname: Bob Stone\n---\n');
  await writeFile(join(content, 'people/eve-wood.md'), '---\nname: Eve Wood\n---\n');
  await edit('articles/2020/first.md', (text) =>
    text
      .replace('status:', 'people: [bob-stone, eve-wood]\nstatus:')
      .replace('It is short.', 'It is short, Bob Stone says to Eve Wood.'),
  );
  const first = await readFile(join(content, 'articles/2020/first.md'), 'utf8');
  await writeFile(join(content, 'articles/2020/second.md'), first.replace('first', 'second'));
  // So that the main feed has an archive.
  for (const month of ['10', '11']) {
    const text = first.replace('2020-01-02', `2019-${month}-02`).replace('first', `${month}th`);
    await writeFile(join(content, `articles/2020/month-${month}.md`), text.replaceAll(mention, ''));
  }
  await build(content, folder);
});
afterAll(async () => {
  await site.stop();
  await new Promise((done) => listener.close(done));
  await rm(folder, { recursive: true, force: true });
});

test('the first announcement tells of every page and feed; the site shows the key, feeds the hub', async () => {
  await announce();
  const all = takeTold();
  expect(all).toEqual(
    expect.arrayContaining([
      '/',
      '/articles/second/',
      '/people/eve-wood/',
      '/rss.xml',
      '/archive/2019/10/feed.xml',
    ]),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(await readFile(join(folder, `dist/client/${key}.txt`), 'utf8')).toBe(key);
  const feed = await readFile(join(folder, 'dist/client/rss.xml'), 'utf8');
  expect(feed).toContain(`<atom:link href="${hub}" rel="hub"/>`);
  await announce();
  expect(takeTold()).toEqual([]);
});

test('what is taken away leads on for now, and its feed stays, empty and with a sentence', async () => {
  await rm(join(content, 'people/eve-wood.md'));
  await rm(join(content, 'articles/2020/second.md'));
  await edit('articles/2020/first.md', (text) => text.replaceAll(mention, ''));
  await build(content, folder);
  site = await serve(folder);
  const ask = (path: string) => fetch(`${site.home}${path}`, { redirect: 'manual' });

  for (const [path, list] of [
    ['articles/second/', '/news/kinds/report/'],
    ['people/eve-wood/', '/news/people/'],
  ] as const) {
    const answer = await ask(path);
    expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 302, list]);
    const page = await readFile(join(folder, `dist/client/${path}index.html`), 'utf8');
    expect(page).toContain(`content="0; url=${list}"`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('canonical');
    expect((await ask(`${path}index.json`)).status).toBe(404);
  }
  expect(await readFile(join(folder, 'dist/client/_redirects'), 'utf8')).toContain(
    '/news/articles/second/ /news/kinds/report/ 302\n',
  );

  const { feeds } = parse(await readFile(join(content, 'words/en.yaml'), 'utf8')) as {
    feeds: { keptNote: string };
  };
  // One of somebody who is still on record, and one of somebody who is not.
  for (const path of ['people/bob-stone/feed.xml', 'people/eve-wood/feed.xml']) {
    const answer = await ask(path);
    const xml = await answer.text();
    expect([path, answer.status]).toEqual([path, 200]);
    expect(xml).not.toContain('<item');
    expect(xml).toContain(feeds.keptNote);
  }
  const sitemaps = join(folder, 'dist/client/sitemaps');
  const parts = await Promise.all(
    (await readdir(sitemaps)).map((part) => readFile(join(sitemaps, part), 'utf8')),
  );
  expect(parts.join('')).toContain('/articles/first/');
  expect(parts.join('')).not.toMatch(/second|eve-wood/u);
});

test('the next announcement tells of that, once', async () => {
  await announce();
  const changed = takeTold();
  expect(changed).toEqual(
    expect.arrayContaining([
      '/',
      '/articles/first/',
      '/articles/second/',
      '/people/bob-stone/',
      '/people/bob-stone/feed.xml',
      '/people/eve-wood/',
      '/people/eve-wood/feed.xml',
      '/rss.xml',
    ]),
  );
  await announce();
  expect(takeTold()).toEqual([]);
});

async function announce(): Promise<void> {
  const dist = join(folder, 'dist');
  // The site has no server at its address, so that nobody can look there.
  const args = ['src/announce/main.ts', '--content', content, '--dist', dist, '--unseen'];
  await promisify(execFile)(process.execPath, args);
}

/** Paths below the site that were told of since the last look, sorted. */
function takeTold(): string[] {
  const paths = told.map((address) => address.replace('https://small.example/news/', '/'));
  told = [];
  return paths.sort();
}

function addressesIn(body: string): string[] {
  if (body.startsWith('{')) return (JSON.parse(body) as { urlList: string[] }).urlList;
  return new URLSearchParams(body).getAll('hub.url');
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(content, path);
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(file, changed);
}
