import { describe, expect, test } from 'vitest';
import { chooseParts, parts } from '../../../scripts/test/parts.ts';

const choose = (...args: string[]) => {
  const choice = chooseParts(args);
  if (typeof choice === 'string') return choice;
  return { chosen: choice.chosen.map(({ name }) => name), filters: choice.filters };
};

describe('chooseParts', () => {
  test('gives all parts when none is named', () => {
    expect(choose()).toEqual({ chosen: parts.map(({ name }) => name), filters: [] });
  });

  test('gives the named parts in their usual order', () => {
    expect(choose('unit', 'types')).toEqual({ chosen: ['types', 'unit'], filters: [] });
  });

  test('hands on what follows as filters', () => {
    expect(choose('unit', 'tests/unit/feeds', '-t', 'guid')).toEqual({
      chosen: ['unit'],
      filters: ['tests/unit/feeds', '-t', 'guid'],
    });
  });

  test('names the parts when a word is none of them', () => {
    expect(choose('units')).toMatch(
      /^"units" is no part of the tests\. The parts are:\n {2}types/u,
    );
  });

  test('does not drop a filter that no chosen part takes', () => {
    expect(choose('lint', 'src/feeds')).toMatch(/^"src\/feeds" is no part/u);
  });
});
