import { figureLanguage } from '../../../src/schemas/figure-language.ts';

/** The `figures` of an English, a German and an Arabic words file, as editors would write them. */
export const english = figureLanguage.parse({
  bounds: {
    about: ['about', 'roughly', 'around', 'nearly', 'or so', '~', 'c.'],
    'at-least': ['at least', 'no fewer than', 'or more', '+', '≥'],
    'more-than': ['more than', 'over', 'upwards of', '>'],
    'at-most': ['at most', 'up to', 'no more than', 'not more than', 'or fewer'],
    'less-than': ['less than', 'fewer than', 'under', 'least of'],
  },
  units: {
    partners: {
      forms: { one: 'partner', other: 'partners' },
      also: ['channel partner', 'channel partners'],
    },
    companies: { forms: { one: 'company', other: 'companies' } },
    people: { forms: { one: 'person', other: 'people' } },
    percent: { forms: { other: 'percent' }, also: ['%', 'per cent'] },
    dollars: { forms: { one: 'dollar', other: 'dollars' }, also: ['$', 'US$'] },
  },
  numerals: {
    '0.5': ['half', 'half a'],
    '1': ['one'],
    '3': ['three'],
    '5': ['five'],
    '20': ['twenty'],
  },
  scales: {
    '12': ['dozen'],
    '100': ['hundred', 'hundred and'],
    '1000': ['thousand', 'k'],
    '1000000': ['million', 'm'],
  },
});

export const german = figureLanguage.parse({
  bounds: {
    about: ['rund', 'etwa', 'ungefähr', 'zirka'],
    'at-least': ['mindestens', 'nicht weniger als', 'oder mehr'],
    'more-than': ['mehr als', 'über'],
    'at-most': ['höchstens', 'bis zu', 'nicht mehr als'],
    'less-than': ['weniger als', 'unter'],
  },
  units: {
    partners: { forms: { one: 'Partner', other: 'Partner' }, also: ['Partnern', 'Partnerfirmen'] },
    people: { forms: { one: 'Mensch', other: 'Menschen' } },
    percent: { forms: { other: 'Prozent' }, also: ['%'] },
  },
  numerals: { '3': ['drei'], '25': ['fünfundzwanzig'], '1000000': ['eine Million'] },
  scales: { '1000': ['tausend'], '1000000': ['Million', 'Millionen', 'Mio.'] },
});

export const arabic = figureLanguage.parse({
  bounds: {
    about: ['نحو', 'حوالي', 'تقريبًا'],
    'at-least': ['ما لا يقل عن', 'على الأقل'],
    'more-than': ['أكثر من', 'يزيد على'],
    'at-most': ['ما لا يزيد على', 'على الأكثر'],
    'less-than': ['أقل من'],
  },
  units: {
    partners: {
      forms: {
        zero: '{number} شريك',
        one: 'شريك واحد',
        two: 'شريكان',
        few: '{number} شركاء',
        many: '{number} شريكًا',
        other: '{number} شريك',
      },
    },
    people: { forms: { few: 'أشخاص', many: 'شخصًا', other: 'شخص' } },
    percent: { forms: { other: 'في المئة' }, also: ['٪', '%'] },
  },
  numerals: {
    '2': ['اثنان', 'اثنين'],
    '3': ['ثلاثة', 'ثلاث'],
    '5': ['خمسة'],
    '20': ['عشرون', 'عشرين'],
    '2000': ['ألفان', 'ألفين'],
  },
  scales: {
    '100': ['مئة'],
    '1000': ['ألف', 'ألفًا', 'آلاف'],
    '1000000': ['مليون', 'ملايين'],
  },
});

/** A language that says bounds after the number and parts no words by spaces. */
export const japanese = figureLanguage.parse({
  bounds: {
    about: ['約'],
    'at-least': ['{number}以上'],
    'more-than': ['{number}超'],
    'at-most': ['{number}以下'],
    'less-than': ['{number}未満'],
  },
  units: { companies: { forms: { other: '{number}社' } } },
  scales: { '10000': ['万'] },
});
