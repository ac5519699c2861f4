import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  builtSections,
  createUrls,
  isReserved,
  reservedIds,
  siteFiles,
} from '../../../src/publication/urls.ts';

describe.each([
  ['https://example.org/news/', '/news/'],
  ['https://example.org/news', '/news/'],
  ['https://example.org/', '/'],
  ['https://example.org', '/'],
])('a publication at %s', (url, base) => {
  const urls = createUrls(url);

  test('has pages as paths', () => {
    expect([
      urls.home(),
      urls.article('wpc11-cloud'),
      urls.entity({ collection: 'people', id: 'jon-roskill' }),
      urls.entityIndex('programs'),
      urls.kind('numbers'),
      urls.topic('cloud'),
      urls.page('about'),
      urls.archive(),
      urls.archiveYear('2011'),
      urls.archiveMonth('2011-07'),
      urls.section('search'),
      urls.figure('wpc11-cloud', 'partners'),
      urls.withBase('/about/?a=b#c'),
    ]).toEqual([
      base,
      `${base}articles/wpc11-cloud/`,
      `${base}people/jon-roskill/`,
      `${base}programs/`,
      `${base}kinds/numbers/`,
      `${base}topics/cloud/`,
      `${base}about/`,
      `${base}archive/`,
      `${base}archive/2011/`,
      `${base}archive/2011/07/`,
      `${base}search/`,
      `${base}articles/wpc11-cloud/#figure-partners`,
      `${base}about/?a=b#c`,
    ]);
  });

  test('has feeds beside the pages they are of', () => {
    const topic = urls.topic('cloud');
    expect([
      urls.mainFeed('rss'),
      urls.mainFeed('atom'),
      urls.mainFeed('json'),
      urls.pageFeed(topic),
      urls.pageFeed(urls.kind('report'), 'atom'),
      urls.pageFeed(urls.kind('report'), 'json'),
      urls.authorFeed(urls.entity({ collection: 'people', id: 'ann' })),
      urls.combinedFeed('cloud-analysis'),
      urls.feedList(),
      urls.feedMenu(),
    ]).toEqual([
      `${base}rss.xml`,
      `${base}atom.xml`,
      `${base}feed.json`,
      `${base}topics/cloud/feed.xml`,
      `${base}kinds/report/atom.xml`,
      `${base}kinds/report/feed.json`,
      `${base}people/ann/by.xml`,
      `${base}feeds/cloud-analysis.xml`,
      `${base}feeds.opml`,
      `${base}.well-known/feed-menu.json`,
    ]);
  });

  test('makes a path whole', () => {
    expect(urls.absolute(urls.home())).toBe(`https://example.org${base}`);
  });

  test('counts the further pages of a list below it', () => {
    const list = urls.entityIndex('people');
    expect([urls.further(list, 2), urls.further(list, 'ش')]).toEqual([
      `${base}people/page/2/`,
      `${base}people/page/%D8%B4/`,
    ]);
  });
});

test('keeps a port', () => {
  const urls = createUrls('http://localhost:4321/');
  expect(urls.absolute(urls.mainFeed('rss'))).toBe('http://localhost:4321/rss.xml');
});

test('keeps addresses of the site from pages, and `page` from every list', () => {
  expect(isReserved('pages', 'corrections')).toBe(true);
  expect(isReserved('pages', 'page')).toBe(true);
  expect(isReserved('pages', 'corrections-policy')).toBe(false);
  expect(isReserved('people', 'page')).toBe(true);
  expect(isReserved('topics', 'search')).toBe(false);
});

test('says of a section that it is built when it has a page', () => {
  const built = [...reservedIds].filter((name) =>
    [`${name}.astro`, `${name}/index.astro`].some((page) => existsSync(`src/pages/${page}`)),
  );
  // The archive is built too, and its years and months are looked up one by one.
  expect(new Set(built)).toEqual(new Set([...builtSections, 'archive', '404']));
});

test('names the files of the site that are there', () => {
  const urls = createUrls('https://example.org/');
  // One route writes all feeds.
  const feeds = (['rss', 'atom', 'json'] as const).map((format) => urls.mainFeed(format));
  expect([...siteFiles]).toEqual(expect.arrayContaining(feeds.map((path) => path.slice(1))));
  for (const name of siteFiles) {
    if (feeds.includes(`/${name}`)) continue;
    // One route writes all tables of the record in a format.
    const route = name.replace(/^record\/\w+(?=\.)/u, 'record/[table]');
    const there = [`src/pages/${route}.ts`, `public/${name}`].filter((path) => existsSync(path));
    expect(there, name).not.toEqual([]);
  }
});
