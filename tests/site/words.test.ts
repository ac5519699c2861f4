import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { fileOf, pagesOf } from './pages.ts';
import { searchesOf, whenSearched } from './searched.ts';
import { builtGraphs } from './structured-data/built-graphs.ts';
import { folderOf, serve, useSites } from './sites.ts';

useSites('brackets', 'long');

// The publication in tests/fixtures/brackets is written in Greek letters and its words file stands
// in brackets. Whatever else a page says was written into the code.
describe('the words of the pages', () => {
  test.each([
    ['brackets', 10],
    ['long', 300],
  ] as const)(
    'come from the words file or from content, on every page of %s',
    async (name, least) => {
      const found: string[] = [];
      const pages = await pagesOf(name);
      expect(pages.length).toBeGreaterThan(least);
      for (const page of pages) {
        const tree = fromHtml(await readFile(fileOf(name, page), 'utf8'));
        for (const said of wordsOf(tree)) {
          const rest = foreignWords(said);
          if (rest !== '') found.push(`${page}: “${rest}” in “${said}”`);
        }
      }
      expect(found).toEqual([]);
    },
  );

  test('come from the words file or from content, in all the search shows', async () => {
    const site = await serve(folderOf('brackets'));
    const browser = await openBrowser();
    const page = await browser.newPage();
    const found: string[] = [];
    for (const path of await searchesOf('brackets')) {
      await page.goto(site.home + path);
      await whenSearched(page);
      const shown = wordsOf(fromHtml(await page.content()));
      expect(shown.length).toBeGreaterThan(50);
      for (const said of shown) {
        // Nobody's language: what the test itself searches for.
        const rest = foreignWords(said).replace(/\b[qxzv]+\b/u, '');
        if (rest !== '') found.push(`${path}: “${rest}” in “${said}”`);
      }
    }
    expect(found).toEqual([]);
    await browser.close();
    await site.stop();
  });

  test('come from the words file or from content, in the feed and its style sheet', async () => {
    const client = join(folderOf('brackets'), 'dist/client');
    const feed = await readFile(join(client, 'rss.xml'), 'utf8');
    const css = await readFile(join(client, 'feed.css'), 'utf8');
    const said = [
      ...[...feed.matchAll(/<(?:title|description|category|dc:creator)>([^<]+)/gu)].map(
        ([, text]) => text,
      ),
      ...[...feed.matchAll(/<content:encoded>([^<]+)/gu)].flatMap(([, text = '']) =>
        wordsOf(
          fromHtml(
            text
              .replaceAll('&lt;', '<')
              .replaceAll('&gt;', '>')
              .replaceAll('&quot;', '"')
              .replaceAll('&amp;', '&'),
            { fragment: true },
          ),
        ),
      ),
      ...[...css.matchAll(/content:\s*"([^"]*)"/gu)].map(([, text]) => text),
    ];
    expect(said.map((text = '') => foreignWords(text)).filter((rest) => rest !== '')).toEqual([]);
  });

  test('come from the words file or from content, in the structured data', async () => {
    const { graphs } = await builtGraphs('brackets');
    const said = [...graphs.values()].flatMap(textsOf);
    expect(said.length).toBeGreaterThan(100);
    expect(said.map(foreignWords).filter((rest) => rest !== '')).toEqual([]);
  });

  test.each([
    ['⟦3 stories⟧ Σόλων', ''],
    ['⟦by ⟦the⟧ staff⟧', ''],
    ['Mar 2, 2020', ''],
    ['Read more Σόλων', 'Read more'],
    ['⟦By⟧ Staff', 'Staff'],
  ])('the check itself: %s', (said, rest) => {
    expect(foreignWords(said)).toBe(rest);
  });
});

/** What is left of a text without bracketed words, content and what Intl writes in English. */
function foreignWords(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/gu, ' ');
  }
  return (
    rest
      // Arabic stands in the article of all constructs alone.
      .replace(/[\p{Script=Greek}\p{Script=Arabic}\p{M}]+/gu, ' ')
      // The address of an organization is content, and no host has a Greek name that browsers show.
      .replaceAll('example.org', ' ')
      // So are the addresses of feeds.
      .replaceAll(/https:\/\/record\.example\/\S+/gu, ' ')
      // So are media types, which are for machines.
      .replaceAll(/application\/json|text\/csv/gu, ' ')
      .replace(writtenByIntl, ' ')
      .replace(/[\p{P}\p{S}\p{N}\p{Z}\p{Cf}\s]+/gu, ' ')
      .trim()
  );
}

const months = Array.from({ length: 12 }, (_, month) =>
  ['long', 'short'].map((style) =>
    new Intl.DateTimeFormat('en', { month: style as 'long' | 'short', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2020, month, 1)),
    ),
  ),
).flat();
const weekdays = Array.from({ length: 7 }, (_, day) =>
  new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2020, 5, day + 1)),
  ),
);
const writtenByIntl = new RegExp(
  `\\b(?:${[...months, ...weekdays, 'and', 'at', 'AM', 'PM', 'GMT', 'EET', 'EEST', 'kB', 'MB'].join('|')})\\b`,
  'gu',
);

/** Every text of a graph that is read by people: no type, address, language or date. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:https?:|\d{4}-\d\d)/u.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    ['@type', 'inLanguage'].includes(name) ? [] : textsOf(each),
  );
}

/** Every text, alternative text, label, title and description a reader can meet. */
function wordsOf(node: Nodes): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value];
  if (node.type === 'element') {
    if (['script', 'style'].includes(node.tagName)) return [];
    // An address is one text, wherever its line may break.
    if (node.tagName === 'code') return [node.children.map(textOf).join('')];
    return [...attributesOf(node), ...node.children.flatMap(wordsOf)];
  }
  return 'children' in node ? node.children.flatMap(wordsOf) : [];
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const spoken = ['alt', 'title', 'ariaLabel', 'ariaDescription', 'placeholder', 'label'];
const described =
  /^(?:description|author|(?:og|twitter):(?:title|description|site_name|image:alt))$/u;

function attributesOf({ tagName, properties }: Element): string[] {
  const names = [...spoken];
  if (tagName === 'meta' && described.test(String(properties.name ?? properties.property))) {
    names.push('content');
  }
  return names.flatMap((name) => {
    const value = properties[name];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}
