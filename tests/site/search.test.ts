import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isChannelRecord, notTheChannelRecord } from '../channel-record.ts';
import { openBrowser } from './browser.ts';
import { namesOf, whenSearched } from './searched.ts';
import { folderOf, serve, useSites, type Served } from './sites.ts';
import { bytesOf, isForChoices, isForResults, watchTransfers } from './transfers.ts';

const sites = useSites(
  'content',
  'under-a-path',
  'smallest',
  'german',
  'right-to-left',
  'brackets',
  'generated',
);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
// Each test has a browser that knows nothing yet.
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
});
afterEach(() => page.context().close());

const names = () => page.locator('[data-part="name-list"] a').allTextContents();
const stories = () => page.locator('[data-part="story-list"] a').allTextContents();
const spoken = () => page.locator('[role="status"]').textContent();
const focused = () => page.locator(':focus');
const field = () => page.getByRole('searchbox');
const query = () => new URL(page.url()).search;

/** Types into the field, and waits for all that follows. */
const type = async (words: string) => {
  await field().fill(words);
  await whenSearched(page);
};

describe('a search of The Channel Record', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serve(folderOf('content'));
  });
  afterAll(() => site.stop());
  beforeEach((context) => {
    if (!isChannelRecord) context.skip(notTheChannelRecord);
  });

  const open = async (address: string) => {
    await page.goto(`${site.home}search/${address}`);
    await whenSearched(page);
  };

  test('for “Roskill” finds his page, then the stories that name him', async () => {
    await page.goto(`${site.home}search/`);
    await type('Roskill');
    const [first] = await page.locator('.found li').all();
    expect(await first?.textContent()).toMatch(
      /^\s*Person\s+Jon Roskill\s+\d+ stories\s+Chief executive officer, Acumatica, from 2014\s*$/u,
    );
    const href = await first?.getByRole('link').getAttribute('href');
    expect(href).toBe('/people/jon-roskill/');
    expect(await stories()).toContainEqual(expect.stringMatching(/fear of the cloud has eased/u));
    expect(await page.locator('mark').first().textContent()).toBe('Roskill');
  });

  test('for a month or an office finds the stories and people of it', async () => {
    await open('?q=July+2011+Roskill');
    expect(await stories()).toContainEqual(expect.stringMatching(/fear of the cloud has eased/u));
    await open('?q=chief+executive+officer');
    expect(await names()).toContain('Steve Ballmer');
  });

  test('finds nothing by a note in the margin, a menu, a footer or the record', async () => {
    for (const words of ['“Editorial disclosures”', '“Skip to the text”', '“First published”']) {
      await open(`?q=${encodeURIComponent(words.replaceAll(/[“”]/gu, '"'))}`);
      expect([words, await spoken()]).toEqual([words, 'Nothing found']);
    }
  });

  test('is narrowed by a program, and widened again', async () => {
    await open('?q=cloud');
    const all = Number.parseInt((await spoken()) ?? '', 10);
    await page.getByRole('checkbox', { name: /^Microsoft Cloud Accelerate/u }).check();
    await whenSearched(page);
    expect(query()).toBe('?q=cloud&program=cloud-accelerate');
    await expect.poll(spoken).toBe('3 results');
    expect(all).toBeGreaterThan(3);
    expect(await names()).toEqual([]);
    expect(await stories()).toHaveLength(3);
    expect(await focused().getAttribute('type')).toBe('checkbox');

    const narrowed = page.locator('[data-facet="program"] li').filter({ visible: true });
    expect((await narrowed.allTextContents()).join()).toMatch(/Microsoft Cloud Accelerate\s+3/u);
    await page.getByRole('button', { name: 'Without these choices' }).click();
    await expect.poll(query).toBe('?q=cloud');
    await expect.poll(spoken).toBe(`${all} results`);
  });

  test('adds up the choices of one list, and joins those of two', async () => {
    await open('?q=Microsoft&year=2011');
    const of2011 = Number.parseInt((await spoken()) ?? '', 10);
    await open('?q=Microsoft&year=2011&year=2010');
    expect(Number.parseInt((await spoken()) ?? '', 10)).toBeGreaterThan(of2011);
    await open('?q=Microsoft&year=2011&kind=analysis');
    expect(Number.parseInt((await spoken()) ?? '', 10)).toBeLessThan(of2011);
  });

  test('is ordered by date', async () => {
    await open('?q=Roskill');
    const best = await stories();
    await page.getByText('Newest first').click();
    await expect.poll(query).toBe('?q=Roskill&sort=date');
    await expect.poll(stories).not.toEqual(best);
    const dates = await page
      .locator('[data-part="story-list"] [data-fill="date"]')
      .allTextContents();
    const days = dates.map((date) => Date.parse(date));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect((await names())[0]).toBe('Jon Roskill');
  });

  test('is opened again by its address, and left by going back', async () => {
    await page.goto(`${site.home}search/`);
    await type('Ballmer');
    expect(query()).toBe('?q=Ballmer');
    await page.getByText('Newest first').click();
    await page.getByRole('checkbox', { name: /^2014/u }).check();
    await expect.poll(query).toBe('?q=Ballmer&year=2014&sort=date');
    await whenSearched(page);
    const shown = await stories();

    await page.reload();
    await whenSearched(page);
    expect(await stories()).toEqual(shown);
    expect(await field().inputValue()).toBe('Ballmer');
    expect(await page.getByRole('checkbox', { name: /^2014/u }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Newest first' }).isChecked()).toBe(true);

    await page.goBack();
    await expect.poll(query).toBe('?q=Ballmer&sort=date');
    await expect.poll(stories).not.toEqual(shown);
    await page.goBack();
    await expect.poll(query).toBe('?q=Ballmer');
    expect(await page.getByRole('radio', { name: 'Best match' }).isChecked()).toBe(true);
    await page.goForward();
    await page.goForward();
    await expect.poll(stories).toEqual(shown);
  });

  test('for a misspelt name offers the right one, the nearest entries and every list', async () => {
    await open('?q=Balmer');
    expect(
      await page.getByRole('heading', { name: /Nothing on record for “Balmer”/u }).count(),
    ).toBe(1);
    const nearest = page.locator('[data-part="nearest-list"]');
    expect(await nearest.getByRole('link').first().getAttribute('href')).toBe(
      '/people/steve-ballmer/',
    );
    const lists = page.locator('[data-part="ways"]').getByRole('link');
    expect(await lists.count()).toBe(9);
    await page
      .locator('[data-part="spellings"]')
      .getByRole('link', { name: 'Steve Ballmer' })
      .click();
    await whenSearched(page);
    expect((await names())[0]).toBe('Steve Ballmer');
  });

  test('whose choices leave nothing offers to go without them', async () => {
    await open('?q=Roskill&program=no-such-program');
    expect(await spoken()).toBe('Nothing found');
    await page.locator('[data-part="widen"]').getByRole('button').click();
    await expect.poll(query).toBe('?q=Roskill');
    await expect.poll(async () => (await names())[0]).toBe('Jon Roskill');
    expect(await focused().getAttribute('name')).toBe('q');
  });

  test('is used by keys alone', async () => {
    await page.goto(`${site.home}search/`);
    await page.keyboard.press('/');
    expect(await focused().getAttribute('name')).toBe('q');
    await page.keyboard.type('Roskill/');
    expect(await field().inputValue()).toBe('Roskill/');
    await page.keyboard.press('Backspace');
    await whenSearched(page);

    const all = await page.locator('.found li a').filter({ visible: true }).allTextContents();
    for (const title of all) {
      await page.keyboard.press('ArrowDown');
      expect(await focused().textContent()).toBe(title);
    }
    await page.keyboard.press('ArrowDown');
    expect(await focused().textContent()).toBe(all.at(-1));
    for (const title of ['', ...all].slice(0, -1).reverse()) {
      await page.keyboard.press('ArrowUp');
      expect(await focused().textContent()).toBe(title);
    }
    expect(await focused().getAttribute('name')).toBe('q');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused().getAttribute('name')).toBe('q');
    await page.keyboard.press('Control+/');
    await page.keyboard.press('Escape');
    expect([await field().inputValue(), query()]).toEqual(['', '']);
    expect(await page.locator('[data-part="ways"]').isVisible()).toBe(true);

    await page.keyboard.type('Roskill');
    await whenSearched(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/jon-roskill/');
  });

  test('shows more at a press, and goes to what was added', async () => {
    await open('?q=Microsoft');
    const before = await stories();
    const more = page.getByRole('button', { name: 'More stories' });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stories()).length).toBeGreaterThan(before.length);
    const after = await stories();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(await focused().textContent()).toBe(after[before.length]);
  });

  test('says how much was found, once for a word', async () => {
    await page.goto(`${site.home}search/`);
    const status = page.locator('[role="status"]');
    await status.evaluate((element) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(element.textContent)).observe(element, {
        childList: true,
      });
    });
    await field().pressSequentially('Roskill', { delay: 30 });
    await whenSearched(page);
    expect(await page.evaluate('said')).toEqual(['9 results']);
  });
});

describe.each(sites)('the search of %s', (name) => {
  let site: Served;
  beforeAll(async () => {
    site = await serve(folderOf(name));
  });
  afterAll(() => site.stop());

  test('finds each kind of entry by its name, and leads to its page', async (context) => {
    const entries = Object.entries(await namesOf(name)).flatMap(([collection, [entry]]) =>
      collection === 'topics' || entry === undefined ? [] : [entry],
    );
    if (entries.length === 0) context.skip('it has no entry');
    for (const { href, names: known } of entries) {
      await page.goto(`${site.home}search/?${new URLSearchParams({ q: known[0] }).toString()}`);
      await whenSearched(page);
      const links = page.locator('[data-part="name-list"] a');
      const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(found).toContain(href);
      expect((await page.request.get(new URL(href, site.home).href)).status()).toBe(200);
    }
  });

  test('finds a story by the first long word of its text', async (context) => {
    const client = join(folderOf(name), 'dist/client');
    const feed = await readFile(join(client, 'rss.xml'), 'utf8');
    if (!feed.includes('<item>')) context.skip('it has no story');
    const [, deck = ''] = /<item>.*?<description>([^<]+)/su.exec(feed) ?? [];
    const [, link = ''] = /<item>.*?<link>([^<]+)/su.exec(feed) ?? [];
    const [word = ''] = /[\p{L}\p{M}]{5,}/u.exec(deck) ?? [];
    expect(word).not.toBe('');
    await page.goto(`${site.home}search/?${new URLSearchParams({ q: word }).toString()}`);
    await whenSearched(page);
    for (const more of await page
      .locator('[data-part="more-stories"]')
      .filter({ visible: true })
      .all()) {
      await more.click();
      await page.waitForLoadState('networkidle');
    }
    const links = page.locator('[data-part="story-list"] a');
    const found = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(found.length).toBeGreaterThan(0);
    if (name !== 'generated') expect(found).toContain(new URL(link).pathname);
  });

  test('is described to browsers, in XML they can read', async () => {
    await page.goto(site.home);
    const link = page.locator('link[rel="search"]');
    const address = new URL((await link.getAttribute('href')) ?? '', site.home).href;
    const xml = await (await page.request.get(address)).text();
    const template = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'application/xml');
      return read.querySelector('Url[type="text/html"]')?.getAttribute('template');
    }, xml);
    expect(template).toMatch(/^https:\/\/.+\/search\/\?q=\{searchTerms\}$/u);
  });

  test('leads on without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.home}search/?q=x`);
    expect(await plain.locator('.unscripted').isVisible()).toBe(true);
    expect(await plain.locator('[data-part="outcome"]').isVisible()).toBe(false);
    expect(await plain.getByRole('searchbox').count()).toBe(1);
    const lists = await plain.locator('[data-part="ways"] a').all();
    expect(lists.length).toBe(9);
    for (const list of lists) {
      const href = (await list.getAttribute('href')) ?? '';
      expect((await plain.request.get(new URL(href, site.home).href)).status()).toBe(200);
    }
    // The field of any other page leads here.
    await plain.goto(site.home);
    await plain.getByRole('searchbox').fill('cloud & sky');
    await plain.getByRole('searchbox').press('Enter');
    expect(plain.url()).toBe(`${site.home}search/?q=cloud+%26+sky`);
    await context.close();
  });
});

describe('the search of 200 stories', () => {
  let site: Served;
  let person: { readonly id: string; readonly names: readonly string[] };
  beforeAll(async () => {
    site = await serve(folderOf('generated'));
    const [first] = (await namesOf('generated'))['people'] ?? [];
    if (first === undefined) throw new Error('There is no person in the generated site.');
    person = first;
  });
  afterAll(() => site.stop());
  const surname = () => person.names[0]?.split(' ').at(-1) ?? '';

  test('loads nothing of the index before the field is used', async () => {
    const transfers = watchTransfers(page, site.home);
    await page.goto(`${site.home}search/`);
    await page.waitForLoadState('networkidle');
    expect(
      transfers.map(({ path }) => path).filter((path) => !/^_astro\/.+\.js$/u.test(path)),
    ).toEqual(
      ['search/', 'favicon.svg'].filter((path) => transfers.some((each) => each.path === path)),
    );
    const script = transfers.filter(({ path }) => path.endsWith('.js'));
    expect(script).toHaveLength(1);
    expect(bytesOf(script)).toBeLessThan(12_000);

    await field().focus();
    await expect
      .poll(() => transfers.map(({ path }) => path))
      .toContainEqual(expect.stringMatching(/^pagefind\/wasm/u));
    expect(transfers.filter(isForChoices)).toEqual([]);
  });

  test('shows what its address asks for, then the choices, within their bytes', async () => {
    const transfers = watchTransfers(page, site.home);
    await page.goto(`${site.home}search/?q=${surname()}`);
    await page.waitForSelector('[data-part="story-list"] a');
    expect((await names())[0]).toBe(person.names[0]);
    await whenSearched(page);
    await page.waitForSelector('[data-facet="person"] li');

    const results = transfers.filter(isForResults);
    expect(bytesOf(results)).toBeLessThan(110_000);
    expect(results.filter(({ path }) => path.includes('/fragment/')).length).toBeLessThanOrEqual(8);
    const choices = transfers.filter(isForChoices);
    expect(bytesOf(choices)).toBeLessThan(20_000);
    const firstChoice = transfers.findIndex(isForChoices);
    const lastResult = transfers.findLastIndex(isForResults);
    expect(firstChoice).toBeGreaterThan(lastResult);
  });

  test('of one choice loads its file of filters first, and finds without words', async () => {
    const transfers = watchTransfers(page, site.home);
    await page.goto(`${site.home}search/?person=${person.id}`);
    await whenSearched(page);
    const firstResult = transfers.findIndex(({ path }) => path.includes('/fragment/'));
    const before = transfers.slice(0, firstResult).filter(isForChoices);
    expect(before.map(({ path }) => path)).toEqual([expect.stringMatching(/^pagefind\/filter\//u)]);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
  });

  test('costs little for a letter more', async () => {
    await page.goto(`${site.home}search/`);
    const transfers = watchTransfers(page, site.home);
    await field().focus();
    await page.waitForLoadState('networkidle');
    for (const letter of surname()) {
      const before = bytesOf(transfers.filter(isForResults));
      await field().pressSequentially(letter);
      await whenSearched(page);
      expect(bytesOf(transfers.filter(isForResults)) - before).toBeLessThan(40_000);
    }
    const pieces = transfers.filter(({ path }) => path.endsWith('.pf_index'));
    expect(pieces.length).toBeGreaterThan(0);
  });

  test('of yesterday’s question that fails leaves the results of today’s', async () => {
    await page.goto(`${site.home}search/`);
    await field().fill(surname());
    await page.waitForSelector('[data-part="name-list"] a');
    await whenSearched(page);
    const asked = page.waitForRequest('**/*.pf_index');
    await page.route(
      '**/*.pf_index',
      async (route) => {
        await page.waitForFunction(
          (word) => document.querySelector('input')?.value === word,
          surname(),
        );
        await route.abort();
      },
      { times: 1 },
    );
    await field().fill('partner');
    await asked;
    await field().fill(surname());
    await whenSearched(page);
    expect(await page.locator('[data-part="failed"]').isVisible()).toBe(false);
    expect((await names()).length).toBeGreaterThan(0);
  });

  test('counts a choice of the address by its own name only', async () => {
    await page.goto(`${site.home}search/?topic=constructor`);
    await whenSearched(page);
    expect(await page.locator('main').textContent()).not.toContain('NaN');
  });

  test('says when it cannot be loaded, and works when it can', async () => {
    for (const lost of ['**/pagefind.js*', '**/*.pagefind', '**/*.pf_index']) {
      await page.goto(`${site.home}search/`);
      await page.route(lost, (route) => route.abort());
      await field().fill(`${surname()} ${lost.length}`);
      const again = page.getByRole('button', { name: 'Try again' });
      await again.waitFor();
      expect(await page.locator('[data-part="nothing"]').isVisible()).toBe(false);
      await page.unroute(lost);
      await field().fill(surname());
      await page.waitForSelector('[data-part="name-list"] a');
    }
  });
});
