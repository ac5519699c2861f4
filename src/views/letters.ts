/** Finds the letter of an A–Z index under which a name stands; undefined for digits and signs. */
export type LetterOf = (name: string) => string | undefined;

/**
 * Tells the letters of names as the language does: in Swedish Å is a letter, in English it is an A
 * and Æ stands among the A; in Czech Ch is a letter of its own. A name stands under the first of
 * these whose stretch of the language's order it falls into: a plain letter, its own first letter
 * without marks, with marks, its first two.
 */
export function createLetterOf(language: string): LetterOf {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const segmenter = new Intl.Segmenter(language, { granularity: 'grapheme' });
  const known = new Map<string, string>();

  return (name) => {
    const [first = '', second = ''] = Array.from(
      segmenter.segment(name.trim().slice(0, longestPair)),
      ({ segment }) => segment,
    );
    if (!/^\p{L}/u.test(first)) return undefined;
    const pair = first + second;
    const letter = known.get(pair) ?? find(first, pair);
    known.set(pair, letter);
    return letter;
  };

  function find(first: string, pair: string): string {
    const capital = first.normalize('NFC').toLocaleUpperCase(language);
    const bare = String.fromCodePoint(capital.normalize('NFD').codePointAt(0) ?? 0);
    const candidates = [
      ...(/^\p{Script=Latin}/u.test(first) ? plainLatin : []),
      bare,
      capital,
      // Danish names are written with Aa for it, and stand with it.
      'Å',
      capital + pair.slice(first.length),
    ];
    return candidates.find((letter) => hasIn(letter, pair)) ?? capital;
  }

  /** Whether a text stands among those that begin with a letter. */
  function hasIn(letter: string, text: string): boolean {
    return compare(letter, text) <= 0 && compare(letter + last, text) > 0;
  }
}

/** More than two letters with all their marks take. */
const longestPair = 32;
/** The last character in every language's order. Source: Unicode CLDR, root collation. */
const last = '\u{FFFF}';
const plainLatin = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
