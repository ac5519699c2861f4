import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { isChannelRecord, notTheChannelRecord } from '../channel-record.ts';
import { openBrowser } from './browser.ts';
import { folderOf, serve, useSites, type Served, type SiteName } from './sites.ts';

const sites = useSites('content', 'smallest', 'german', 'right-to-left');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A page without scripts: whatever works, works without them. */
const open = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage();

describe('a reader of The Channel Record', () => {
  let site: Served;
  let page: Page;
  beforeAll(async () => {
    site = await serve(folderOf('content'));
    page = await open();
  });
  afterAll(() => site.stop());

  const needsTheSample = (context: TestContext) => {
    if (!isChannelRecord) context.skip(notTheChannelRecord);
  };

  test('finds the WPC11 report, a person, a program and the feed', async (context) => {
    needsTheSample(context);
    await page.goto(site.home);
    await page.getByRole('link', { name: /fear of the cloud has eased/u }).click();
    expect(await page.locator('h1').textContent()).toMatch(/fear of the cloud has eased/u);

    await page.locator('main').getByRole('link', { name: 'Jon Roskill' }).first().click();
    expect(new URL(page.url()).pathname).toMatch(/\/people\/jon-roskill\/$/u);
    expect(await page.locator('main').textContent()).toMatch(/Worldwide Partner Group/u);
    expect(await page.locator('main').textContent()).toMatch(/fear of the cloud has eased/u);

    await page.goBack();
    await page
      .locator('main')
      .getByRole('link', { name: 'Microsoft Cloud Accelerate' })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toMatch(/\/programs\/cloud-accelerate\/$/u);
    expect(await page.locator('main').textContent()).toMatch(/more than 500 partners/u);

    const feeds = page.locator('link[type="application/rss+xml"]');
    expect(await feeds.count()).toBe(2);
    const feed = await feeds.first().getAttribute('href');
    const answer = await page.request.get(new URL(feed ?? '', page.url()).href);
    expect(await answer.text()).toMatch(/fear of the cloud has eased/u);
  });

  test('is told the office a person held that day and what came later', async (context) => {
    needsTheSample(context);
    await page.goto(`${site.home}articles/wpc11-cloud/`);
    const said = (await page.locator('main').textContent())?.replaceAll(/\s+/gu, ' ');
    expect(said).toMatch(
      /Steve Ballmer Chief executive officer, Microsoft Until February 4, 2014/u,
    );
    expect(said).toMatch(/The source says “VP of US partner strategy and programs”/u);
  });
});

describe.each(sites)('%s', (name) => {
  let site: Served;
  let page: Page;
  beforeAll(async () => {
    site = await serve(folderOf(name));
    page = await open();
  });
  afterAll(() => site.stop());

  test('is read by keyboard: the first stop skips to the text', async () => {
    await page.goto(site.home);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    const main = `#${(await page.locator('main').getAttribute('id')) ?? ''}`;
    expect(await skip.getAttribute('href')).toBe(main);
    expect((await skip.boundingBox())?.height).toBeGreaterThan(10);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(main);
  });

  test('says its language and direction, and answers what is not there with its own page', async () => {
    await page.goto(site.home);
    const html = page.locator('html');
    const home = [await html.getAttribute('lang'), await html.getAttribute('dir')];
    const languages: Partial<Record<SiteName, string[]>> = {
      smallest: ['en', 'ltr'],
      german: ['de', 'ltr'],
      'right-to-left': ['ar', 'rtl'],
    };
    expect(home).toEqual(languages[name] ?? [expect.stringMatching(/^[a-z]/u), expect.any(String)]);
    const answer = await page.goto(`${site.home}not/there/`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').count()).toBe(1);
  });
});
