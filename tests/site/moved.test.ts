import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { servePlainly } from './plain-server.ts';
import { folderOf, serve, useSites, type Served, type SiteName } from './sites.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

useSites('right-to-left', 'brackets');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each<[SiteName, string, [string, string][], feeds: [string, string][]]>([
  ['right-to-left', '/', [['articles/sahab-partners/', 'articles/more-partners/']], []],
  [
    'brackets',
    '/ephemeris/',
    [
      ['articles/palai/', 'articles/panta/'],
      ['people/solon-palai/', 'people/solon/'],
    ],
    [['people/solon-palai/feed.xml', 'people/solon/feed.xml']],
  ],
])('former addresses of %s, below %s', (name, base, moves, feeds) => {
  const client = join(folderOf(name), 'dist/client');
  let plain: Served;
  beforeAll(async () => {
    plain = await servePlainly(name, base);
  });
  afterAll(() => plain.stop());

  test('have a line each in _redirects, and no others have', async () => {
    expect(await readFile(join(client, '_redirects'), 'utf8')).toBe(
      [...moves, ...feeds].map(([from, to]) => `${base}${from} ${base}${to} 301\n`).join(''),
    );
  });

  test('of feeds have the feed itself on a host that cannot redirect', async () => {
    for (const [from, to] of feeds) {
      const feed = await readFile(join(client, to), 'utf8');
      expect(feed).toContain(`${base}${to}" rel="self"`);
      expect(await readFile(join(client, from), 'utf8')).toBe(feed);
    }
  });

  test('lead to the new address on a host that cannot redirect, also without scripts', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    for (const [from, to] of moves) {
      await page.goto(plain.home + from);
      await page.waitForURL(plain.home + to);
      expect(await page.locator('h1').textContent()).not.toBe('');
    }
    await page.context().close();
  });

  test('have a page that says so, is in no index and passes axe', async () => {
    const page = await browser.newPage();
    // Without content a browser stays where it is, like one that follows no such refresh.
    await page.route('**/*', (route) =>
      moves.some(([, to]) => route.request().url() === plain.home + to)
        ? route.fulfill({ status: 204 })
        : route.continue(),
    );
    for (const [from, to] of moves) {
      await page.goto(plain.home + from, { waitUntil: 'load' });
      expect(page.url()).toBe(plain.home + from);
      const link = page.getByRole('main').getByRole('link');
      expect(await link.evaluate((a: HTMLAnchorElement) => a.href)).toBe(plain.home + to);
      const refresh = page.locator('meta[http-equiv=refresh]');
      expect(await refresh.getAttribute('content')).toBe(`0; url=${base}${to}`);
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(canonical).toMatch(new RegExp(`^https://[^/]+${base}${to}$`, 'u'));
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      expect(await page.locator('[data-pagefind-body], script').count()).toBe(0);
      await page.evaluate(axe);
      const { violations, incomplete } = await page.evaluate<AxeResults>('axe.run(document)');
      expect([...violations, ...incomplete].map(({ id }) => id)).toEqual([]);
    }
    await page.close();
  });

  test('are redirects of our own server, which shows neither page nor settings', async () => {
    const site = await serve(folderOf(name));
    for (const [from, to] of moves) {
      const answer = await fetch(site.home + from, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `${base}${to}`]);
    }
    expect((await fetch(`${site.home}_redirects`)).status).toBe(404);
    await site.stop();
  });
});
