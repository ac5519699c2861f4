import {
  areOfOneWord,
  characterAfter,
  characterBefore,
  isOfWord,
  isProclitic,
  longestProclitic,
  primary,
} from './word-edges.ts';

/**
 * Whether the stretch of text is a name of its own and no part of a longer word: “Azure” is none in
 * “Azureware”, but is one in “Azure-based”, “Azure’s” and “Azure/Office 365”.
 *
 * @param text folded, so that quotes are straight
 * @param language decides what may be written together with a name: the genitive of German, the
 * elided article of French, “and” in Arabic
 */
export function standsAlone(text: string, start: number, end: number, language: string): boolean {
  return startsFreely(text, start, language) && endsFreely(text, start, end, language);
}

/**
 * Whether a name stands beside no word that could belong to it: a surname in “Connie Ballmer”,
 * “Ballmer Group”, “Ballmer-Smith” or “May 2011” may be another's or no surname at all. A word
 * with a full stop (“Mr. Ballmer”, the sentence before) does no harm; an initial does.
 */
export function hasNoNeighbour(text: string, start: number, end: number): boolean {
  return (
    !neighbourBefore.test(text.slice(Math.max(0, start - reach), start)) &&
    !neighbourAfter.test(text.slice(end, end + 3))
  );
}

function startsFreely(text: string, start: number, language: string): boolean {
  const before = characterBefore(text, start);
  if (before === '') return true;
  const first = characterAfter(text, start);

  if (isOfWord(before)) {
    return isBoundary(before, first) || followsProclitic(text, start, language);
  }
  const beforeThat = characterBefore(text, start - before.length);
  if (before === "'") return !isOfWord(beforeThat) || elides.has(primary(language));
  return !isGlue(before, beforeThat, first);
}

function endsFreely(text: string, start: number, end: number, language: string): boolean {
  const after = characterAfter(text, end);
  if (after === '') return true;
  const last = characterBefore(text, end);

  if (isOfWord(after)) return isBoundary(last, after) || isGenitive(text, start, end, language);
  const afterThat = characterAfter(text, end + after.length);
  if (after === "'") return !isOfWord(afterThat) || contraction.test(text.slice(end, end + 4));
  return !isGlue(after, last, afterThat);
}

/** Whether a word ends between two characters of words, as it does in Chinese or Japanese. */
function isBoundary(left: string, right: string): boolean {
  return isOfWord(left) && isOfWord(right) && !areOfOneWord(left, right);
}

function followsProclitic(text: string, start: number, language: string): boolean {
  for (let length = 1; length <= longestProclitic && length <= start; length += 1) {
    const before = start - length;
    if (
      isProclitic(text.slice(before, start), language) &&
      !isOfWord(characterBefore(text, before))
    ) {
      return true;
    }
  }
  return false;
}

/** A name that ends in a hiss has a genitive without an ending, so an s there is another word's. */
function isGenitive(text: string, start: number, end: number, language: string): boolean {
  return (
    genitiveInS.has(primary(language)) &&
    text[end] === 's' &&
    !isOfWord(characterAfter(text, end + 1)) &&
    /\p{L}$/u.test(text.slice(start, end)) &&
    !/[sßxz]$/iu.test(text.slice(start, end))
  );
}

/** What joins its neighbours to one thing: “Windows 8.1”, “365,000”, “microsoft.com”, “a@b”. */
function isGlue(sign: string, left: string, right: string): boolean {
  if (!isOfWord(left) || !isOfWord(right)) return false;
  if (sign === ',') return /\d/u.test(left) && /\d/u.test(right);
  return sign === '.' || sign === '@';
}

const contraction = /^'(?:s|d|m|ll|re|ve)(?![\p{L}\p{M}\p{N}_])/iu;

/** German and the languages of Scandinavia write the genitive without an apostrophe. */
const genitiveInS: ReadonlySet<string> = new Set(['de', 'da', 'nb', 'nn', 'no', 'sv']);

/** Languages whose article or preposition loses its vowel: d’Azure, l’Office, dell’Azure. */
const elides: ReadonlySet<string> = new Set(['ca', 'fr', 'it']);

/** Longer than a first name; a word cut at this length is no neighbour any more. */
const reach = 40;

const neighbourBefore = /(?<![\p{L}\p{M}\p{N}])(?:\p{Lu}[\p{L}\p{M}]*|\p{Lu}\.)[ -]$/u;
const neighbourAfter = /^[ -][\p{Lu}\p{N}]/u;
