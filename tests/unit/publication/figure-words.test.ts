import { describe, expect, test } from 'vitest';
import type { FigureLanguage } from '../../../src/publication/figure-vocabulary.ts';
import { readFigureWords, sayFigure } from '../../../src/publication/figure-words.ts';
import { bounds } from '../../../src/schemas/figure.ts';
import { arabic, english, german, japanese } from './figure-languages.ts';

/** Words, and what they say: bound (none is exact), value and unit; nothing when they say no number. */
type Row = readonly [words: string, said: string | undefined];

describe('English words', () => {
  reads('en', english, [
    // bounds
    ['500', '500'],
    ['more than 500', 'more-than 500'],
    ['More than 500 partners', 'more-than 500 partners'],
    ['over 70,000', 'more-than 70000'],
    ['roughly 12,000 channel partners', 'about 12000 partners'],
    ['at least three partners', 'at-least 3 partners'],
    ['no more than 500', 'at-most 500'],
    ['not more than 500', 'at-most 500'],
    ['up to 500', 'at-most 500'],
    ['no fewer than three', 'at-least 3'],
    ['fewer than 500', 'less-than 500'],
    ['500 or more', 'at-least 500'],
    ['500 partners or more', 'at-least 500 partners'],
    ['500 or more partners', 'at-least 500 partners'],
    ['500 delegates or more', 'at-least 500'],
    ['500 partners, at least', 'at-least 500 partners'],
    ['500 partners, or so, came', 'about 500 partners'],
    ['500+ partners', 'at-least 500 partners'],
    ['~12,000', 'about 12000'],
    ['c. 12,000', 'about 12000'],
    ['> 500', 'more-than 500'],
    ['≥500', 'at-least 500'],
    ['more than the 500', 'more-than 500'],
    ['more than US$500', 'more-than 500 dollars'],
    ['more\u00A0than\n500', 'more-than 500'],

    // words that are no bound where they stand
    ['12,000 partners around the world', '12000 partners'],
    ['500 partners over five years', '500 partners'],
    ['500 under Roskill', '500'],
    ['talked about the cloud to 500', '500'],
    ['over the years, 500 partners', '500 partners'],
    ['500 of the delegates at least', '500'],
    ['moreover 500', '500'],
    ['overall 500', '500'],
    ['the 500 partners', '500 partners'],

    // numbers
    ['12,000.5', '12000.5'],
    ['0.75', '0.75'],
    ['.5', '0.5'],
    ['12 000', '12000'],
    ['12\u202F000 partners', '12000 partners'],
    ['1,234,567', '1234567'],
    ['1.5 million', '1500000'],
    ['4.1 million', '4100000'],
    ['1.001 million', '1001000'],
    ['15 million people', '15000000 people'],
    ['5 hundred thousand', '500000'],
    ['5k', '5000'],
    ['$1.5m', '1500000 dollars'],
    ['a 1.5-million-dollar deal', '1500000 dollars'],
    ['three', '3'],
    ['Three', '3'],
    ['twenty-five people', '25 people'],
    ['twenty five', '25'],
    ['three hundred and five', '305'],
    ['three hundred thousand', '300000'],
    ['three million five hundred thousand', '3500000'],
    ['three dozen', '36'],
    ['a million people', '1000000 people'],
    ['more than a million', 'more-than 1000000'],
    ['more than half', 'more-than 0.5'],
    ['half a million people', '500000 people'],
    ['-3 percent', '-3 percent'],
    ['−3 percent', '-3 percent'],
    ['٥٠٠', '500'],
    ['500.', '500'],
    ['“500”', '500'],
    ['in 2011', '2011'],

    // units
    ['500 partner', '500 partners'],
    ['500 new partners', '500 partners'],
    ['640,000 partner companies', '640000 companies'],
    ['one partner company', '1 partners'],
    ['partners: 500', '500 partners'],
    ['12%', '12 percent'],
    ['12 per cent of partners', '12 percent'],
    ['500 partners in 120 countries', '500 partners'],
    ['500, or 12 percent', '500'],
    ['500 partnerships', '500'],
    ['500 seats', '500'],
    ['€500', '500'],
    ['500-partner club', '500 partners'],

    // no number
    ['', undefined],
    ['partners', undefined],
    ['monthly rather than quarterly', undefined],
    ['more than', undefined],
    ['WPC11', undefined],
    ['the 12th', undefined],
    ['10–12 partners', undefined],
    ['10-12', undefined],
    ['three-five', undefined],
    ['three, five', '3'],
    ['1.2.2011', undefined],
    ['12,00', undefined],
    ['1,2345', undefined],
    ['0,500', undefined],
    ['12.000,5', undefined],
    ['1,234.567,8', undefined],
  ]);
});

describe('German words', () => {
  reads('de', german, [
    ['500', '500'],
    ['mehr als 500', 'more-than 500'],
    ['Mehr als 500 Partner', 'more-than 500 partners'],
    ['über 70.000', 'more-than 70000'],
    ['Über 1,5 Millionen Menschen', 'more-than 1500000 people'],
    ['rund 12.000 Partner', 'about 12000 partners'],
    ['etwa 12.000', 'about 12000'],
    ['ungefa\u0308hr 500', 'about 500'],
    ['mindestens drei Partner', 'at-least 3 partners'],
    ['drei Partner mindestens', 'at-least 3 partners'],
    ['500 oder mehr Partner', 'at-least 500 partners'],
    ['500 Partner oder mehr', 'at-least 500 partners'],
    ['nicht mehr als 500', 'at-most 500'],
    ['nicht weniger als 500', 'at-least 500'],
    ['weniger als 500', 'less-than 500'],
    ['unter 500', 'less-than 500'],
    ['bis zu 500 Partnerfirmen', 'at-most 500 partners'],
    ['höchstens 500', 'at-most 500'],
    ['mehr als die 500', 'more-than 500'],
    ['500 Partner unter einem Dach', '500 partners'],
    ['500 Partner über fünf Jahre', '500 partners'],
    ['überall 500', '500'],
    ['12.000,5', '12000.5'],
    ['12 000,5', '12000.5'],
    ['12\u00A0000', '12000'],
    ['12\u2009000', '12000'],
    ['1.234.567', '1234567'],
    ['0,75', '0.75'],
    ['1,5 Mio. Menschen', '1500000 people'],
    ['3 Millionen', '3000000'],
    ['eine Million Menschen', '1000000 people'],
    ['drei Millionen', '3000000'],
    ['3 tausend', '3000'],
    ['fünfundzwanzig', '25'],
    ['mit 500 Partnern', '500 partners'],
    ['12 Prozent', '12 percent'],
    ['12\u202F%', '12 percent'],
    ['500 Partnerschaften', '500'],
    ['Partner', undefined],
    ['dreißig', undefined],
    ['12,000.5', undefined],
    ['1.5', undefined],
    ['12.00', undefined],
    ['1. bis 3.', '1'],
  ]);
});

describe('Arabic words', () => {
  reads('ar', arabic, [
    ['500', '500'],
    ['٥٠٠', '500'],
    ['أكثر من 500', 'more-than 500'],
    ['أكثر من ٥٠٠ شريك', 'more-than 500 partners'],
    ['لأكثر من 500 شريك', 'more-than 500 partners'],
    ['وأكثر من 500', 'more-than 500'],
    ['ما يزيد على ٥٠٠', 'more-than 500'],
    ['ما لا يزيد على ٥٠٠', 'at-most 500'],
    ['أقل من 500', 'less-than 500'],
    ['نحو ١٢٬٠٠٠ شريك', 'about 12000 partners'],
    ['بنحو 12 ألف شريك', 'about 12000 partners'],
    ['حوالي 12,000', 'about 12000'],
    ['12,000 شريك تقريبا', 'about 12000 partners'],
    ['ثلاثة شركاء على الأقل', 'at-least 3 partners'],
    ['على الأقل ثلاثة شركاء', 'at-least 3 partners'],
    ['٥٠٠ على الأكثر', 'at-most 500'],
    ['١٢٬٠٠٠٫٥', '12000.5'],
    ['12,000.5', '12000.5'],
    ['12٬000٫5', '12000.5'],
    ['١٢,٠٠٠', '12000'],
    ['١٬٢٣٤٬٥٦٧', '1234567'],
    ['۱۲٬۰۰۰', '12000'],
    ['١٫٥ مليون شخص', '1500000 people'],
    ['15 مليون شخص', '15000000 people'],
    ['مليون شخص', '1000000 people'],
    ['ألفان', '2000'],
    ['ثلاثة آلاف', '3000'],
    ['خمسة وعشرون ألفًا', '25000'],
    ['خَمْسَة', '5'],
    ['نحــو 500', 'about 500'],
    ['\u200Fنحو 500\u200F', 'about 500'],
    ['شريكان على الأقل', 'at-least 2 partners'],
    ['شريك واحد', '1 partners'],
    ['25 شريكا', '25 partners'],
    ['بـ500 شريك', '500 partners'],
    ['٪١٢', '12 percent'],
    ['12% من الشركاء', '12 percent'],
    ['١٢ في المئة', '12 percent'],
    ['\u061C-٥', '-5'],
    ['شركاء', undefined],
    ['١٢٫٠٠٠٬٥', undefined],
  ]);
});

describe('Japanese words', () => {
  reads('ja', japanese, [
    ['500社以上', 'at-least 500 companies'],
    ['500社以上の会社', 'at-least 500 companies'],
    ['約１．２万社', 'about 12000 companies'],
    ['約1.2万社', 'about 12000 companies'],
    ['500名未満', 'less-than 500'],
    ['以上500', '500'],
  ]);
});

describe('numbers as a locale writes them', () => {
  test.each([
    ['de-CH', "12'000.5", 12000.5],
    ['de-CH', '12’000.5', 12000.5],
    ['de-AT', '12 000,5', 12000.5],
    ['de-AT', '12.000,5', 12000.5],
    ['fr', '12\u202F000,5', 12000.5],
    ['sv', '12 000,5', 12000.5],
    ['pl', '1234,5', 1234.5],
    ['es', '1.234,5', 1234.5],
    ['en-IN', '12,34,567.5', 1234567.5],
    ['en-IN', '1,234,567', 1234567],
    ['en-IN', '1,00,000', 100000],
    ['hi', '१२,३४,५६७', 1234567],
    ['en', '12,34,567', undefined],
    ['ar-EG', '12,000.5', 12000.5],
    ['ar-MA', '12.000,5', 12000.5],
    ['fa', '۱۲٬۰۰۰٫۵', 12000.5],
    ['bn', '১২,৩৪,৫৬৭', 1234567],
  ])('%s: %s', (locale, words, value) => {
    expect(readFigureWords(words, english, locale)?.value).toBe(value);
  });
});

describe('a phrase that says a figure', () => {
  test.each([
    ['en', english, 'more-than 500 partners', 'more than 500 partners'],
    ['en', english, 'exact 1 partners', '1 partner'],
    ['en', english, 'about 12000.5', 'about 12,000.5'],
    ['en', english, 'at-least 0.125 percent', 'at least 0.125 percent'],
    ['en', english, 'exact 500 seats', '500 seats'],
    ['en', english, 'exact 500 constructor', '500 constructor'],
    ['de', german, 'more-than 1500 partners', 'mehr als 1.500 Partner'],
    ['de-CH', german, 'more-than 1500 partners', 'mehr als 1’500 Partner'],
    ['ar', arabic, 'more-than 500 partners', 'أكثر من 500 شريك'],
    ['ar-EG', arabic, 'more-than 1500 partners', 'أكثر من ١٬٥٠٠ شريك'],
    ['ar', arabic, 'exact 3 partners', '3 شركاء'],
    ['ar', arabic, 'at-least 2 partners', 'ما لا يقل عن شريكان'],
    ['ja', japanese, 'at-least 500 companies', '500社以上'],
    ['ja', japanese, 'about 500 companies', '約 500社'],
  ] as const)('%s %#: %4$s', (locale, language, figure, phrase) => {
    const [bound, value, unit] = figure.split(' ');
    const known = bounds.find((each) => each === bound);
    if (known === undefined) throw new Error(`${bound} is no bound.`);
    expect(
      sayFigure({ bound: known, value: Number(value), unit }, language, locale).replace("'", '’'),
    ).toBe(phrase);
  });

  test('is the value where that is a word', () => {
    const figure = { value: 'monthly', bound: 'exact', unit: 'partners' } as const;
    expect(sayFigure(figure, english, 'en')).toBe('monthly');
  });

  test('has no bound word where the words file has none', () => {
    const figure = { value: 500, bound: 'about', unit: undefined } as const;
    expect(sayFigure(figure, { ...english, bounds: {} }, 'en')).toBe('500');
  });

  test.each([
    ['en', english],
    ['en-IN', english],
    ['de', german],
    ['de-AT', german],
    ['de-CH', german],
    ['ar', arabic],
    ['ar-EG', arabic],
    ['ar-MA', arabic],
    ['ja', japanese],
  ] as const)('is read as what it says: %s', (locale, language) => {
    const values = [0, 0.5, 1, 2, 2.25, 3, 11, 25, 99, 100, 500, 1000, 12_000, 12_000.5, 640_000];
    values.push(1_100_000, 15_000_000, 123_456_789.125, -3, 1e15);
    const units = [undefined, ...Object.keys(language.units)];
    for (const bound of bounds) {
      for (const value of values) {
        for (const unit of units) {
          const figure = { value, bound, ...(unit === undefined ? {} : { unit }) };
          const phrase = sayFigure(figure, language, locale);
          expect(readFigureWords(phrase, language, locale), phrase).toEqual(figure);
        }
      }
    }
  });
});

test('words with signs of a pattern in them are only words', () => {
  const language = {
    ...english,
    bounds: { about: ['(.*)', '[a-z]+'] },
    units: { cpp: { forms: { other: 'C++ $& users' }, also: ['a|b'] } },
  };
  expect(readFigureWords('(.*) 500 a|b', language, 'en')).toEqual({
    value: 500,
    bound: 'about',
    unit: 'cpp',
  });
  const figure = { value: 500, bound: 'about', unit: 'cpp' } as const;
  expect(sayFigure(figure, language, 'en')).toBe('(.*) 500 C++ $& users');
});

test('long words are read in no time', () => {
  const long = `${'1,000 '.repeat(20_000)}${'partner-'.repeat(20_000)}${"'".repeat(20_000)}`;
  const start = performance.now();
  readFigureWords(long, english, 'en');
  expect(performance.now() - start).toBeLessThan(1000);
});

function reads(locale: string, language: FigureLanguage, rows: readonly Row[]): void {
  test.each(rows)('%s', (words, said) => {
    const read = readFigureWords(words, language, locale);
    const { bound, value, unit } = read ?? {};
    const told = [bound === 'exact' ? undefined : bound, value, unit];
    expect(read && told.filter((each) => each !== undefined).join(' ')).toBe(said);
  });
}
