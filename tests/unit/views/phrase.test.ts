import { describe, expect, test } from 'vitest';
import { countedPhrase, phrase } from '../../../src/views/phrase.ts';

describe('a phrase', () => {
  test('has its placeholders filled in, each as often as it stands', () => {
    expect(phrase('{name}, {name} of {place}', { name: 'Ann', place: 'Oslo' })).toBe(
      'Ann, Ann of Oslo',
    );
  });

  test('takes a value as it is, whatever signs it has', () => {
    expect(phrase('By {name}', { name: '$& {place} $1' })).toBe('By $& {place} $1');
  });

  test('isolates a value of the other direction, and no other', () => {
    expect(phrase('عن {name}', { name: 'Microsoft' })).toBe('عن \u2068Microsoft\u2069');
    expect(phrase('By {name}', { name: 'سعاد' })).toBe('By \u2068سعاد\u2069');
    expect(phrase('عن {name}', { name: 'سعاد' })).toBe('عن سعاد');
    expect(phrase('{from} – {to}', { from: '2010', to: 'Mai' })).toBe('2010 – Mai');
  });
});

describe('counted words', () => {
  const english = { one: '{count} story', other: '{count} stories' };
  const arabic = {
    zero: 'لا أخبار',
    two: 'خبران',
    few: '{count} أخبار',
    many: '{count} خبرًا',
    other: '{count} خبر',
  };

  test.each([
    ['en', english, 0, '0 stories'],
    ['en', english, 1, '1 story'],
    ['en', english, 2, '2 stories'],
    ['en', { zero: 'no story', ...english }, 0, 'no story'],
    ['ar', arabic, 0, 'لا أخبار'],
    ['ar', arabic, 2, 'خبران'],
    ['ar', arabic, 5, '5 أخبار'],
    ['ar', arabic, 11, '11 خبرًا'],
    ['ar', arabic, 100, '100 خبر'],
  ])('%s %o of %i', (language, forms, count, said) => {
    const rules = new Intl.PluralRules(language);
    expect(countedPhrase(forms, count, rules, String(count))).toBe(said);
  });
});
