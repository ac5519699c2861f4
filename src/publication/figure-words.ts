import type { Data } from '../schemas/collections.ts';
import { fold } from './folded-text.ts';
import { createNumberReader } from './number-words.ts';
import { areOfOneWord, characterAfter, characterBefore } from './word-edges.ts';

type FigureLanguage = Data<'words'>['figures'];
type Bound = Data<'articles'>['figures'][number]['bound'];

/** What words in prose say of a figure. */
export interface FigureWords {
  readonly value: number;
  /** `exact` when no word says otherwise. */
  readonly bound: Bound;
  /** The unit by its name in the words file; missing when the words name none. */
  readonly unit?: string;
}

/**
 * Reads what words such as “more than 500 partners”, „über 1,5 Millionen“ or «أكثر من ٥٠٠» say.
 *
 * @param text - the words of a figure's link
 * @param language - the bounds, units and number words of the words file
 * @param locale - how numbers are written
 * @returns nothing when there is no number in the words
 */
export function readFigureWords(
  text: string,
  language: FigureLanguage,
  locale: string,
): FigureWords | undefined {
  const said = fold(text).text.toLocaleLowerCase(locale).trim();
  const bounds = allBounds(language, locale);
  const bound = bounds.find(({ words }) => stands(said, words));
  // A bound word can hold a numeral (“one or more”, „ein Minimum von“): it is taken out first.
  const rest = bound === undefined ? said : without(said, bound.words);
  const value = readerOf(language, locale)(rest);
  if (value === undefined) return undefined;
  const unit = allUnits(language, locale).find(({ words }) => stands(rest, words))?.unit;
  return { value, bound: bound?.bound ?? 'exact', ...(unit === undefined ? {} : { unit }) };
}

/**
 * The phrase that says a figure: “more than 500 partners”. A value that is a word is the phrase.
 * A unit the words file does not know is printed as it is.
 */
export function sayFigure(
  figure: {
    readonly value: number | string;
    readonly bound: Bound;
    readonly unit?: string | undefined;
  },
  language: FigureLanguage,
  locale: string,
): string {
  const { value, bound, unit } = figure;
  if (typeof value === 'string') return value;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
  const counted =
    unit === undefined ? number : `${number} ${sayUnit(value, unit, language, locale)}`;
  const word = bound === 'exact' ? undefined : language.bounds[bound]?.[0];
  return word === undefined ? counted : `${word} ${counted}`;
}

function sayUnit(value: number, unit: string, language: FigureLanguage, locale: string): string {
  const forms = language.units[unit]?.forms;
  return forms?.[new Intl.PluralRules(locale).select(value)] ?? forms?.other ?? unit;
}

interface BoundWords {
  readonly words: string;
  readonly bound: Bound;
}

/** All bound words, the longest first: “no more than” is not “more than”. */
function allBounds(language: FigureLanguage, locale: string): readonly BoundWords[] {
  return cached(boundsOf, language, locale, () =>
    longestFirst(
      Object.entries(language.bounds).flatMap(([bound, phrases]) =>
        // The keys of the words file are the bounds, by its schema.
        phrases.map((words) => ({ words: folded(words, locale), bound: bound as Bound })),
      ),
    ),
  );
}

interface UnitWords {
  readonly words: string;
  readonly unit: string;
}

function allUnits(language: FigureLanguage, locale: string): readonly UnitWords[] {
  return cached(unitsOf, language, locale, () =>
    longestFirst(
      Object.entries(language.units).flatMap(([unit, { forms, also }]) =>
        [...Object.values(forms), ...also].map((words) => ({ words: folded(words, locale), unit })),
      ),
    ),
  );
}

function readerOf(language: FigureLanguage, locale: string) {
  return cached(readersOf, language, locale, () =>
    createNumberReader(
      {
        numerals: valuesOf(language.numerals, locale),
        scales: valuesOf(language.scales, locale),
      },
      locale,
    ),
  );
}

/** The value of each word of a table that lists words by value. */
function valuesOf(table: Readonly<Record<string, readonly string[]>>, locale: string) {
  return new Map(
    Object.entries(table).flatMap(([value, words]) =>
      words.map((word) => [folded(word, locale), Number(value)] as const),
    ),
  );
}

// A words file is read once and asked for every figure of the publication.
const boundsOf = new WeakMap<FigureLanguage, Map<string, readonly BoundWords[]>>();
const unitsOf = new WeakMap<FigureLanguage, Map<string, readonly UnitWords[]>>();
const readersOf = new WeakMap<FigureLanguage, Map<string, ReturnType<typeof createNumberReader>>>();

function cached<Value>(
  cache: WeakMap<FigureLanguage, Map<string, Value>>,
  language: FigureLanguage,
  locale: string,
  make: () => Value,
): Value {
  const byLocale = cache.get(language) ?? new Map<string, Value>();
  cache.set(language, byLocale);
  const known = byLocale.get(locale) ?? make();
  byLocale.set(locale, known);
  return known;
}

function folded(words: string, locale: string): string {
  return fold(words).text.toLocaleLowerCase(locale).trim();
}

function longestFirst<Each extends { readonly words: string }>(list: readonly Each[]): Each[] {
  return list.filter(({ words }) => words !== '').sort((a, b) => b.words.length - a.words.length);
}

function stands(text: string, words: string): boolean {
  return placeOf(text, words) !== undefined;
}

function without(text: string, words: string): string {
  const start = placeOf(text, words) ?? 0;
  return `${text.slice(0, start)} ${text.slice(start + words.length)}`.trim();
}

/** Where words stand as whole words. */
function placeOf(text: string, words: string): number | undefined {
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const cutBefore = areOfOneWord(characterBefore(text, start), characterAfter(text, start));
    const cutAfter = areOfOneWord(characterBefore(text, end), characterAfter(text, end));
    if (!cutBefore && !cutAfter) return start;
  }
  return undefined;
}
