import { defined } from '../publication/defined.ts';
import { channelFeedId } from '../publication/feed-ids.ts';
import type { FeedFormat } from '../publication/urls.ts';
import type { Context } from '../views/context.ts';
import { archivedMonths, type ArchivedMonth } from '../views/feed-archive.ts';
import { mainFeed, type Feed } from '../views/feed-list.ts';
import { phrase } from '../views/phrase.ts';

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
  readonly icon: string;
  /** The WebSub hub that is told of changes. */
  readonly hub?: string;
  /** The way through a feed's past. Source: RFC 5005, section 4. */
  readonly archive?: FeedArchive;
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

/** What a feed says of itself in one of its formats; only the main feed has an archive. */
export function feedChannel(feed: Feed, format: FeedFormat, context: Context): FeedChannel {
  const { urls } = context;
  const [latest] = feed.group === 'main' ? archivedMonths(context) : [];
  return {
    ...sharedChannel(feed, context),
    ...(feed.group === 'main' ? { description: ofPublication(context) } : {}),
    self: urls.absolute(feed.addresses[format] ?? ''),
    ...(latest === undefined || format === 'json'
      ? {}
      : { archive: { isArchive: false, previous: monthFeed(latest.month, format, context) } }),
  };
}

function ofPublication({ publication }: Context): string {
  const { description, notice } = publication.settings;
  return notice === undefined ? description : `${description} ${notice}`;
}

/** What a month of the main feed says of itself. */
export function monthChannel(
  { month, previous, next }: ArchivedMonth,
  format: ArchiveFormat,
  context: Context,
): FeedChannel {
  const { words, urls, formats } = context;
  const main = mainFeed(context);
  const name = formats.calendarMonth(month);
  const at = (near: string | undefined) => near && monthFeed(near, format, context);
  return {
    ...sharedChannel(main, context),
    title: phrase(words.feeds.channel, { publication: main.title, name }),
    description: phrase(words.feeds.monthNote, { month: name }),
    home: urls.absolute(urls.archiveMonth(month)),
    self: monthFeed(month, format, context),
    archive: defined({
      isArchive: true,
      current: urls.absolute(urls.mainFeed(format)),
      previous: at(previous),
      next: at(next),
    }),
  };
}

/** The formats that know an archive. */
export type ArchiveFormat = Exclude<FeedFormat, 'json'>;

function monthFeed(month: string, format: ArchiveFormat, { urls }: Context): string {
  return urls.absolute(urls.pageFeed(urls.archiveMonth(month), format));
}

/** What all formats of a feed say, and the months of the main feed with it: they are one feed. */
function sharedChannel(
  { group, title, description, emptyNote, page }: Feed,
  { publication, urls }: Context,
) {
  const { language, ids, announce } = publication.settings;
  const name = group === 'main' ? 'main' : page.slice(urls.base.length).replace(/\/$/u, '');
  return {
    title,
    description,
    language,
    home: urls.absolute(page),
    stylesheet: urls.feedStyles(),
    icon: urls.absolute(urls.icon('icon-512.png')),
    id: channelFeedId(ids, name),
    since: ids.since,
    ...defined({ emptyNote, hub: announce?.hub }),
  };
}
