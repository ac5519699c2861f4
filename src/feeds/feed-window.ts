import type { FeedChannel } from './feed-channel.ts';
import type { FeedItem } from './feed-item.ts';

/** At least this many items, so that a reader who subscribes has something to read. */
const fewest = 30;
/** No more than this many, whatever a busy week brings. */
const most = 60;
/** Days back from the newest item that stay in: some readers delete what leaves the feed. */
const days = 14;
/** Bytes of a file that Google News still fetches. Source: its help on feeds, answer 9545420. */
const largest = 2_000_000;

/**
 * The items that the main feed and those of the kinds carry: at least 30 and all of the last 14
 * days, at most 60. The days count back from the newest item, not from today, so that the bytes
 * depend on the content alone.
 *
 * @param items - newest first
 */
export function feedWindow<Item extends { readonly published: string }>(
  items: readonly Item[],
): readonly Item[] {
  const newest = items[0];
  if (newest === undefined) return [];
  const since = Date.parse(newest.published) - days * 24 * 60 * 60 * 1000;
  const recent = items.filter((item) => Date.parse(item.published) >= since).length;
  return items.slice(0, Math.min(Math.max(recent, fewest), most));
}

/** The items that any other feed carries: there are as many feeds as names. */
export function shortWindow<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, 10);
}

/** Writes a feed in one of the formats. */
export type FeedWriter = (
  channel: FeedChannel,
  items: readonly FeedItem[],
) => string | Promise<string>;

/**
 * A feed of at most 2 MB: the oldest items give way, but for the newest of all.
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
  if (over <= 0 || items.length <= 1) return text;
  let kept = items.length;
  while (over > 0 && kept > 1) over -= bytesOf(items[(kept -= 1)]?.html ?? '');
  return fittingFeed(write, channel, items.slice(0, kept));
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
