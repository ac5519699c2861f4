import { z } from 'zod';
import { field, id, text } from './field.ts';
import { bounds } from './figure.ts';

const forms = z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), text);

/** How a language says numbers, bounds and units, so that words in prose can be held to the ledger. */
export const figureLanguage = z.strictObject({
  bounds: field(
    z.partialRecord(z.enum(bounds), z.array(text)),
    'The words before or after a number that say which bound it is, first the one that is printed; `{number}` marks the number’s place when it comes first; no word means `exact`.',
    { 'more-than': ['more than', 'over'] },
  ),
  units: field(
    z
      .record(
        id,
        z.strictObject({
          forms: field(
            forms,
            'The word by plural form, as it is printed; `{number}` marks the number’s place when it does not come first with a space.',
            {
              one: 'partner',
              other: 'partners',
            },
          ),
          also: field(z.array(text).default([]), 'Other words that mean this unit in prose.', [
            'channel partners',
          ]),
        }),
      )
      .default({}),
    'Units by the name figures use.',
    { partners: { forms: { one: 'partner', other: 'partners' } } },
  ),
  numerals: field(z.record(z.string(), z.array(text)).default({}), 'Numbers written as words.', {
    '3': ['three'],
  }),
  scales: field(
    z.record(z.string(), z.array(text)).default({}),
    'Words that multiply the number before them.',
    { '1000000': ['million'] },
  ),
});
