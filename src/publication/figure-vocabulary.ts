import type { Data } from '../schemas/collections.ts';
import { fold } from './folded-text.ts';
import { createNumberWriting, type NumberWriting } from './number-writing.ts';

/** How a language says numbers, bounds and units: `figures` of the words file. */
export type FigureLanguage = Data<'words'>['figures'];
/** What a report says of a number: exact, about, more than … */
export type Bound = Data<'articles'>['figures'][number]['bound'];

/** Everything that one phrase of the words file can mean. */
export interface Meaning {
  /** `follows` when the phrase stands after its number only: “{number} or more”. */
  bound?: { readonly bound: Bound; readonly follows: boolean };
  numeral?: number;
  scale?: number;
  unit?: {
    readonly unit: string;
    /** The plural forms that are written so; missing for a word that fits any number. */
    readonly forms?: Set<string>;
    /** The number that the word says by itself, as a dual does. */
    readonly count?: number;
  };
}

/** The figure language of a words file, ready to read. */
export interface FigureVocabulary {
  /** The longest first: “no more than” is not “more than”. */
  readonly phrases: readonly { readonly text: string; readonly meaning: Meaning }[];
  readonly numbers: NumberWriting;
  /** The plural form of a number. */
  readonly formOf: (value: number) => Intl.LDMLPluralRule;
  /** Writes text as `phrases` are written. */
  readonly prepare: (text: string) => string;
  readonly locale: string;
}

/** Where a number stands in a phrase, when that is not before a unit or after a bound word. */
export const numberPlace = '{number}';

/** The vocabulary of a language as a locale writes its numbers; made once for each. */
export function vocabularyOf(language: FigureLanguage, locale: string): FigureVocabulary {
  const byLocale = made.get(language) ?? new Map<string, FigureVocabulary>();
  made.set(language, byLocale);
  const vocabulary = byLocale.get(locale) ?? makeVocabulary(language, locale);
  byLocale.set(locale, vocabulary);
  return vocabulary;
}

const made = new WeakMap<FigureLanguage, Map<string, FigureVocabulary>>();

function makeVocabulary(language: FigureLanguage, locale: string): FigureVocabulary {
  const numbers = createNumberWriting(locale);
  const plurals = new Intl.PluralRules(locale, { maximumFractionDigits: 20 });
  const prepare = (text: string): string =>
    numbers.prepare(fold(text).text.toLocaleLowerCase(locale).replace(vowelSigns, '')).trim();

  const meanings = new Map<string, Meaning>();
  // The first meaning of each sort holds.
  const add = (phrase: string, meaning: Meaning): void => {
    const text = prepare(phrase);
    if (text !== '') meanings.set(text, { ...meaning, ...meanings.get(text) });
  };
  for (const [bound, phrases] of Object.entries(language.bounds)) {
    for (const phrase of phrases) {
      const [before = '', after] = phrase.split(numberPlace);
      const follows = after !== undefined && before.trim() === '';
      // What stands on both sides of a number is printed, but cannot be read.
      if (after !== undefined && !follows && after.trim() !== '') continue;
      // By the schema, the keys are the bounds.
      add(follows ? after : before, { bound: { bound: bound as Bound, follows } });
    }
  }
  for (const [value, words] of Object.entries(language.numerals)) {
    for (const word of words) add(word, { numeral: Number(value) });
  }
  for (const [value, words] of Object.entries(language.scales)) {
    for (const word of words) add(word, { scale: Number(value) });
  }
  for (const [unit, { forms, also }] of Object.entries(language.units)) {
    const written = Object.entries(forms);
    const hasPlace = written.some(([, form]) => form.includes(numberPlace));
    for (const [name, form] of written) {
      const text = prepare(form.replace(numberPlace, ' '));
      const before = meanings.get(text)?.unit;
      if (before?.unit === unit) {
        before.forms?.add(name);
        continue;
      }
      const count = hasPlace && !form.includes(numberPlace) ? saidBy[name] : undefined;
      add(text, {
        unit: { unit, forms: new Set([name]), ...(count === undefined ? {} : { count }) },
      });
    }
    for (const word of also) add(word, { unit: { unit } });
  }
  return {
    phrases: Array.from(meanings, ([text, meaning]) => ({ text, meaning })).sort(
      (a, b) => b.text.length - a.text.length,
    ),
    numbers,
    formOf: (value) => plurals.select(value),
    prepare,
    locale,
  };
}

/** What a form says that stands without a number: “a partner”, شريكان (two partners). */
const saidBy: Readonly<Record<string, number>> = { zero: 0, one: 1, two: 2 };

/** Arabic writes them or leaves them out. */
const vowelSigns = /[\u064B-\u0652\u0670]/gu;
