import { channelFeedId } from '../publication/feed-ids.ts';
import type { FeedFormat } from '../publication/urls.ts';
import type { Context } from '../views/context.ts';

/** What a feed says of itself. Addresses are whole, but for that of the style sheet. */
export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  /** A language tag. */
  readonly language: string;
  /** The page the feed belongs to. */
  readonly home: string;
  /** The feed's own address: readers move their subscription to it, so it must be right. */
  readonly self: string;
  /** The path of the style sheet that makes the feed readable in a browser. */
  readonly stylesheet: string;
  /** Never changes, as the id of an item; RSS and JSON Feed have no place for it. */
  readonly id: string;
  /** The day that stands for the last change of a feed without items. */
  readonly since: string;
  /** A square picture, PNG. */
  readonly icon?: string;
  /** The WebSub hub that is told of changes. */
  readonly hub?: string;
  /** The way through a feed's past. Source: RFC 5005, section 4. */
  readonly archive?: FeedArchive;
  readonly rights?: string;
  /** The sentence that a feed without items ends its description with. */
  readonly emptyNote?: string;
}

/** The archive of a feed: the feed of today, or a month that is over. */
export interface FeedArchive {
  /** Whether this feed is a month that is over, which only a change of an old article changes. */
  readonly isArchive: boolean;
  /** The feed of today; on an archive page. */
  readonly current?: string;
  /** The month before. */
  readonly previous?: string;
  /** The month after. */
  readonly next?: string;
}

/** The main feed: everything the publication prints. */
export function mainChannel(
  format: FeedFormat,
  { publication, urls, words }: Context,
): FeedChannel {
  const { name, description, notice, language, ids } = publication.settings;
  return {
    title: name,
    description: notice === undefined ? description : `${description} ${notice}`,
    language,
    home: urls.absolute(urls.home()),
    self: urls.absolute(urls.mainFeed(format)),
    stylesheet: urls.feedStyles(),
    id: channelFeedId(ids, 'main'),
    since: ids.since,
    emptyNote: words.lists.empty,
  };
}
