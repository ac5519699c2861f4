import { expect, test } from 'vitest';
import { fold } from '../../../src/publication/folded-text.ts';

test.each([
  ['curly quotes', 'Talkin’ ‘Cloud’ “so”', `Talkin' 'Cloud' "so"`],
  ['spaces of every kind and length', 'a \u00A0\u202F\n\tb', 'a b'],
  ['no-break hyphens', 'a\u2011b', 'a-b'],
  ['soft hyphens and marks of direction', '\u200Fa\u00ADb\u2066', 'ab'],
  ['a soft hyphen between spaces', 'a \u00AD b', 'a b'],
  ['letters with their accents apart', 'e\u0301 A\u030A', 'é Å'],
  ['Korean in single letters', '\u1112\u1161\u11AB\u1100\u1173\u11AF', '한글'],
  ['a stretched Arabic word', 'نحــو', 'نحو'],
  ['nothing else', 'ASP.NET – “naïve”… №½ 👩‍💻', 'ASP.NET – "naïve"… №½ 👩‍💻'],
])('folds %s', (_, written, text) => {
  expect(fold(written).text).toBe(text);
});

test('leads back to what was written, from every character of a text', () => {
  const signs = ['a', 'é', 'e\u0301', ' ', '\n', '\u00A0', '\u00AD', '’', '\u2011', '𝐀', 'ـ', 'ب'];
  // Every text of four signs.
  for (let number = 0; number < signs.length ** 4; number += 1) {
    const written = [0, 1, 2, 3]
      .map((place) => signs[Math.floor(number / signs.length ** place) % signs.length])
      .join('');
    const { text, startOf, endOf } = fold(written);
    let last = 0;
    for (let offset = 0; offset < text.length; offset += 1) {
      const [start, end] = [startOf(offset), endOf(offset + 1)];
      const leadsBack =
        start >= last && start < end && fold(written.slice(start, end)).text === text[offset];
      if (!leadsBack) expect.fail(`${JSON.stringify(written)}: ${offset} is ${start} to ${end}`);
      last = end;
    }
  }
});
