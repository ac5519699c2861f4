import { describe, expect, test } from 'vitest';
import { feedHtml } from '../../../src/feeds/feed-html.ts';

const permalink = 'https://example.org/news/articles/cloud/';

describe('the HTML of a feed item', () => {
  test.each([
    [
      'a path becomes a whole address',
      '<a href="/news/people/a/">A</a>',
      '<a href="https://example.org/news/people/a/">A</a>',
    ],
    [
      'a fragment points into the article',
      '<a href="#figure-x">500</a>',
      `<a href="${permalink}#figure-x">500</a>`,
    ],
    [
      'a picture keeps source, words and size alone',
      '<img src="/a.png" srcset="/b.png 2x" alt="A" width="4" height="3" loading="lazy">',
      '<img src="https://example.org/a.png" alt="A" width="4" height="3">',
    ],
    [
      'a link back from a footnote is dropped',
      '<p>Note. <a href="#ref" data-footnote-backref class="back">↩</a></p>',
      '<p>Note. </p>',
    ],
    [
      'class, id, style and data are dropped',
      '<p class="a" id="b" style="color:red" data-x="1">Text</p>',
      '<p>Text</p>',
    ],
    [
      'code keeps its text alone',
      '<pre class="a"><code><span>a &#x26;&#x26; <b title="x">b</b></span>\n\tc</code></pre>',
      '<pre><code>a &#x26;&#x26; b\n\tc</code></pre>',
    ],
    ['a script is dropped with its text', '<p>Text</p><script>alert(1)</script>', '<p>Text</p>'],
    [
      'an inline drawing is dropped with its labels',
      '<p>Text <svg><text>label</text></svg></p>',
      '<p>Text </p>',
    ],
    ['an address that runs a script is dropped', '<a href="javascript:alert(1)">x</a>', 'x'],
    [
      'code is plain',
      '<pre class="language-js" tabindex="0"><code><span class="token">const</span> a</code></pre>',
      '<pre><code>const a</code></pre>',
    ],
    [
      'a box of a list becomes a sign',
      '<ul><li><input type="checkbox" checked> a</li><li><input type="checkbox"> b</li></ul>',
      '<ul><li>\u2611 a</li><li>\u2610 b</li></ul>',
    ],
    ['a word keeps its language', '<span lang="el" class="x">λ</span>', '<span lang="el">λ</span>'],
    [
      'a link in a link is set right',
      '<a href="/a/">A <a href="/b/">b</a></a>',
      '<a href="https://example.org/a/">A </a><a href="https://example.org/b/">b</a>',
    ],
    [
      'a paragraph is none in another when the element between gives way',
      '<p>A <marquee><p>b</p></marquee></p>',
      '<p>A </p><p>b</p>',
    ],
    ['the end of a CDATA section is written as a reference', '<p>]]></p>', '<p>]]&gt;</p>'],
    ['an unknown element gives way to its words', '<of-note>Text</of-note>', 'Text'],
    [
      'a table keeps its scopes',
      '<table><tbody><tr><th scope="row" class="align-end">1</th></tr></tbody></table>',
      '<table><tbody><tr><th scope="row">1</th></tr></tbody></table>',
    ],
    ['a control character is dropped', '<p>a\u000Bb</p>', '<p>ab</p>'],
    ['a paragraph in a paragraph is set right', '<p><p>Text</p></p>', '<p>Text</p>'],
  ])('%s', (_name, html, expected) => {
    expect(feedHtml(html, { permalink, direction: 'ltr' })).toBe(expected);
  });

  test('says that it runs from right to left', () => {
    expect(feedHtml('<p>مرحبا</p>', { permalink, direction: 'rtl' })).toBe(
      '<div dir="rtl"><p>مرحبا</p></div>',
    );
  });
});
