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

/** Only what is asked for below; the nodes that pass are most of a page, and take most of the time. */
const everyRule = { resultTypes: ['violations', 'incomplete'] };
/** Rules of colours: a page in the dark differs from one in the light in nothing else. */
const colourRules = { ...everyRule, runOnly: ['cat.color'] };

/** What axe looks at a page in, each without loading it again. */
const looks = [
  { width: 360, colorScheme: 'light', options: everyRule },
  { width: 360, colorScheme: 'dark', options: colourRules },
  { width: 1280, colorScheme: 'dark', options: colourRules },
  { width: 1280, colorScheme: 'light', options: everyRule },
] as const;

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

  test('axe finds nothing on a telephone or a desk, in light or dark', async () => {
    const found: string[] = [];
    for (const path of await pagesForAxe(name)) {
      await page.goto(site.home + (path === '404.html' ? 'no-such-page/' : path));
      if (path.startsWith('search/?')) await whenSearched(page);
      await page.evaluate(axe);
      for (const { width, colorScheme, options } of looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const results = await findingsOfAxe(page, options);
        found.push(...results.map((finding) => `${path}, ${width} in ${colorScheme}: ${finding}`));
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

/** What axe finds wrong in a page as it is now, and what it cannot decide but for what is explained. */
async function findingsOfAxe(page: Page, options: object): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate<
    Pick<AxeResults, 'violations' | 'incomplete'>
  >(
    `axe.run(document, ${JSON.stringify(options)})
      .then(({ violations, incomplete }) => ({ violations, incomplete }))`,
  );
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  for (const { id, nodes } of incomplete) {
    for (const node of nodes) {
      const selector = explained[id];
      const isExplained =
        selector !== undefined &&
        (await page.locator(String(node.target[0])).and(page.locator(selector)).count()) > 0;
      if (!isExplained) found.push(`not decided: ${id}: ${node.html}`);
    }
  }
  return found;
}

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
