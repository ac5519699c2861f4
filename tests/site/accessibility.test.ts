import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { pageOfEachKind, pagesOf } from './pages.ts';
import { searchesOf, whenSearched } from './searched.ts';
import { folderOf, serve, useSites, type Served, type SiteName } from './sites.ts';

/** What axe cannot decide by itself: the rule, and the elements that are no fault, each with why. */
const explained: Readonly<Record<string, string>> = {
  // The arrow back from a footnote is a sign; its label says in words where it leads.
  'label-content-name-mismatch': 'a[data-footnote-backref]',
};

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sites = useSites('content', 'right-to-left', 'long');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** In pixels: the narrowest telephones, most of them, tablets, desks. */
const widths = [320, 360, 768, 1280];

/** Rules of colours: a page in the dark differs from one in the light in nothing else. */
const colourRules = { runOnly: ['cat.color'] };

describe.each(sites)('%s', (name) => {
  let site: Served;
  let page: Page;
  beforeAll(async () => {
    site = await serve(folderOf(name));
    page = await browser.newPage();
  });
  afterAll(async () => {
    await page.close();
    await site.stop();
  });

  test.each([
    [360, 'light', {}],
    [360, 'dark', colourRules],
    [1280, 'light', {}],
    [1280, 'dark', colourRules],
  ] as const)('axe finds nothing at %i pixels in %s', async (width, colorScheme, rules) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const path of await pagesForAxe(name)) {
      await page.goto(site.home + (path === '404.html' ? 'no-such-page/' : path));
      if (path.startsWith('search/?')) await whenSearched(page);
      await page.evaluate(axe);
      const results = await page.evaluate<AxeResults>(
        `axe.run(document, ${JSON.stringify(rules)})`,
      );
      for (const { id, nodes } of results.violations) {
        found.push(...nodes.map((node) => `${path}: ${id}: ${node.html}`));
      }
      for (const { id, nodes } of results.incomplete) {
        for (const node of nodes) {
          const selector = explained[id];
          const isExplained =
            selector !== undefined &&
            (await page.locator(String(node.target[0])).and(page.locator(selector)).count()) > 0;
          if (!isExplained) found.push(`${path}: not decided: ${id}: ${node.html}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  test(`no page scrolls sideways at ${widths.join(', ')} pixels`, async () => {
    const wide: string[] = [];
    // The pages of a long list are like each other.
    const pages =
      name === 'long' ? [...(await pageOfEachKind(name)).values()] : await pagesOf(name);
    for (const path of [...pages, ...(await searchesOf(name))]) {
      await page.goto(site.home + path);
      if (path.startsWith('search/?')) await whenSearched(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) wide.push(`${path} is ${over} pixels too wide at ${width}`);
      }
    }
    expect(wide).toEqual([]);
  });
});

/** One page of each kind, and the searches; of the long lists only the kinds that no other site has. */
async function pagesForAxe(name: SiteName): Promise<string[]> {
  const kinds = await pageOfEachKind(name);
  if (name !== 'long') return [...kinds.values(), ...(await searchesOf(name))];
  const others = new Set([
    ...(await pageOfEachKind('content')).keys(),
    ...(await pageOfEachKind('right-to-left')).keys(),
  ]);
  return [...kinds].flatMap(([kind, path]) => (others.has(kind) ? [] : [path]));
}
