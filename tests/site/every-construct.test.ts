import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { folderOf, serve, useSites } from './sites.ts';

// One article in .mdx with all that can go wrong on the way to a reader, read as readers read it: out
// of the parsed feeds, and in a browser.

useSites('brackets');

const home = 'https://record.example/ephemeris/';
const article = `${home}articles/polymorphos/`;
const opening = 'Περὶ τῆς Ξενία: πρῶτον καὶ δεύτερον, 👩🏽‍💻 καὶ 🇬🇷, «&#945;» καὶ <α> & ]]>.1';
const code = '<α β="γ">&#945; {γ}\tδ</α>\n\n  ε < ζ && η';
const theatre = 'https://example.org/theatron?';
/** Tabs and ends of lines are the only control characters a text can have. */
const controlCharacter = /(?![\t\n])\p{Cc}/u;

const formats = {
  RSS: () =>
    parseRssFeed(built('rss.xml')).items?.find(({ link }) => link === article)?.content?.encoded,
  Atom: () =>
    parseAtomFeed(built('atom.xml')).entries?.find(({ links }) => links?.[0]?.href === article)
      ?.content?.value,
  'JSON Feed': () =>
    parseJsonFeed(built('feed.json')).items?.find(({ url }) => url === article)?.content_html,
};

describe.each(Object.keys(formats) as (keyof typeof formats)[])('in %s', (format) => {
  let html: string;
  let tree: Root;
  // The site is built by then.
  beforeAll(() => {
    html = formats[format]() ?? '';
    tree = fromHtml(html, { fragment: true });
  });
  const all = (name: string, within: Nodes = tree) => elementsIn(within, name);

  test('the text comes whole, emoji too, and without its control characters', () => {
    expect(all('p').map(textOf)).toContain(opening);
    expect(html).not.toMatch(controlCharacter);
    expect(html.isWellFormed()).toBe(true);
  });

  test('the parts come in their order', () => {
    const parts = ['figure', 'table', 'img', 'pre', 'aside', 'section'];
    const found: string[] = [];
    visit(tree, 'element', ({ tagName }) => {
      if (parts.includes(tagName)) found.push(tagName);
    });
    expect(found).toEqual([
      // The chart, a picture and its table; then the table of the text, its picture and so on.
      ...['figure', 'img', 'table', 'table', 'img', 'pre', 'figure', 'img', 'aside', 'section'],
    ]);
  });

  test('tables keep their cells', () => {
    const cells = all('table').map((table) =>
      [...all('th', table), ...all('td', table)].map((cell) => textOf(cell).trim()),
    );
    expect(cells[1]).toEqual([
      ...['ἀριστερά', 'μέσον', 'δεξιά'],
      ...['α', 'β', '500', 'γ', 'δ|ε', '٥٠'],
    ]);
    expect(cells[0]).toEqual(
      expect.arrayContaining(['2019', '⟦about⟧ 300 ⟦partners⟧', '⟦more than⟧ 500 ⟦partners⟧']),
    );
  });

  test('pictures, that of the chart too, are in the build at addresses that never move', () => {
    const pictures = all('img').map(({ properties }) => properties);
    expect(pictures.map(({ alt }) => alt)).toEqual([
      '⟦A drawing of the figures in the table below.⟧',
      'τρεῖς γραμμαί',
      'αἱ γραμμαὶ τοῦ θεάτρου',
    ]);
    for (const { src, width, height } of pictures) {
      const path = String(src).replace(home, '');
      expect(path).toMatch(/^(?:pictures|charts)\/[\w/.~-]+\.png$/u);
      const file = readFileSync(join(client(), path));
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([
        Number(width),
        Number(height),
      ]);
    }
  });

  test('links are whole, those of footnotes too', () => {
    const links = all('a').map(({ properties: { href } }) => String(href));
    expect(links.filter((href) => !URL.canParse(href))).toEqual([]);
    const [note] = links.filter((href) => href.startsWith(`${article}#`));
    expect(note).toBe(`${article}#user-content-fn-1`);
    expect(built('articles/polymorphos/index.html')).toContain('id="user-content-fn-1"');
    for (const href of links.filter((each) => each.startsWith(home))) {
      const path = decodeURI(new URL(href).pathname.replace('/ephemeris/', ''));
      expect(existsSync(join(client(), path, 'index.html')), href).toBe(true);
    }
  });

  test('code is exact', () => {
    expect(
      all('pre')
        .map(textOf)
        .map((text) => text.trimEnd()),
    ).toEqual([code]);
  });

  test('text from right to left says so', () => {
    const turned = [...all('p'), ...all('span')].filter(({ properties: { dir } }) => dir === 'rtl');
    expect(turned.map((each) => [textOf(each), each.properties.lang])).toEqual([
      ['مرحبا بالعالم 123', 'ar'],
      ['سلام', 'ar'],
    ]);
  });

  test('what is elsewhere is a linked picture, or a linked line', () => {
    const [, embed] = all('figure');
    const links = embed === undefined ? [] : all('a', embed);
    expect(links.map(({ properties: { href } }) => decodeURI(String(href)))).toEqual([
      `${theatre}α=β&γ=δ`,
      `${theatre}α=β&γ=δ`,
    ]);
    expect(links[0] && all('img', links[0])).toHaveLength(1);
    expect(textOf(tree)).toContain('ὁ πίναξ (example.org)');
    expect(textOf(tree)).toMatch(/σημείωσις\s+τοῦτο σημειωτέον/u);
  });
});

test('all three formats have the same text', () => {
  const [first, ...others] = Object.values(formats).map((read) => read());
  expect(first?.length).toBeGreaterThan(1000);
  for (const other of others) expect(other?.trim()).toBe(first?.trim());
});

test('in a browser it comes out right too', async () => {
  const site = await serve(folderOf('brackets'));
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`${site.home}articles/polymorphos/`);
  const seen = await page.locator('.prose').evaluate((prose) => ({
    opening: prose.querySelector('p')?.textContent,
    text: prose.textContent,
    points: prose.querySelectorAll('.chart > svg .point').length,
    drawn: prose.querySelector('.chart > svg')?.getBoundingClientRect().width,
    rows: prose.querySelectorAll('.chart tbody tr').length,
    aligned: Array.from(
      prose.querySelectorAll('.chart ~ table tbody tr:first-child td'),
      (cell) => getComputedStyle(cell).textAlign,
    ),
    pictures: Array.from(prose.querySelectorAll('img'), ({ src, naturalWidth }) => [
      new URL(src).host === location.host,
      naturalWidth,
    ]),
    code: prose.querySelector('pre')?.textContent,
    turned: Array.from(prose.querySelectorAll('[dir=rtl]'), (each) => [
      each.textContent,
      getComputedStyle(each).direction,
    ]),
    note: document.querySelector(prose.querySelector('sup a')?.getAttribute('href') ?? 'none')
      ?.textContent,
    embeds: Array.from(prose.querySelectorAll('.embed'), (embed) => [
      embed.querySelector('a')?.getAttribute('href'),
      embed.querySelectorAll('a > img').length,
    ]),
  }));
  await browser.close();
  await site.stop();

  expect(seen.opening).toBe(opening);
  expect(seen.text).not.toMatch(controlCharacter);
  expect(seen).toMatchObject({ points: 4, rows: 4, aligned: ['start', 'center', 'end'] });
  expect(seen.drawn).toBeGreaterThan(250);
  expect(seen.pictures).toEqual([
    [true, 300],
    [true, 300],
  ]);
  expect(seen.code?.trimEnd()).toBe(code);
  expect(seen.turned).toEqual([
    ['مرحبا بالعالم 123', 'rtl'],
    ['سلام', 'rtl'],
  ]);
  expect(seen.note).toContain('ὑποσημείωσις μετὰ συνδέσμου');
  expect(seen.embeds).toEqual([
    [`${theatre}α=β&γ=δ`, 1],
    ['https://example.org/pinax', 0],
  ]);
});

function client(): string {
  return join(folderOf('brackets'), 'dist/client');
}

function built(file: string): string {
  return readFileSync(join(client(), file), 'utf8');
}

function elementsIn(tree: Nodes, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
