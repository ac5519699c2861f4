import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Publication } from '../../../src/publication/types.ts';
import { searchIndex, type SearchFile } from '../../../src/search/search-index.ts';
import { settings, smallPublication } from '../views/small-publication.ts';

const page = (words: string) =>
  `<!doctype html><html lang="en"><body><nav>Menu</nav><main><h1>Headline</h1>` +
  `<p data-pagefind-body>${words} <a data-footnote-ref>1</a></p>` +
  `<p>The record</p></main><footer>Imprint</footer></body></html>`;

describe('the index', () => {
  test('is the same bytes each time it is made of the same pages', async () => {
    const made = async () =>
      (await indexOf(smallPublication(), () => page('Words'))).map(
        ({ path, bytes }) => `${path} ${Buffer.from(bytes).toString('base64')}`,
      );
    const first = await made();
    expect(await made()).toEqual(first);
    expect(first.length).toBeGreaterThan(6);
  });

  test('has the marked part of a page and its record, and nothing else of it', async () => {
    const files = await indexOf(smallPublication(), (path) => page(`Words of ${path}`));
    const fragments = fragmentsOf(files);
    expect(fragments).toHaveLength(7);
    const article = fragments.find(({ url }) => url === '/articles/fear/');
    expect(article).toMatchObject({
      content: 'Words of /articles/fear/',
      meta: { title: 'Fear has eased', date: 'July 12, 2011', authors: 'Record staff' },
      filters: {
        kind: ['report'],
        topic: ['programs'],
        year: ['2011'],
        person: ['steve', 'staff'],
      },
    });
    const person = fragments.find(({ url }) => url === '/people/steve/');
    expect(person).toMatchObject({
      meta: {
        title: 'Steve Example',
        detail: 'Chief executive, Microsoft, Jan 2000 – Feb 4, 2014',
      },
      filters: { kind: ['people'] },
      anchors: [{ id: 'stories-1' }],
    });
  });

  test('leaves out a page of which nothing is marked', async () => {
    const files = await indexOf(smallPublication(), (path) =>
      path.startsWith('/articles/') ? '<main><p>Words</p></main>' : page('Words'),
    );
    expect(fragmentsOf(files).map(({ url }) => url)).not.toContain('/articles/fear/');
  });

  test('is nothing where there is nothing to find', async () => {
    const none = { articles: [], people: [], organizations: [], programs: [] };
    const files = await indexOf(smallPublication({ ...none, products: [], events: [] }), () => '');
    expect(files).toEqual([]);
  });

  test('leads to pages under the base path of the site', async () => {
    const publication = smallPublication({
      settings: settings({ url: 'https://example.org/news/' }),
    });
    const files = await indexOf(publication, () => page('Words'));
    for (const { url } of fragmentsOf(files)) expect(url).toMatch(/^\/news\//u);
  });

  test('has no file of the pages and widgets of Pagefind', async () => {
    const files = await indexOf(smallPublication(), () => page('Words'));
    const kinds = new Set(files.map(({ path }) => path.replace(/[^/]+(\.pf_\w+)$/u, '*$1')));
    expect([...kinds].sort()).toEqual([
      '*.pf_meta',
      'filter/*.pf_filter',
      'fragment/*.pf_fragment',
      'index/*.pf_index',
      'pagefind-entry.json',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });

  test.each([
    ['de', 'wasm.de.pagefind'],
    ['de-AT', 'wasm.de.pagefind'],
    ['ar', 'wasm.ar.pagefind'],
    // Words are told apart in these, but have no stems.
    ['zh-Hant', 'wasm.unknown.pagefind'],
    ['mi', 'wasm.unknown.pagefind'],
  ])('in %s has the engine %s', async (language, engine) => {
    const publication = smallPublication({ settings: settings({ language }) });
    const files = await indexOf(publication, () => page('雲端服務 Wolken'));
    expect(files.map(({ path }) => path)).toContain(engine);
    expect(fragmentsOf(files)).toHaveLength(7);
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    const { languages } = JSON.parse(Buffer.from(entry?.bytes ?? []).toString());
    expect(Object.keys(languages)).toEqual([language.split('-')[0]]);
  });
});

function indexOf(publication: Publication, pageAt: (path: string) => string) {
  return searchIndex(publication, async (path) => Promise.resolve(pageAt(path)));
}

interface Fragment {
  readonly url: string;
  readonly content: string;
}

/** What the browser is told of each page. */
function fragmentsOf(files: readonly SearchFile[]): Fragment[] {
  return files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ bytes }) => JSON.parse(gunzipSync(bytes).toString().replace('pagefind_dcd', '')));
}
