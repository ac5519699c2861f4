import type { FigureVocabulary, Meaning } from './figure-vocabulary.ts';
import {
  areOfOneWord,
  characterAfter,
  characterBefore,
  isOfWord,
  isProclitic,
  longestProclitic,
} from './word-edges.ts';

/** A part of the words of a figure: a number in digits, a phrase of the words file, or neither. */
export type Token =
  /** `value` is missing for digits that are no number. */
  | { readonly kind: 'number'; readonly value: number | undefined }
  | { readonly kind: 'phrase'; readonly meaning: Meaning }
  | { readonly kind: 'word' }
  | { readonly kind: 'sign'; readonly sign: string };

/** Takes words apart, left to right, the longest phrase first. */
export function tokensOf(words: string, vocabulary: FigureVocabulary): readonly Token[] {
  const text = vocabulary.prepare(words);
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const first = characterAfter(text, offset);
    const found = meaningAt(text, offset, vocabulary);
    if (found !== undefined) {
      tokens.push(found.token);
      offset = found.end;
    } else if (isOfWord(first)) {
      tokens.push({ kind: 'word' });
      offset = endOfWord(text, offset);
    } else {
      if (first !== ' ') tokens.push({ kind: 'sign', sign: first });
      offset += first.length;
    }
  }
  return tokens;
}

/** Whether a token is one of some signs. */
export function isSign(token: Token | undefined, signs: string): boolean {
  return token?.kind === 'sign' && signs.includes(token.sign);
}

/** What a token can mean; nothing when it is no phrase. */
export function meaningOf(token: Token | undefined): Meaning {
  return token?.kind === 'phrase' ? token.meaning : {};
}

interface Found {
  readonly token: Token;
  readonly end: number;
}

/** A phrase or number at an offset, or behind what the language writes together with it: بنحو ٥٠٠. */
function meaningAt(text: string, offset: number, vocabulary: FigureVocabulary): Found | undefined {
  if (areOfOneWord(characterBefore(text, offset), characterAfter(text, offset))) {
    // Only after a number can a phrase follow without a space, 5k; nothing else starts here.
    return /\d/u.test(characterBefore(text, offset))
      ? phraseAt(text, offset, vocabulary)
      : undefined;
  }
  for (let length = 0; length <= longestProclitic; length += 1) {
    const joined = text.slice(offset, offset + length);
    if (length > 0 && !isProclitic(joined, vocabulary.locale)) continue;
    const start = offset + length;
    const found = phraseAt(text, start, vocabulary) ?? numberAt(text, start, vocabulary);
    if (found !== undefined) return found;
  }
  return undefined;
}

function phraseAt(text: string, start: number, { phrases }: FigureVocabulary): Found | undefined {
  const phrase = phrases.find(
    ({ text: written }) =>
      text.startsWith(written, start) &&
      !areOfOneWord(
        characterBefore(text, start + written.length),
        characterAfter(text, start + written.length),
      ),
  );
  return (
    phrase && {
      token: { kind: 'phrase', meaning: phrase.meaning },
      end: start + phrase.text.length,
    }
  );
}

/** A number that is no part of a word, as in MP3 or 12th; a phrase may follow at once, 5k. */
function numberAt(text: string, start: number, vocabulary: FigureVocabulary): Found | undefined {
  // After a number or a word it is a hyphen: 10-12 has no minus twelve.
  if (text[start] === '-' && isOfWord(characterBefore(text, start))) return undefined;
  const number = vocabulary.numbers.readAt(text, start);
  if (number === undefined) return undefined;
  const { value, end } = number;
  const isPartOfWord =
    areOfOneWord(characterBefore(text, end), characterAfter(text, end)) &&
    phraseAt(text, end, vocabulary) === undefined;
  return isPartOfWord ? undefined : { token: { kind: 'number', value }, end };
}

function endOfWord(text: string, start: number): number {
  let end = start;
  do end += characterAfter(text, end).length;
  while (areOfOneWord(characterBefore(text, end), characterAfter(text, end)));
  return end;
}
