/** The character that ends before an offset, or nothing at the start. */
export function characterBefore(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1);
  return text.slice(offset - (isLowSurrogate(unit) ? 2 : 1), offset);
}

/** The character that starts at an offset, or nothing at the end. */
export function characterAfter(text: string, offset: number): string {
  return text.slice(offset, offset + (isLowSurrogate(text.charCodeAt(offset + 1)) ? 2 : 1));
}

/** Whether a character is a letter, a mark on one, or a digit. */
export function isOfWord(character: string): boolean {
  return wordCharacter.test(character);
}

/**
 * Whether two neighbours can belong to one word. Scripts that put no space between words
 * (Chinese, Japanese, Thai …) show no end of a word, so there any place can be one; only a word in
 * katakana ends where the katakana end.
 */
export function areOfOneWord(left: string, right: string): boolean {
  if (!isOfWord(left) || !isOfWord(right)) return false;
  if (unspaced.test(left) || unspaced.test(right)) return false;
  return katakana.test(left) === katakana.test(right);
}

/** How many characters a prefix has at most that `isProclitic` knows. */
export const longestProclitic = 2;

/**
 * Whether letters before a word are a word of their own that is written together with it: “and”,
 * “in”, “for” and the like in Arabic (ومايكروسوفت) and Hebrew (ובמיקרוסופט).
 */
export function isProclitic(letters: string, language: string): boolean {
  return proclitics[primary(language)]?.test(letters) ?? false;
}

/** The first part of a language tag: `de` of `de-CH`. */
export function primary(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}

const wordCharacter = /^[\p{L}\p{M}\p{N}_]/u;
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const katakana = /^\p{Script_Extensions=Katakana}/u;

const proclitics: Readonly<Record<string, RegExp>> = {
  ar: /^(?:[وف]|[وف]?[بلك])$/u,
  he: /^(?:ו|ו?[בהכלמש])$/u,
};

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
