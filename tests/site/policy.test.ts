import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { pagesOf } from './pages.ts';
import { searchesOf, whenSearched } from './searched.ts';
import { folderOf, serve, useSites, type Served } from './sites.ts';

const sites = useSites('content', 'under-a-path', 'right-to-left', 'brackets');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(sites)('%s', (name) => {
  let site: Served;
  beforeAll(async () => {
    site = await serve(folderOf(name));
  });
  afterAll(() => site.stop());

  test('no page breaks its policy, complains in the console or asks another host', async () => {
    const page = await browser.newPage();
    const found: string[] = [];
    page.on('console', (message) => {
      // Where a document names no icon, and a feed cannot, the browser asks the root of the host for
      // one; that is its own doing, and under a path it is not even our address.
      if (new URL(message.location().url || site.home).pathname === '/favicon.ico') return;
      if (['error', 'warning'].includes(message.type())) {
        found.push(`${page.url()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(site.home)) found.push(`${page.url()} asks ${request.url()}`);
    });
    const paths = await pagesOf(name);
    for (const path of [...paths.filter((each) => each !== '404.html'), 'rss.xml']) {
      const answer = await page.goto(site.home + path, { waitUntil: 'load' });
      expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'/u);
      // Structured data is a block of data, which no browser runs.
      const scripts = await page.locator('script:not([type="application/ld+json"])').count();
      if (scripts > 0 && path !== 'search/') found.push(`${path} has a script`);
      const isScripted = answer?.headers()['content-security-policy']?.includes('script-src');
      if (isScripted !== (path === 'search/')) found.push(`${path} may not run what it has`);
    }
    for (const path of await searchesOf(name)) {
      await page.goto(site.home + path);
      await whenSearched(page);
    }
    expect(found).toEqual([]);
    await page.close();
  });
});
