import type { Context, Link } from './context.ts';
import { feedFormats, feedsOfPage, type Feed } from './feed-list.ts';

/** The feeds of a page, as its head names them; none where it has no feed. */
export interface FollowLine {
  readonly label: string;
  readonly feeds: readonly Link[];
}

/** The feeds of a page: one in several formats by their names, others by what they are about. */
export function followLine(page: string, context: Context): FollowLine {
  return {
    label: context.words.feeds.follow,
    feeds: feedsOfPage(page, context).flatMap((feed) => linksTo(feed, context)),
  };
}

function linksTo({ name, addresses }: Feed, { words }: Context): Link[] {
  const formats = feedFormats.flatMap((format) => {
    const href = addresses[format];
    return href === undefined ? [] : [{ href, text: words.feeds.formats[format] }];
  });
  return formats.length === 1 ? formats.map(({ href }) => ({ href, text: name })) : formats;
}
