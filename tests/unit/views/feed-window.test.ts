import { describe, expect, test } from 'vitest';
import { feedWindow, shortWindow } from '../../../src/views/feed-window.ts';

const items = (count: number, hoursApart: number) =>
  Array.from({ length: count }, (_, index) => ({
    published: new Date(Date.UTC(2011, 6, 12) - index * hoursApart * 3_600_000).toISOString(),
  }));

describe('the window of a main feed', () => {
  test.each([
    ['nothing gives nothing', 0, 1, 0],
    ['few items are all in', 5, 1000, 5],
    ['thirty are in however old they are', 100, 24 * 30, 30],
    ['all of the last fourteen days are in', 100, 8, 43],
    ['never more than sixty', 100, 1, 60],
  ])('%s', (_name, count, hoursApart, expected) => {
    expect(feedWindow(items(count, hoursApart))).toHaveLength(expected);
  });
});

describe('the window of any other feed', () => {
  test('is the ten newest', () => {
    expect(shortWindow(items(12, 1))).toEqual(items(10, 1));
  });
});
