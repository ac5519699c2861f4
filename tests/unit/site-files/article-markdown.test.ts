import { expect, test } from 'vitest';
import { articleMarkdown } from '../../../src/site-files/article-markdown.ts';
import { articleTextView } from '../../../src/views/article-text.ts';
import { contextOf } from '../../../src/views/context.ts';
import { article, smallPublication } from '../views/small-publication.ts';

const context = contextOf(smallPublication());
const view = articleTextView(
  article({ slug: 'a-story', title: 'Stars * and [brackets]', deck: 'One < two_and_three' }),
  context,
);

test('begins with what the story is, whatever signs are in it', () => {
  expect(articleMarkdown(view, '<p>Text.</p>')).toMatchInlineSnapshot(`
    "# Stars \\* and \\[brackets]

    > One < two_and_three

    By Record staff\\
    First published July 12, 2011\\
    <https://record.example/articles/a-story/>

    Text.

    ---

    ## Sources

    - A paper (July 12, 2011)
    "
  `);
});

test('ends with the sources, each with who published it and when', () => {
  const sources = [
    {
      id: 's1',
      title: 'A title',
      publisher: 'A paper',
      date: '2011-07-12',
      url: 'https://paper.example/a',
    },
    { id: 's2', publisher: 'Another paper', date: '2011-07-11' },
  ];
  const text = articleMarkdown(articleTextView(article({ sources }), context), '');
  expect(text).toMatch(
    /\n---\n\n## Sources\n\n- \[“A title”\]\(https:\/\/paper\.example\/a\) \(A paper, July 12, 2011\)\n- Another paper \(July 11, 2011\)\n$/u,
  );
});

test.each([
  [
    'a table with its caption',
    '<table><caption>Counts</caption><thead><tr><th>A|B</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    'Counts\n\n| A\\|B |\n| ---- |\n| 1    |',
  ],
  [
    'paragraphs of a cell apart',
    '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td><p>one</p> <p><a href="https://r.example/">two</a></p></td></tr></tbody></table>',
    '| A                               |\n| ------------------------------- |\n| one · [two](https://r.example/) |',
  ],
  [
    'a picture with its caption',
    '<figure><img src="https://r.example/p.png" alt="A plate"><figcaption>By hand</figcaption></figure>',
    '![A plate](https://r.example/p.png)\n\nBy hand',
  ],
  ['code as it is', '<pre><code>a &lt; b\n  *c*</code></pre>', '```\na < b\n  *c*\n```'],
  ['what was struck out', '<p><del>old</del> new</p>', '~~old~~ new'],
  ['text from right to left', '<div dir="rtl"><p>نص</p></div>', 'نص'],
  ['signs that would be markup', '<p>1 * 2 &lt;b&gt; _x_</p>', '1 \\* 2 \\<b> \\_x\\_'],
])('keeps %s', (_what, html, markdown) => {
  expect(articleMarkdown(view, html)).toContain(`\n\n${markdown}\n`);
});
