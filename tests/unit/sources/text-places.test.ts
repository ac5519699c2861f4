import { describe, expect, test } from 'vitest';
import { bodyFeatures } from '../../../src/sources/body-features.ts';
import { readBody } from '../../../src/sources/body.ts';
import { positionsIn } from '../../../src/sources/positions.ts';

describe('the place of a word of a run is where it is written', () => {
  test.each([
    ['plain text', 'one two\nthree'],
    ['after markup', '**one** two *three* `x` four [five](six) seven'],
    ['after escapes', String.raw`one\* two \\ three \_four\_ five\!`],
    ['after entities', 'one &amp; two &lt;three&gt; &nbsp;four &#8212; five &frac34; &bogus; six'],
    ['after curled quotes', `"one" it's 'two' three`],
    ['after dashes', 'one -- two --- three ---- four – five -- six'],
    ['after dots', 'one... two.... three...... four… five'],
    ['after line breaks', 'one  \ntwo\\\nthree   \n   four\n\tfive'],
    ['in quotations', '> one\n> two\n>three\nfour\n\n> > five\n> > six\n> seven'],
    ['in lists', '- one\n  two\n  - three\n    four\n\n1. [ ] five\n   six'],
    ['in tables', '| one | two |\n|--|--|\n| three \\| four | `a \\| b` five |'],
    ['in footnotes', 'one[^1]\n\n[^1]: two\n    three\n\n    four'],
    ['in headings', '## one *two* ##\n\nthree\nfour\n---'],
    ['after characters of two units', '𝒳 one 👩🏽‍💻 "two" é three'],
    ['in HTML', '<b>one</b> two <!-- x --> three<br>four'],
  ])('%s', (_, text) => {
    expect(misplacedWords('a.md', text)).toEqual([]);
  });

  test.each([
    [
      'in components',
      '<Note label="zero">one *two*</Note>\n\n<Note>\n\n"three" -- four\n\n</Note>',
    ],
    ['after expressions', 'one {1 + 1} two {/* x */} three'],
  ])('%s of .mdx', (_, text) => {
    expect(misplacedWords('a.mdx', text)).toEqual([]);
  });
});

test('the place of a decoded character is its entity', () => {
  const text = 'caf&eacute;s &#65;zure';
  const [run] = read('a.md', text)?.runs ?? [];
  expect(run?.text).toBe('cafés Azure');
  expect(run?.at(run.text.indexOf('é')).column).toBe(text.indexOf('&eacute;') + 1);
  expect(run?.at(run.text.indexOf('s')).column).toBe(text.indexOf('s ') + 1);
  expect(run?.at(run.text.indexOf('A')).column).toBe(text.indexOf('&#65;') + 1);
});

/** Words of runs that do not stand at the place their run gives for them. */
function misplacedWords(file: string, text: string): string[] {
  const lines = text.split('\n');
  const runs = read(file, text)?.runs ?? [];
  expect(runs.length).toBeGreaterThan(0);
  return runs.flatMap((run) =>
    [...run.text.matchAll(/[a-z]+/gu)].flatMap(({ index, 0: word }) => {
      const { line, column } = run.at(index);
      const there = lines[line - 1]?.slice(column - 1) ?? '';
      return there.startsWith(word) ? [] : [`${word} at ${String(line)}:${String(column)}`];
    }),
  );
}

function read(file: string, text: string) {
  const written = { file, text, start: 0, positionAt: positionsIn(text) };
  return readBody(written, bodyFeatures('en')).body;
}
