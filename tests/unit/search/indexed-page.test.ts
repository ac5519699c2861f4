import { describe, expect, test } from 'vitest';
import { indexedPage } from '../../../src/search/indexed-page.ts';

const record = { path: '/', names: [], meta: {}, filters: {}, sort: {}, anchors: [] };

describe('a page as Pagefind reads it', () => {
  test('is its main part with its record', () => {
    const html =
      '<style>a{}</style><nav>x</nav><main data-pagefind-body>y</main><footer>z</footer>';
    const read = indexedPage(html, { ...record, filters: { kind: ['report', 'news'] } });
    expect(read).toBe(
      '<html><body><div data-pagefind-body>' +
        '<i data-pagefind-filter="kind:report"></i><i data-pagefind-filter="kind:news"></i></div>' +
        '<main data-pagefind-body>y</body></html>',
    );
  });

  test('is nothing when no part is marked', () => {
    expect(indexedPage('<main>y</main>', record)).toBeUndefined();
  });

  test('has no markup from a name', () => {
    const meta = { title: '“A” & <b>"B"</b>: C, D', names: '' };
    expect(indexedPage('<main data-pagefind-body>', { ...record, meta })).toContain(
      '<i data-pagefind-meta="title:“A” &amp; &lt;b&gt;&quot;B&quot;&lt;/b&gt;: C, D"></i></div>',
    );
  });
});
