import { describe, expect, test } from 'vitest';
import { nearestNames } from '../../../../src/browser/search/nearest-names.ts';

const entry = (...names: [string, ...string[]]) => ({ id: names[0], href: '/', names });
const known = [
  entry('Steve Ballmer'),
  entry('Cindy Bates'),
  entry('Jon Roskill'),
  entry('Microsoft Cloud Accelerate', 'Cloud Accelerate'),
  entry('Windows Azure', 'Microsoft Azure'),
  entry('Jürgen Müller'),
  entry('ستيف بالمر'),
  entry('雲端服務'),
];

describe('a misspelt name', () => {
  test.each([
    ['Balmer', 'Steve Ballmer'],
    ['steve balmer', 'Steve Ballmer'],
    ['Roskil', 'Jon Roskill'],
    ['cloud accelerat', 'Cloud Accelerate'],
    ['azzure', 'Windows Azure'],
    ['muler', 'Jürgen Müller'],
    ['بالمير', 'ستيف بالمر'],
    ['雲端服', '雲端服務'],
  ])('%s is found to mean %s', (words, name) => {
    const { spellings, entries } = nearestNames(words, known);
    expect(spellings[0]).toBe(name);
    expect(entries[0]?.names).toContain(name);
  });

  test.each(['qqxzvv', 'b', '', '   ', '?!'])('%s means nobody', (words) => {
    expect(nearestNames(words, known)).toEqual({ spellings: [], entries: [] });
  });

  test('offers few names, of equals the first', () => {
    const many = Array.from({ length: 20 }, (_, index) => entry(`Name ${index % 10}`));
    const { spellings, entries } = nearestNames('Name', many);
    expect([spellings.length, entries.length]).toEqual([3, 5]);
    expect(spellings[0]).toBe('Name 0');
  });
});
