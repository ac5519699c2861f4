import type { Article } from '../publication/types.ts';
import type { FeedFormat } from '../publication/urls.ts';
import type { Context } from '../views/context.ts';
import { archivedMonths } from '../views/feed-archive.ts';
import { feedEntryView, type FeedEntryView } from '../views/feed-entry.ts';
import { feedFormats, feedsOf, type FeedContents } from '../views/feed-list.ts';
import { correctionEntry, webcastEntry } from '../views/record-entries.ts';
import { feedChannel, monthChannel, type FeedChannel } from './feed-channel.ts';

/** A file of a feed, complete but for the printed bodies. */
export interface FeedFile {
  /** Below the base path, such as `people/jon-roskill/feed.xml`. */
  readonly path: string;
  readonly format: FeedFormat;
  readonly channel: FeedChannel;
  /** Newest first. */
  readonly entries: readonly FeedEntryView[];
}

/**
 * Every file of every feed, the months of the archive too. A former address has the feed itself,
 * for hosts that cannot redirect: it says where it is now, and feed readers move there.
 */
export function feedFiles(context: Context): FeedFile[] {
  const { urls, publication } = context;
  const below = (path: string) => path.slice(urls.base.length);
  const files = [
    ...feedsOf(context).flatMap((feed) => {
      const entries = entriesOf(feed.contents, context);
      return feedFormats.flatMap((format) => {
        const address = feed.addresses[format];
        if (address === undefined) return [];
        const channel = feedChannel(feed, format, context);
        return { path: below(address), format, channel, entries };
      });
    }),
    ...archiveFiles(context).map(({ path, ...file }) => ({ ...file, path: below(path) })),
  ];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const former = Object.entries(publication.redirects).flatMap(([from, to]) => {
    const file = byPath.get(below(to));
    return file === undefined ? [] : { ...file, path: below(from) };
  });
  return [...files, ...former];
}

function archiveFiles(context: Context): FeedFile[] {
  const { urls } = context;
  return archivedMonths(context).flatMap((month) => {
    const entries = entriesOf({ of: 'articles', articles: month.articles }, context);
    return (['rss', 'atom'] as const).map((format) => ({
      path: urls.pageFeed(urls.archiveMonth(month.month), format),
      format,
      channel: monthChannel(month, format, context),
      entries,
    }));
  });
}

function entriesOf(contents: FeedContents, context: Context): FeedEntryView[] {
  switch (contents.of) {
    case 'articles':
      return contents.articles
        .filter(({ hidden }) => hidden === undefined)
        .map((article) => entryOf(article, context));
    case 'corrections':
      return contents.corrections.map((correction) => correctionEntry(correction, context));
    case 'webcasts':
      return contents.webcasts.map((webcast) => webcastEntry(webcast, context));
  }
}

/** A story is in many feeds, and the same in each. */
function entryOf(article: Article, context: Context): FeedEntryView {
  const known = entries.get(article) ?? feedEntryView(article, context);
  entries.set(article, known);
  return known;
}

const entries = new WeakMap<Article, FeedEntryView>();
