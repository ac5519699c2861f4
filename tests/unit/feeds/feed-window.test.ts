import { describe, expect, test } from 'vitest';
import type { FeedChannel } from '../../../src/feeds/feed-channel.ts';
import type { FeedItem } from '../../../src/feeds/feed-item.ts';
import { feedWindow, fittingFeed, shortWindow } from '../../../src/feeds/feed-window.ts';
import { channel, item } from './small-feed.ts';

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

describe('a feed that is too large', () => {
  const large = (html: string) => ({ ...item, html });
  const write = (_channel: FeedChannel, written: readonly FeedItem[]) =>
    Promise.resolve(written.map(({ html }) => html).join(''));

  test('loses its oldest items until it fits', async () => {
    const third = 'é'.repeat(350_000);
    const feed = [large(`1${third}`), large(`2${third}`), large(`3${third}`)];
    expect(await fittingFeed(write, channel, feed)).toBe(`1${third}2${third}`);
  });

  test('keeps the newest, however large', async () => {
    const huge = 'a'.repeat(2_000_001);
    expect(await fittingFeed(write, channel, [large(huge), item])).toBe(huge);
  });
});
