import type { Data } from '../../../src/schemas/collections.ts';
import { words } from '../../../src/schemas/words.ts';
import { standIn } from '../../../src/sources/stand-in.ts';

/** A words file made of the examples of its schema, so that no test depends on content/. */
export function exampleWords(): Data<'words'> {
  return standIn(words, {
    figures: {
      bounds: { 'more-than': ['more than'], about: ['about'] },
      units: { partners: { forms: { one: 'partner', other: 'partners' } } },
    },
  });
}
