import { describe, expect, test } from 'vitest';
import type { FeedChannel } from '../../../src/feeds/feed-channel.ts';
import type { FeedItem } from '../../../src/feeds/feed-item.ts';
import { fittingFeed } from '../../../src/feeds/fitting-feed.ts';
import { channel, item } from './small-feed.ts';

describe('a feed that is too large', () => {
  const large = (html: string) => ({ ...item, html });
  const write = (_channel: FeedChannel, written: readonly FeedItem[]) =>
    Promise.resolve(written.map(({ html }) => html).join(''));

  test('loses its oldest items until it fits', async () => {
    const third = 'é'.repeat(350_000);
    const feed = [large(`1${third}`), large(`2${third}`), large(`3${third}`)];
    expect(await fittingFeed(write, channel, feed)).toBe(`1${third}2${third}`);
  });

  test('is whole when it is a month of the archive', async () => {
    const month = { ...channel, archive: { isArchive: true } };
    const half = 'a'.repeat(1_500_000);
    expect(await fittingFeed(write, month, [large(half), large(half)])).toHaveLength(3_000_000);
  });

  test('keeps the newest, however large', async () => {
    const huge = 'a'.repeat(2_000_001);
    expect(await fittingFeed(write, channel, [large(huge), item])).toBe(huge);
  });
});
