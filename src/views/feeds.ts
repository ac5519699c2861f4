import { entityNouns } from '../publication/entity-address.ts';
import type { Context, Link } from './context.ts';
import { feedFormats, feedsOf, type Feed, type FeedGroup } from './feed-list.ts';
import { siteView, type SiteView } from './site.ts';

/** The page that lists all feeds. */
export interface FeedsView {
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  readonly count: string;
  /** What a feed is, in one line. */
  readonly help: string;
  readonly groups: readonly FeedGroupView[];
  /** All feeds as one file. */
  readonly file: { readonly heading: string; readonly note: string; readonly address: FeedAddress };
}

/** Feeds of one sort. */
export interface FeedGroupView {
  readonly id: FeedGroup;
  readonly heading: string;
  readonly count: string;
  readonly feeds: readonly FeedRow[];
  /** Stands in place of a list that would be too long. */
  readonly many?: { readonly note: string; readonly list: Link };
}

/** A feed with what it is about and where it can be copied from. */
export interface FeedRow {
  readonly name: Link;
  readonly description: string;
  readonly addresses: readonly FeedAddress[];
}

/** The whole address of a feed in one format. */
export interface FeedAddress {
  readonly format: string;
  readonly address: string;
}

/** So many feeds of one sort are listed; of more, their own pages name them. */
const mostListed = 50;

/** The view of all feeds. */
export function feedsView(context: Context): FeedsView {
  const { words, urls, formats } = context;
  const { title, description, help, file, fileNote } = words.feeds;
  const all = feedsOf(context);
  return {
    site: siteView({ title, description, path: urls.section('feeds') }, context),
    title,
    description,
    count: formats.counted(words.feeds.count, all.length),
    help,
    groups: feedGroups(context).map(({ group, heading, feeds }) => ({
      id: group,
      heading,
      count: formats.counted(words.feeds.count, feeds.length),
      ...listed(group, feeds, context),
    })),
    file: {
      heading: file,
      note: fileNote,
      address: { format: words.feeds.formats.opml, address: urls.absolute(urls.feedList()) },
    },
  };
}

/** Feeds of one sort under their heading. */
export interface HeadedFeeds {
  readonly group: FeedGroup;
  readonly heading: string;
  readonly feeds: readonly Feed[];
}

/** All feeds in groups, in the order of the page; none is empty. */
export function feedGroups(context: Context): HeadedFeeds[] {
  return Array.from(
    Map.groupBy(feedsOf(context), ({ group }) => group),
    ([group, feeds]) => ({ group, heading: headingOf(group, context), feeds }),
  );
}

function headingOf(group: FeedGroup, { words }: Context): string {
  if (group in words.collections) {
    return words.collections[group as keyof typeof words.collections].list;
  }
  return words.feeds[group as 'main' | 'kinds' | 'combined' | 'record' | 'authors' | 'kept'];
}

function listed(
  group: FeedGroup,
  feeds: readonly Feed[],
  context: Context,
): Pick<FeedGroupView, 'feeds' | 'many'> {
  const index = indexOf(group, context);
  if (feeds.length > mostListed && index !== undefined) {
    return { feeds: [], many: { note: context.words.feeds.many, list: index } };
  }
  return { feeds: feeds.map((feed) => feedRow(feed, context)) };
}

/** The page that leads to the pages of a group. */
function indexOf(group: FeedGroup, { words, urls }: Context): Link | undefined {
  if (group === 'topics') return { href: urls.topicIndex(), text: words.collections.topics.list };
  const wanted = group === 'authors' ? 'people' : group;
  const collection = Object.values(entityNouns).find((each) => each === wanted);
  if (collection === undefined) return undefined;
  return { href: urls.entityIndex(collection), text: words.collections[collection].list };
}

function feedRow({ name, description, page, addresses }: Feed, { words, urls }: Context): FeedRow {
  return {
    name: { href: page, text: name },
    description,
    addresses: feedFormats.flatMap((format) => {
      const path = addresses[format];
      return path === undefined
        ? []
        : { format: words.feeds.formats[format], address: urls.absolute(path) };
    }),
  };
}
