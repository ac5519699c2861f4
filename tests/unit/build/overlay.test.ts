import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { overlayOf } from '../../../src/build/overlay.ts';

const error = {
  code: 'unknown-reference',
  severity: 'error',
  file: 'content/articles/2020/x.md',
  line: 2,
  column: 10,
  message: 'There is no person `<b>x</b>`.',
  hint: 'did you mean `y`?',
} as const;

test('shows the first error with its line marked, and the whole report below', () => {
  const { err } = overlayOf(error, '/site', 'title: A & B\npeople: [x]\n', 'the report');
  expect(err).toEqual({
    name: 'unknown-reference',
    title: 'content/articles/2020/x.md:2:10',
    message: 'There is no person <code>&lt;b&gt;x&lt;/b&gt;</code>.',
    hint: 'did you mean <code>y</code>?',
    highlightedCode:
      '<pre><code><span class="line">title: A &amp; B</span>\n' +
      '<span class="line error-line">people: [x]</span>\n<span class="line"></span></code></pre>',
    loc: { file: resolve('/site/content/articles/2020/x.md'), line: 2, column: 10 },
    stack: 'the report',
  });
});
