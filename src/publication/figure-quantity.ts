import { isSign, meaningOf, type Token } from './figure-tokens.ts';

/** Tokens that say a number: from the first to before `to`. */
interface Quantity {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Whether the unit says the number, as a dual does. */
  readonly saidByUnit?: true;
}

/** The first number that tokens say; nothing when they say none, a range, or digits that are none. */
export function quantityOf(tokens: readonly Token[]): Quantity | undefined {
  const from = tokens.findIndex(startsQuantity);
  const first = tokens[from];
  if (first?.kind === 'number') return inDigits(tokens, first.value, from);
  if (first !== undefined) return inWords(tokens, from);

  const index = tokens.findIndex((token) => meaningOf(token).unit?.count !== undefined);
  const value = meaningOf(tokens[index]).unit?.count;
  return value === undefined ? undefined : { value, from: index, to: index + 1, saidByUnit: true };
}

/** Whether a number, in digits or words, can start here. */
export function startsQuantity(token: Token): boolean {
  const { numeral, scale } = meaningOf(token);
  return token.kind === 'number' || numeral !== undefined || scale !== undefined;
}

/** “1.5 million”, “5 hundred thousand”. */
function inDigits(
  tokens: readonly Token[],
  digits: number | undefined,
  from: number,
): Quantity | undefined {
  if (digits === undefined) return undefined;
  let value = digits;
  let to = from + 1;
  for (; ; to += 1) {
    const next = isSign(tokens[to], '-') ? to + 1 : to;
    const { scale } = meaningOf(tokens[next]);
    if (scale === undefined) break;
    value = times(value, scale);
    to = next;
  }
  return isRange(tokens, to) ? undefined : { value, from, to };
}

/** “three”, “twenty-five”, “two hundred thousand”, “a million”. */
function inWords(tokens: readonly Token[], from: number): Quantity | undefined {
  let thousands = 0;
  let rest: number | undefined;
  let to = from;
  for (; ; to += 1) {
    const next = to > from && isSign(tokens[to], '-') ? to + 1 : to;
    const { numeral, scale } = meaningOf(tokens[next]);
    if (numeral !== undefined) {
      if (rest !== undefined && !isSum(rest, numeral)) break;
      rest = (rest ?? 0) + numeral;
    } else if (scale === undefined) break;
    else if (scale < 1000) rest = times(rest ?? 1, scale);
    else {
      thousands += times(rest ?? 1, scale);
      rest = undefined;
    }
    to = next;
  }
  return isRange(tokens, to) ? undefined : { value: thousands + (rest ?? 0), from, to };
}

/** Whether two numerals make one number: twenty and five, in Arabic five and twenty; not three, five. */
function isSum(a: number, b: number): boolean {
  return Math.max(a, b) % 10 ** String(Math.min(a, b)).length === 0;
}

function isRange(tokens: readonly Token[], to: number): boolean {
  const end = tokens[to + 1];
  return isSign(tokens[to], '-–—') && end !== undefined && startsQuantity(end);
}

/** Takes away what binary fractions add: 4.1 million is 4,100,000 and not 4,099,999.9999999995. */
function times(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}
