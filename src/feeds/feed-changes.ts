import type { FeedChannel } from './feed-channel.ts';
import type { FeedItem } from './feed-item.ts';

/**
 * When a feed last changed: the newest publication or update among its items, never the time of the
 * build, since readers compare the bytes of the whole file.
 */
export function lastChange({ since }: FeedChannel, items: readonly FeedItem[]): Date {
  const changes = items.map((item) => Date.parse(item.updated ?? item.published));
  return new Date(changes.length === 0 ? Date.parse(since) : Math.max(...changes));
}

/** What a feed is, and that there is nothing in it, where that is so. */
export function channelDescription(
  { description, emptyNote }: FeedChannel,
  items: readonly FeedItem[],
): string {
  return items.length > 0 || emptyNote === undefined ? description : `${description} ${emptyNote}`;
}
