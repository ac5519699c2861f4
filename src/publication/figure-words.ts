import { quantityOf, startsQuantity } from './figure-quantity.ts';
import { isSign, meaningOf, tokensOf, type Token } from './figure-tokens.ts';
import { numberPlace, vocabularyOf, type Bound, type FigureLanguage } from './figure-vocabulary.ts';

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
 * - The first number counts, in digits or words; “10–12” and 1.2.2011 are none.
 * - A bound word stands before the number, with one word between at most (“more than the 500”), or
 *   after it and its unit, where it ends the phrase (“500 partners or more” is a bound, “500
 *   partners over five years” is none).
 * - The unit is the first one after the number, else the last one before it (“partners: 500”).
 *
 * @param text the words of a figure's link
 * @param locale how numbers are written
 * @returns nothing when there is no number in the words
 */
export function readFigureWords(
  text: string,
  language: FigureLanguage,
  locale: string,
): FigureWords | undefined {
  const vocabulary = vocabularyOf(language, locale);
  const tokens = tokensOf(text, vocabulary);
  const quantity = quantityOf(tokens);
  if (quantity === undefined) return undefined;
  const { value, from, to } = quantity;
  const bound = boundBefore(tokens, from) ?? boundAfter(tokens, to) ?? 'exact';
  const unit =
    unitAfter(tokens, quantity.saidByUnit ? from : to, vocabulary.formOf(value)) ??
    unitBefore(tokens, from);
  return { value, bound, ...(unit === undefined ? {} : { unit }) };
}

/**
 * The phrase that says a figure: “more than 500 partners”. A value that is a word stands without a
 * unit; a unit that the words file does not know is printed as it is.
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
  const counted = unit === undefined ? number : sayUnit(number, value, unit, language, locale);
  const word = bound === 'exact' ? undefined : language.bounds[bound]?.[0];
  if (word === undefined) return counted;
  return word.includes(numberPlace)
    ? word.replace(numberPlace, () => counted)
    : `${word} ${counted}`;
}

function sayUnit(
  number: string,
  value: number,
  unit: string,
  language: FigureLanguage,
  locale: string,
): string {
  const forms = Object.hasOwn(language.units, unit) ? language.units[unit]?.forms : undefined;
  if (forms === undefined) return `${number} ${unit}`;
  const { formOf } = vocabularyOf(language, locale);
  const written = Object.entries(forms);
  const form = forms[formOf(value)] ?? forms.other ?? written[0]?.[1] ?? unit;
  // One form with a place for the number means that all have theirs or say the number themselves.
  return written.some(([, each]) => each.includes(numberPlace))
    ? form.replace(numberPlace, () => number)
    : `${number} ${form}`;
}

function boundBefore(tokens: readonly Token[], from: number): Bound | undefined {
  let words = 0;
  for (const token of tokens.slice(0, from).reverse()) {
    const { bound } = meaningOf(token);
    if (bound !== undefined && !bound.follows) return bound.bound;
    if (token.kind !== 'sign') words += 1;
    if (words > 1 || isSign(token, `,${stops}`)) return undefined;
  }
  return undefined;
}

function boundAfter(tokens: readonly Token[], to: number): Bound | undefined {
  let words = 0;
  let hasUnit = false;
  for (const [index, token] of tokens.entries()) {
    if (index < to) continue;
    const { bound, unit } = meaningOf(token);
    const next = tokens[index + 1];
    if (bound !== undefined) {
      const ends = next === undefined || isSign(next, `,${stops}`);
      const isBeforeUnit = words === 0 && !hasUnit && meaningOf(next).unit !== undefined;
      return bound.follows || ends || isBeforeUnit ? bound.bound : undefined;
    }
    if (unit !== undefined) hasUnit = true;
    else if (token.kind !== 'sign') words += 1;
    if (words > 1 || startsQuantity(token) || isSign(token, stops)) return undefined;
  }
  return undefined;
}

/** What ends a phrase. */
const stops = '.;:!?…()"«»؛؟،。';

/**
 * The first unit after a number. Of units side by side it is the one in the form of the number:
 * in “640,000 partner companies” the companies are counted.
 */
function unitAfter(tokens: readonly Token[], to: number, form: string): string | undefined {
  const rest = tokens.slice(to);
  const start = rest.findIndex((token) => isUnit(token) || startsQuantity(token));
  const found = rest.slice(start === -1 ? rest.length : start);
  const end = found.findIndex((token) => !isUnit(token));
  const units = found
    .slice(0, end === -1 ? found.length : end)
    .map((token) => meaningOf(token).unit);
  const fitting = units.find((unit) => unit?.forms?.has(form) ?? true);
  return (fitting ?? units[0])?.unit;
}

function unitBefore(tokens: readonly Token[], from: number): string | undefined {
  return meaningOf(tokens.slice(0, from).findLast(isUnit)).unit?.unit;
}

function isUnit(token: Token): boolean {
  return meaningOf(token).unit !== undefined;
}
