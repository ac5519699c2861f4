import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyOf, readPageNeeds } from '../../../src/build/page-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy', () => {
  test('allows every style of every page by its hash, each once, and no script', () => {
    const pages = ['<style>a{}</style><style>b{}</style>', '<style>a{}</style>'].map(readPageNeeds);
    const styles = [hash('a{}'), hash('b{}')].sort().join(' ');
    expect(policyOf(pages)).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
        `img-src 'self'; font-src 'self'; style-src 'self' ${styles}; manifest-src 'self'`,
    );
  });

  test('allows a script only when a page has one', () => {
    const external = readPageNeeds('<script type="module" src="/go.js"></script>');
    expect(policyOf([external])).toMatch(/; script-src 'self'$/u);
  });

  test('grants nothing to pages without a script', () => {
    const grant = { scripts: ["'self'"], connections: ["'self'"] };
    expect(policyOf([readPageNeeds('<p>x')], grant)).not.toMatch(/script-src|connect-src/u);
  });

  test('does not depend on the order of the pages', () => {
    const pages = ['<style>a{}</style>', '<style>b{}</style>'].map(readPageNeeds);
    expect(policyOf(pages)).toBe(policyOf(pages.toReversed()));
  });

  test('takes a block of data for no script', () => {
    expect(readPageNeeds('<script type="application/ld+json">{}</script>').scripts).toEqual([]);
  });

  test('reads a style as a browser does', () => {
    const css = 'a::after{content:"</p>&amp;"}';
    expect(readPageNeeds(`<p>x<style>${css}</style><!--<style>no</style>-->`).styles).toEqual([
      hash(css),
    ]);
  });
});

describe('what no policy allows', () => {
  test('a style attribute', () => {
    expect(readPageNeeds('<table><td style="text-align:left">x</table>').forbidden).toEqual([
      '<td> has the style attribute “text-align:left”; use a class.',
    ]);
  });

  test('a handler', () => {
    expect(readPageNeeds('<body onload="x()"><p>y').forbidden).toEqual([
      '<body> has the handler onload; use no script.',
    ]);
  });

  test('the same in a template, which a script puts into the page', () => {
    const html = '<template><template><p style="color:red" onclick="x()">y</template></template>';
    expect(readPageNeeds(html).forbidden).toHaveLength(2);
  });

  test('a script inside the page, but for a block of data', () => {
    const refused = ['<script> has its code inside; put it into a file.'];
    expect(readPageNeeds('<script>go()</script>').forbidden).toEqual(refused);
    expect(readPageNeeds('<script type="importmap">{}</script>').forbidden).toEqual(refused);
    expect(readPageNeeds('<script type="application/ld+json">{}</script>').forbidden).toEqual([]);
  });

  test('is not in ordinary text', () => {
    const page = '<p title="style=x" class="on">style="x" onload="y"</p>';
    expect(readPageNeeds(page).forbidden).toEqual([]);
  });
});
