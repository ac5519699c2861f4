import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, serve, useSites, type Served, type SiteName } from './sites.ts';
import { pagesOf } from './pages.ts';

const sites = useSites('content', 'under-a-path', 'brackets', 'long', 'generated');

describe.each(sites)('a crawl of %s', (name) => {
  let site: Served;
  beforeAll(async () => {
    site = await serve(folderOf(name));
  });
  afterAll(() => site.stop());

  test('finds every link, feed and asset, and reaches every page', async () => {
    const { visited, broken } = await crawl(site.home);
    expect(broken).toEqual([]);
    const reached = new Set([...visited].map((url) => decodeURI(url.slice(site.home.length))));
    const unreached = (await pagesOf(name)).filter((page) => !reached.has(page));
    // No page leads to a former address, and this server has none there.
    const { base, redirects } = await readServing(name);
    // A feed that moved is no page.
    const pages = Object.keys(redirects).filter((path) => path.endsWith('/'));
    const former = pages.map((path) => path.slice(base.length));
    expect(unreached).toEqual(['404.html', ...former].sort());
  });

  test('is led from every former address to the new one', async () => {
    const { redirects } = await readServing(name);
    for (const [from, to] of Object.entries(redirects)) {
      const moved = await fetch(new URL(from, site.home), { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).toEqual([301, to]);
      expect((await fetch(new URL(to, site.home))).status).toBe(200);
    }
    // The fixture has former names of both kinds, so that this is never about nothing.
    if (name === 'brackets') expect(Object.keys(redirects).length).toBeGreaterThan(1);
  });
});

async function readServing(name: SiteName) {
  const text = await readFile(join(folderOf(name), 'dist/serving.json'), 'utf8');
  return JSON.parse(text) as { base: string; redirects: Record<string, string> };
}

/** Follows every address of this site from its home on, as a browser would ask for it. */
async function crawl(home: string) {
  const waiting: { url: string; from: string }[] = [{ url: home, from: 'the crawl' }];
  const visited = new Set<string>();
  const anchors = new Map<string, ReadonlySet<string>>();
  const fragments: { url: string; fragment: string; from: string }[] = [];
  const broken: string[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { url, from } = next;
    if (visited.has(url)) continue;
    visited.add(url);
    if (!url.startsWith(home)) {
      broken.push(`${from} leads to ${url}, outside ${home}`);
      continue;
    }
    const answer = await fetch(url, { redirect: 'manual' });
    if (answer.status !== 200) {
      broken.push(`${from} leads to ${url}, which answers ${String(answer.status)}`);
      continue;
    }
    const type = answer.headers.get('content-type') ?? '';
    if (type.startsWith('text/html')) {
      const page = readPage(await answer.text(), url);
      anchors.set(url, page.ids);
      for (const address of page.addresses) {
        const target = new URL(address, url);
        if (target.origin !== new URL(home).origin) continue;
        const fragment = decodeURIComponent(target.hash.slice(1));
        target.hash = '';
        waiting.push({ url: target.href, from: url });
        if (fragment !== '') fragments.push({ url: target.href, fragment, from: url });
      }
    } else if (type.includes('xml')) {
      for (const [, href] of (await answer.text()).matchAll(
        /xml-stylesheet[^>]*href="([^"]+)"/gu,
      )) {
        if (href !== undefined) waiting.push({ url: here(href, home), from: url });
      }
    }
  }
  for (const { url, fragment, from } of fragments) {
    if (anchors.has(url) && !anchors.get(url)?.has(fragment)) {
      broken.push(`${from} leads to #${fragment}, which ${url} does not have`);
    }
  }
  return { visited, broken };
}

/** A whole address of the publication as the same path on this server. */
function here(address: string, home: string): string {
  return new URL(new URL(address, home).pathname, home).href;
}

function readPage(html: string, url: string) {
  const addresses: string[] = [];
  const ids = new Set<string>();
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (typeof properties.id === 'string') ids.add(properties.id);
    // Canonical addresses and those of metadata are whole: the path is what this server can answer for.
    const rel = Array.isArray(properties.rel) ? properties.rel : [];
    for (const name of ['href', 'src', 'action', 'poster']) {
      const address = properties[name];
      if (typeof address !== 'string') continue;
      addresses.push(
        tagName === 'link' && rel.includes('canonical') ? here(address, url) : address,
      );
    }
    const sets = properties.srcSet;
    for (const candidate of Array.isArray(sets) ? sets : []) {
      addresses.push(String(candidate).trim().split(/\s+/u)[0] ?? '');
    }
    const isPicture = properties.property === 'og:image' || properties.name === 'twitter:image';
    if (tagName === 'meta' && isPicture && typeof properties.content === 'string') {
      addresses.push(here(properties.content, url));
    }
  });
  return { addresses, ids };
}
