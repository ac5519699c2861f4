/** Reads numbers in digits as a locale writes them. */
export interface NumberWriting {
  /** Digits made Latin, wide signs narrow, and groups joined that spaces part: fit for `readAt`. */
  readonly prepare: (text: string) => string;
  /**
   * The number that starts at an offset of prepared text, and where it ends. `value` is missing for
   * what has digits but is no number here: 1.2.2011, or 12,00 in English.
   */
  readonly readAt: (
    text: string,
    offset: number,
  ) => { readonly value: number | undefined; readonly end: number } | undefined;
}

/**
 * How a locale writes numbers, learnt from Intl: 12,000.5 in English, 12.000,5 in German, 12'000.5
 * in Switzerland, 12,34,567 in India. Any digits are read, Arabic separators between any of them,
 * and spaces between groups of three everywhere (ISO 80000-1).
 */
export function createNumberWriting(locale: string): NumberWriting {
  const { groups, decimals, pairs } = separatorsOf(locale);
  const group = `[${[...groups].map(escaped).join('')}]`;
  const decimal = `[${[...decimals].map(escaped).join('')}]`;
  const threes = `[1-9]\\d{0,2}(?<group>${group})\\d{3}(?:\\k<group>\\d{3})*`;
  const twos = `[1-9]\\d?(?<pair>${group})(?:\\d{2}\\k<pair>)*\\d{3}`;
  const whole = pairs ? `(?:${threes}|${twos}|\\d+)` : `(?:${threes}|\\d+)`;
  const number = new RegExp(`^-?(?:${whole}(?:${decimal}\\d+)?|${decimal}\\d+)$`, 'u');
  const everyGroup = new RegExp(group, 'gu');
  const onlyDecimal = new RegExp(decimal, 'u');

  return {
    prepare: (text) =>
      text
        .replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - wideBy))
        .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitOf(digit)))
        .replace(/(?<=^|[^\p{L}\p{M}\p{N}])−(?=\d)/gu, '-')
        .replace(spacedGroups, (spaced) => spaced.replaceAll(' ', '')),

    readAt: (text, offset) => {
      digits.lastIndex = offset;
      const [written] = digits.exec(text) ?? [];
      if (written === undefined) return undefined;
      const value = number.test(written)
        ? Number(written.replace(everyGroup, '').replace(onlyDecimal, '.'))
        : undefined;
      return { value, end: offset + written.length };
    },
  };
}

/** How far the wide signs of East Asian writing stand from their ASCII ones. */
const wideBy = 0xfee0;

/** Digits with whatever separates them in some locale. */
const digits = /-?(?:\d+(?:[.,'٬٫]\d+)*|[.,٫]\d+)/uy;
const spacedGroups = /(?<![\d.,'٬٫])[1-9]\d{0,2}(?: \d{3})+(?!\d)/gu;

function separatorsOf(locale: string) {
  const decimals = new Set('٫');
  const groups = new Set("'٬");
  let pairs = false;
  // A locale with digits of its own (Egypt, Iran) writes Latin ones too, and separates them by the
  // Latin signs.
  for (const writer of [locale, new Intl.Locale(locale, { numberingSystem: 'latn' })]) {
    const format = new Intl.NumberFormat(writer, { useGrouping: 'always' });
    for (const { type, value } of format.formatToParts(1_234_567_890.5)) {
      if (type === 'decimal') decimals.add(value);
      if (type === 'group') groups.add(value.replace('’', "'"));
      // The first group may be short anywhere; the second is not.
      if (type === 'integer' && value.length === 2) pairs = true;
    }
  }
  // Of the two signs one is the decimal one; the other can only part groups, as editors type it in
  // Austria, where Intl parts them by spaces.
  for (const sign of '.,') groups.add(sign);
  for (const sign of decimals) groups.delete(sign);
  return { groups, decimals, pairs };
}

/** Unicode keeps the digits of a script together, from zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

function escaped(sign: string): string {
  return sign.replace(/[\\\]^-]/gu, '\\$&');
}
