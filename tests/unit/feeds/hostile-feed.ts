import { feedItem, type FeedItem } from '../../../src/feeds/feed-item.ts';
import type { PublishedBody } from '../../../src/publication/types.ts';
import type { FeedEntryView } from '../../../src/views/feed-entry.ts';

/** Titles that have broken feeds of others. */
const hostileTexts = [
  'Ends ]]> a section, <![CDATA[ begins one',
  'A <b>bold</b> <script>alert(1)</script> claim & 1 < 2 > 0',
  'It&#8217;s &amp; &nbsp; &lt;b> &unknown; AT&T',
  'Control \u0000\u000B\u001F\uFFFE characters \u0085 and \u2028 separators',
  'Half a pair \uD83C of an emoji, a whole one 🎉 and a family 👩‍👩‍👧',
  'مرحبا بالعالم (السحابة) and left to right',
  '"Quotes" and ‘quotes’ and {braces} and $& and $1 and \\0',
  '00123',
];

/** Ids that libraries take for something else. */
export const hostileIds = [
  'tag:example.org,2011-07-12:articles/cloud',
  '00123',
  '1e5',
  'true',
  'a & <b> ]]> "c"',
  'https://old.example.org/?p=12&x=<1>',
  'urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6',
  'Ünïcode 🎉',
];

/** A body with what renderers leave in, and what readers must not get. */
const hostileBody = `
<p class="a" id="b" style="display:grid" data-astro-cid-x onclick="alert(1)">A <span class="mention">name</span>,
<a href="#figure-x" class="figure">500</a>, <a href="/news/people/a/">A</a>, <a href="javascript:alert(1)">x</a>,
]]> and <![CDATA[ in text, &amp;#8217; too, <bdi>\u0645\u0631\u062D\u0628\u0627</bdi>, 🎉 and \u000B.</p>
<p><aside class="note"><p>A note in a paragraph.</p></aside></p>
<script type="module" src="/build/machine/path/Callout.astro?astro&type=script"></script>
<style>p { color: red }</style><iframe src="https://example.org/"></iframe>
<svg viewBox="0 0 1 1"><text>label</text></svg><math><mi>x</mi></math>
<picture><source srcset="/a.webp 1x"><img src="/a.png" srcset="/b.png 2x" sizes="9px" alt="A > B & C" width="4" height="3" loading="lazy"></picture>
<table class="x"><thead><tr><th scope="col" style="text-align:right">Name</th></tr></thead><tbody><tr><td align="right">1</td></tr></tbody></table>
<ul class="contains-task-list"><li><input type="checkbox" disabled checked> done</li><li><input type="checkbox" disabled> open</li></ul>
<pre class="language-js" tabindex="0"><code class="language-js"><span class="token keyword">const</span> a <span class="token operator">=</span> <span class="token string">"&lt;b&gt;"</span>;</code></pre>
<p>See<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Notes</h2><ol><li id="user-content-fn-1"><p>Note. <a href="#user-content-fnref-1" data-footnote-backref aria-label="Back">↩</a></p></li></ol></section>
<custom-element><p>Words of an <marquee><p>unknown</p></marquee> element.</p></custom-element>
<a href="https://example.org/"><p>A link around a paragraph with <a href="/b/">a link</a> in it.</p></a>`;

const publishedBody: PublishedBody = {
  digest: '',
  empty: false,
  format: 'md',
  wordCount: 9,
  marks: [],
  links: {},
  pictures: [],
  charts: [],
};

function entry(at: number): FeedEntryView {
  const text = hostileTexts[at] ?? '';
  const day = String(28 - at).padStart(2, '0');
  return {
    id: hostileIds[at] ?? '',
    url: `https://example.org/news/articles/${String(at)}/`,
    title: text,
    summary: `Summary: ${text}`,
    published: `2011-07-${day}T04:00:00Z`,
    ...(at % 2 === 0 && { updated: `2012-07-${day}T04:00:00Z` }),
    authors: [
      { name: `A. ${text}`, url: 'https://example.org/news/people/a/' },
      { name: 'B & Söhne', url: 'https://example.org/news/people/b/' },
    ],
    byline: `A. ${text} and B & Söhne`,
    categories: [text, 'Cloud & co'],
    language: 'en',
    direction: at === 5 ? 'rtl' : 'ltr',
    opening: ['Report', `Correction, July 13, 2011: ${text}`],
    pictureCredit: text,
    body: {
      collection: 'articles',
      id: String(at),
      view: {
        body: publishedBody,
        hrefs: {},
        charts: {},
        words: { footnotes: 'Notes', back: 'Back', done: 'done', open: 'open' },
      },
    },
  };
}

/** The items of all this, made as a build makes them, newest first. */
export const hostileItems: readonly FeedItem[] = hostileTexts.map((text, at) =>
  feedItem(entry(at), {
    html: hostileBody,
    picture: {
      src: '/news/pictures/plate.png',
      type: 'image/png',
      width: 1200,
      height: 800,
      alt: text,
      caption: text,
    },
  }),
);
