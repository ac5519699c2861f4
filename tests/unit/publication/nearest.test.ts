import { expect, test } from 'vitest';
import { createNearest, plain } from '../../../src/publication/nearest.ts';

const nearest = createNearest([
  { id: 'steve-ballmer', names: ['Steve Ballmer', 'Steven Anthony Ballmer'] },
  { id: 'jon-roskill', names: ['Jon Roskill'] },
  { id: 'vahe-torossian', names: ['Vahé Torossian'] },
  { id: 'windows-azure', names: ['Windows Azure', 'Azure'] },
  { id: 'windows-intune', names: ['Windows Intune'] },
  { id: 'ibm', names: ['IBM', 'International Business Machines'] },
  { id: 'acme', names: [] },
  { id: 'acne', names: [] },
]);

test.each([
  ['a mistyped letter', 'steve-balmer', ['steve-ballmer']],
  ['three mistyped letters of many', 'stebe-balmr', ['steve-ballmer']],
  ['too many', 'stephen-bllmer', []],
  ['a name', 'Steve Ballmer', ['steve-ballmer']],
  ['a name with an accent', 'Vahé Torossian', ['vahe-torossian']],
  ['another name', 'steven-anthony-ballmer', ['steve-ballmer']],
  ['an alias', 'azure', ['windows-azure']],
  ['a part of the id', 'ballmer', ['steve-ballmer']],
  ['a part of two', 'windows', ['windows-azure', 'windows-intune']],
  ['a letter of a short id', 'ibn', ['ibm']],
  ['two ids as near', 'acre', ['acme', 'acne']],
  ['nothing like it', 'satya-nadella', []],
  ['nothing', '', []],
])('%s: “%s”', (_what, wanted, found) => {
  expect(nearest(wanted)).toEqual(found);
});

test('a name is compared without accents, case and punctuation, in any script', () => {
  expect(['  Çağrı & Söhne, GmbH. ', 'مايكروسوفت', 'Ἡ Ἐφημερίς'].map(plain)).toEqual([
    'cagrı-sohne-gmbh',
    'مايكروسوفت',
    'η-εφημερις',
  ]);
});
