import { describe, expect, test } from 'vitest';
import { feedTitle } from '../../../src/announce/feed-title.ts';
import { isUnlisted, wordsOf } from '../../../src/announce/said.ts';

describe('the words of a page', () => {
  test('are those of its main part, in one line', () => {
    const html = `<body><nav>Menu</nav><main class="x">
      <h1>Partners</h1> <p title="a > b">More <em>than</em> 500</p></main><footer>Foot</footer>`;
    expect(wordsOf(html)).toBe('Partners More than 500');
  });

  test('are all there are where no part is the main one', () => {
    expect(wordsOf('<p>All</p>')).toBe('All');
    expect(wordsOf('<mainframe>All</mainframe>')).toBe('All');
  });

  test('of a large page are read in one pass', () => {
    // Quotation marks that never close send a careless pattern back again and again.
    const html = `<main>Text ${'<p title="x>'.repeat(200_001)}</main>`;
    expect(wordsOf(html)).toBe('Text');
  });
});

test('a page can ask to be left out', () => {
  expect(isUnlisted('<meta name="robots" content="noindex">')).toBe(true);
  expect(isUnlisted('<meta name="robots" content="max-image-preview:large">')).toBe(false);
});

describe('a feed is known by its first characters', () => {
  test.each([
    [
      'rss.xml',
      '<rss version="2.0"><channel><title>A &#x26; B &amp; C &#38; D</title>',
      'A & B & C & D',
    ],
    ['atom.xml', '<feed xmlns="x"><id>1</id><title type="text">The\n Paper</title>', 'The Paper'],
    ['kinds/report/feed.json', '{"version":"x","title":"A \\"B\\"","items":[', 'A "B"'],
    ['sitemap.xml', '<urlset><title>No</title>', undefined],
    ['feeds.opml', '<opml><head><title>No</title>', undefined],
    ['people/ada/index.json', '{"title":"No"}', undefined],
    ['rss.xml', '<rss><channel>', undefined],
  ])('%s: %s', (path, text, title) => {
    expect(feedTitle(path, text)).toBe(title);
  });
});
