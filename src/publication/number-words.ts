/** Words of a language that mean numbers, lower-case. */
export interface NumberWords {
  /** “three” → 3 */
  readonly numerals: ReadonlyMap<string, number>;
  /** “million” → 1,000,000; multiplies the number before it. */
  readonly scales: ReadonlyMap<string, number>;
}

/**
 * Makes a reader of the first number in a text, in digits as the locale writes them or in words:
 * “12,000”, „12.000,5“, «١٢٬٠٠٠», “1.5 million”, “three”, “two hundred”. The text is lower-case.
 *
 * How a locale separates and which digits it has is learnt from Intl. Latin digits are read in
 * every locale.
 */
export function createNumberReader(
  { numerals, scales }: NumberWords,
  locale: string,
): (text: string) => number | undefined {
  const writing = writingOf(locale);
  const words = [...numerals.keys(), ...scales.keys()].sort((a, b) => b.length - a.length);
  const number = `[${writing.digits}](?:[${writing.groups}${writing.decimals}]?[${writing.digits}])*`;
  const token = new RegExp(
    `(?<digits>${number})|(?<![\\p{L}\\p{M}\\p{N}])(?<word>${words.map(escaped).join('|') || '(?!)'})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );

  return (text) => {
    let value: number | undefined;
    let end = 0;
    for (const match of text.matchAll(token)) {
      const between = text.slice(end, match.index);
      if (value !== undefined && !/^[\s-]*$/u.test(between)) break;
      const { digits, word = '' } = match.groups ?? {};
      const scale = scales.get(word);
      if (digits !== undefined) {
        // Two numbers side by side are two numbers; the first counts.
        if (value !== undefined) break;
        value = readDigits(digits, writing);
      } else if (scale !== undefined) {
        value = round((value ?? 1) * scale);
      } else {
        if (value !== undefined) break;
        value = numerals.get(word);
      }
      if (value === undefined) return undefined;
      end = match.index + match[0].length;
    }
    return value;
  };
}

interface Writing {
  /** For a character class: the locale's digits and Latin ones. */
  readonly digits: string;
  readonly groups: string;
  readonly decimals: string;
  readonly valueOf: ReadonlyMap<string, string>;
}

/** How a locale writes numbers, in its own digits and in Latin ones. */
function writingOf(locale: string): Writing {
  const valueOf = new Map(Array.from('0123456789', (digit) => [digit, digit]));
  const groups = new Set<string>();
  const decimals = new Set<string>();
  const plain = new Intl.Locale(locale);
  for (const writer of [
    plain,
    new Intl.Locale(locale, { numberingSystem: 'latn' }),
    ...arabicOf(plain),
  ]) {
    const format = new Intl.NumberFormat(writer, { useGrouping: 'always' });
    for (const { type, value } of format.formatToParts(1_234_567.5)) {
      if (type === 'group') groups.add(value);
      if (type === 'decimal') decimals.add(value);
    }
    const digits = new Intl.NumberFormat(writer, { useGrouping: false });
    for (let digit = 0; digit < 10; digit += 1) valueOf.set(digits.format(digit), String(digit));
  }
  // A space between groups is whatever space the editor's keyboard has; folding made it plain.
  // German is written with spaces too (DIN 1333), though Intl gives full stops.
  if (plain.language === 'de' || [...groups].some((group) => /\s/u.test(group))) groups.add(' ');
  if (groups.has('’')) groups.add("'");
  for (const decimal of decimals) groups.delete(decimal);
  return {
    digits: [...valueOf.keys()].map(escaped).join(''),
    groups: [...groups].map(escaped).join(''),
    decimals: [...decimals].map(escaped).join(''),
    valueOf,
  };
}

/** Arabic is written with either set of digits, whatever the country's default. */
function arabicOf(locale: Intl.Locale): Intl.Locale[] {
  return locale.language === 'ar' ? [new Intl.Locale(locale, { numberingSystem: 'arab' })] : [];
}

function readDigits(written: string, { groups, decimals, valueOf }: Writing): number | undefined {
  const isDecimal = new RegExp(`[${decimals}]`, 'u');
  const [whole = '', fraction, ...more] = written.split(isDecimal);
  if (more.length > 0) return undefined;
  const digitsOf = (text: string) => Array.from(text, (each) => valueOf.get(each) ?? '').join('');
  const inGroups = groups === '' ? [whole] : whole.split(new RegExp(`[${groups}]`, 'u'));
  // 1,5 in English is no 15: after the first, a group has three digits, or two as in India.
  const wellGrouped = inGroups.slice(1).every((group) => /^.{2,3}$/u.test(group));
  const last = inGroups.at(-1) ?? '';
  if (!wellGrouped || (inGroups.length > 1 && last.length !== 3)) return undefined;
  const value = `${digitsOf(whole)}.${digitsOf(fraction ?? '') || '0'}`;
  return Number(value);
}

/** Takes away what binary fractions add: 1.1 million is 1,100,000 and not 1,100,000.0000000001. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
