import { describe, expect, test } from 'vitest';
import { words } from '../../../src/schemas/words.ts';
import { exampleWords } from './example-words.ts';

describe('a words file', () => {
  test('refuses a placeholder that the page does not fill in', () => {
    const example = exampleWords();
    const misspelt = { ...example, dates: { ...example.dates, since: 'from {day}' } };
    const { error } = words.safeParse(misspelt);
    expect(error?.issues).toMatchObject([
      { path: ['dates', 'since'], message: 'can have nothing in braces but {date}' },
    ]);
  });

  test('refuses a key it does not know, and misses none', () => {
    const example = exampleWords();
    const dates = { ...example.dates, since: undefined, sinse: 'from {date}' };
    const { error } = words.safeParse({ ...example, dates });
    expect(error?.issues.map(({ code }) => code)).toEqual(['invalid_type', 'unrecognized_keys']);
  });

  test('may leave a placeholder out', () => {
    const example = exampleWords();
    const shorter = { ...example, dates: { ...example.dates, lasting: 'now', since: 'since' } };
    expect(words.safeParse(shorter).success).toBe(true);
  });
});
