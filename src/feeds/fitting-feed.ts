import type { FeedChannel } from './feed-channel.ts';
import type { FeedItem } from './feed-item.ts';

/** Bytes of a file that Google News still fetches. Source: its help on feeds, answer 9545420. */
const largest = 2_000_000;

/** Writes a feed in one of the formats. */
export type FeedWriter = (
  channel: FeedChannel,
  items: readonly FeedItem[],
) => string | Promise<string>;

/**
 * A feed of at most 2 MB: the oldest items give way, but for the newest of all. A month of the archive
 * is whole: what would be left out of it is in no other feed.
 *
 * @param items - newest first
 */
export async function fittingFeed(
  write: FeedWriter,
  channel: FeedChannel,
  items: readonly FeedItem[],
): Promise<string> {
  const text = await write(channel, items);
  let over = bytesOf(text) - largest;
  if (channel.archive?.isArchive === true || over <= 0 || items.length <= 1) return text;
  let kept = items.length;
  while (over > 0 && kept > 1) over -= bytesOf(items[(kept -= 1)]?.html ?? '');
  return fittingFeed(write, channel, items.slice(0, kept));
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
