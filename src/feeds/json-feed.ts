import { generateJsonFeed } from 'feedsmith';
import { withoutControlCharacters } from '../publication/xml-text.ts';
import type { FeedChannel } from './feed-channel.ts';
import { channelDescription } from './feed-changes.ts';
import type { FeedItem } from './feed-item.ts';

/**
 * A JSON Feed 1.1 with whole articles. The bytes depend on the arguments alone.
 * Source: https://www.jsonfeed.org/version/1.1/
 *
 * @param items - newest first
 */
export function jsonFeed(channel: FeedChannel, items: readonly FeedItem[]): string {
  const { hub } = channel;
  const feed = generateJsonFeed({
    title: channel.title,
    home_page_url: channel.home,
    feed_url: channel.self,
    description: channelDescription(channel, items),
    language: channel.language,
    icon: channel.icon,
    ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    items: items.map(jsonItem),
  }) as object;
  // The library leaves out a list without items, which the format asks for.
  return `${JSON.stringify({ ...(items.length === 0 && { items: [] }), ...feed }, clean)}\n`;
}

function jsonItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    ...(item.picture === undefined ? {} : { image: item.picture.url }),
    date_published: item.published,
    ...(item.updated === undefined ? {} : { date_modified: item.updated }),
    authors: item.authors.map(({ name, url }) => ({ name, url })),
    tags: [...item.categories],
    language: item.language,
  };
}

/** JSON can carry control characters; what is written from one item is to be the same in each format. */
function clean(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? withoutControlCharacters(value) : value;
}
