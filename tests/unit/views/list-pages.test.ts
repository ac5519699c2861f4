import { describe, expect, test } from 'vitest';
import { inPages } from '../../../src/views/list-pages.ts';

/** A list of so many items, newest first, each named by its age: the oldest is 1. */
const listOf = (total: number) => Array.from({ length: total }, (_, index) => total - index);

describe('a list in pages', () => {
  test.each([
    [0, 0, 0],
    [1, 1, 0],
    [49, 49, 0],
    [50, 50, 0],
    [99, 99, 0],
    [100, 50, 1],
    [149, 99, 1],
    [150, 50, 2],
    [199, 99, 2],
    [10_000, 50, 199],
  ])('of %i items has %i at its own address and %i numbered pages', (total, head, count) => {
    const pages = inPages(listOf(total));
    expect([pages.head.length, pages.count]).toEqual([head, count]);
  });

  test('has every item on exactly one page, and every numbered page is full', () => {
    for (let total = 0; total <= 310; total += 1) {
      const items = listOf(total);
      const { head, count, page } = inPages(items);
      const numbered = Array.from({ length: count }, (_, index) => page(count - index));
      expect([...head, ...numbered.flat()]).toEqual(items);
      expect(numbered.every(({ length }) => length === 50)).toBe(true);
    }
  });

  test('keeps what is on a numbered page, however long it grows', () => {
    for (let total = 100; total <= 310; total += 1) {
      const { count, page } = inPages(listOf(total));
      const longer = inPages(listOf(total + 1));
      for (let number = 1; number <= count; number += 1) {
        expect(longer.page(number)).toEqual(page(number));
      }
    }
  });

  test('counts from the oldest, and has no page before or after', () => {
    const { page } = inPages(listOf(170));
    expect([page(1).at(-1), page(2).at(-1), page(2)[0]]).toEqual([1, 51, 100]);
    expect([page(0), page(3)]).toEqual([[], []]);
  });
});
