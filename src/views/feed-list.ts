import type { EntityCollection } from '../schemas/collections.ts';
import { isInFeed, type CombinedFeed } from '../publication/combined-feeds.ts';
import { entityNouns } from '../publication/entity-address.ts';
import type { Article, Entity, Topic, Webcast } from '../publication/types.ts';
import type { FeedFormat } from '../publication/urls.ts';
import { allCorrections, type ListedCorrection } from './all-corrections.ts';
import type { Context } from './context.ts';
import { archivedMonths } from './feed-archive.ts';
import { feedWindow, shortWindow } from './feed-window.ts';
import { kindsWithPage } from './kinds-with-page.ts';
import { phrase } from './phrase.ts';

/** A feed that somebody can subscribe to. */
export interface Feed {
  readonly group: FeedGroup;
  /** What it is called beside the others of its group: “About Steve Ballmer”. */
  readonly name: string;
  /** What it is called in a feed reader, among those of others. */
  readonly title: string;
  /** One line. */
  readonly description: string;
  /** What it says besides while there is nothing in it. */
  readonly emptyNote?: string;
  /** The page it belongs to, as a path. */
  readonly page: string;
  /** A path for each format it is in. */
  readonly addresses: FeedAddresses;
  readonly contents: FeedContents;
}

/** The address of a feed in each format it is in. */
export type FeedAddresses = Readonly<Partial<Record<FeedFormat, string>>>;

/** The formats of feeds, the most widely read first. */
export const feedFormats = ['rss', 'atom', 'json'] as const satisfies readonly FeedFormat[];

/** Feeds of one sort. */
export type FeedGroup =
  'main' | 'kinds' | 'topics' | 'combined' | 'record' | 'authors' | EntityCollection | 'kept';

/** What a feed carries, newest first. */
export type FeedContents =
  | { readonly of: 'articles'; readonly articles: readonly Article[] }
  | { readonly of: 'corrections'; readonly corrections: readonly ListedCorrection[] }
  | { readonly of: 'webcasts'; readonly webcasts: readonly Webcast[] };

/**
 * All feeds there are, by group. A name, a topic or an author that no story has yet is without a
 * feed; one that was published once stays, with nothing in it.
 */
export function feedsOf(context: Context): readonly Feed[] {
  return listOf(context).feeds;
}

/** The feeds of one page, the first the most general. */
export function feedsOfPage(page: string, context: Context): readonly Feed[] {
  return listOf(context).byPage.get(page) ?? [];
}

/** The feed of everything. */
export function mainFeed(context: Context): Feed {
  const { publication, words, urls } = context;
  const { name } = publication.settings;
  return {
    group: 'main',
    name: words.follow.all,
    title: name,
    description: phrase(words.feeds.allNote, { publication: name }),
    emptyNote: words.lists.empty,
    page: urls.home(),
    addresses: {
      rss: urls.mainFeed('rss'),
      atom: urls.mainFeed('atom'),
      json: urls.mainFeed('json'),
    },
    contents: { of: 'articles', articles: feedWindow(publication.articles) },
  };
}

/** The list with what is looked up in it; made once per publication. */
interface FeedList {
  readonly feeds: readonly Feed[];
  readonly byPage: ReadonlyMap<string, readonly Feed[]>;
}

function listOf(context: Context): FeedList {
  const known = lists.get(context);
  if (known !== undefined) return known;
  const kept = keptOf(context);
  const filled = [
    mainFeed(context),
    ...kindFeeds(context),
    ...topicFeeds(kept, context),
    ...combinedFeeds(context),
    ...recordFeeds(kept, context),
    ...authorFeeds(kept, context),
    ...entityFeeds(kept, context),
  ];
  const feeds = [...filled, ...leftFeeds(filled, kept, context)];
  const list = { feeds, byPage: Map.groupBy(feeds, ({ page }) => page) };
  lists.set(context, list);
  return list;
}

const lists = new WeakMap<Context, FeedList>();

/** Feeds that were published once, by their paths. */
type KeptFeeds = ReadonlyMap<string, string>;

/** One that moved is kept where it is now. */
function keptOf({ publication, urls }: Context): KeptFeeds {
  return new Map(
    publication.keptFeeds.map(({ path, title }) => {
      const written = urls.withBase(path);
      return [publication.redirects[written] ?? written, title];
    }),
  );
}

function kindFeeds(context: Context): Feed[] {
  const { words, urls, index } = context;
  return kindsWithPage(context).map((kind) => {
    const { section, description } = words.kinds[kind];
    const page = urls.kind(kind);
    return {
      ...titled(section, context),
      group: 'kinds',
      description,
      emptyNote: words.lists.emptyKind,
      page,
      addresses: {
        rss: urls.pageFeed(page),
        atom: urls.pageFeed(page, 'atom'),
        json: urls.pageFeed(page, 'json'),
      },
      contents: { of: 'articles', articles: feedWindow(index.ofKind(kind)) },
    };
  });
}

function topicFeeds(kept: KeptFeeds, context: Context): Feed[] {
  const { publication, words, urls, index } = context;
  return publication.topics.flatMap(({ id, name }: Topic) => {
    const page = urls.topic(id);
    const said = { name: words.feeds.on, note: words.feeds.onNote };
    const [path, articles] = [urls.pageFeed(page), index.onTopic(id)];
    return feedOfName({ group: 'topics', said, of: name, page, path, articles }, kept, context);
  });
}

function combinedFeeds(context: Context): Feed[] {
  const { publication, words, urls } = context;
  const { feeds } = publication.settings;
  if (feeds.length === 0) return [];
  return feeds.map((feed) => ({
    ...titled(feed.title, context),
    group: 'combined',
    description: feed.description ?? sayConditions(feed, context),
    emptyNote: words.feeds.keptNote,
    page: urls.section('feeds'),
    addresses: { rss: urls.combinedFeed(feed.name) },
    contents: {
      of: 'articles',
      articles: shortWindow(publication.articles.filter((article) => isInFeed(article, feed))),
    },
  }));
}

/** What a feed is put together from: “Analysis; Azure or Office”. */
function sayConditions(feed: CombinedFeed, { words, index, formats }: Context): string {
  const lists = [
    feed.kinds?.map((kind) => words.kinds[kind].label),
    feed.topics?.map((id) => index.topic(id)?.name ?? id),
    ...Object.values(entityNouns).map((collection) =>
      feed[collection]?.map((id) => index.entity({ collection, id })?.name ?? id),
    ),
  ];
  const conditions = lists.flatMap((names) => (names === undefined ? [] : formats.either(names)));
  return phrase(words.feeds.combinedNote, { conditions: formats.list(conditions) });
}

/** The corrections, of which there is always a feed, and the webcasts once one is announced. */
function recordFeeds(kept: KeptFeeds, context: Context): Feed[] {
  const { publication, words, urls } = context;
  const { corrections, webcasts } = words;
  const listed: Feed[] = [
    {
      ...titled(corrections.title, context),
      group: 'record',
      description: corrections.note,
      emptyNote: corrections.empty,
      page: urls.section('corrections'),
      addresses: { rss: urls.pageFeed(urls.section('corrections')) },
      contents: { of: 'corrections', corrections: shortWindow(allCorrections(context)) },
    },
  ];
  const page = urls.section('webcasts');
  const path = urls.pageFeed(page);
  if (publication.webcasts.length === 0 && !kept.has(path)) return listed;
  listed.push({
    ...titled(webcasts.title, context),
    group: 'record',
    description: webcasts.note,
    emptyNote: webcasts.noneComing,
    page,
    addresses: { rss: path },
    contents: { of: 'webcasts', webcasts: shortWindow(newestAnnounced(publication.webcasts)) },
  });
  return listed;
}

/** A feed has them by the day they were announced: the day they are held may be still to come. */
function newestAnnounced(webcasts: readonly Webcast[]): Webcast[] {
  return [...webcasts].sort((a, b) => Date.parse(b.announced) - Date.parse(a.announced));
}

function authorFeeds(kept: KeptFeeds, context: Context): Feed[] {
  const { publication, words, urls, index } = context;
  return publication.people.flatMap(({ id, name }) => {
    const said = { name: words.feeds.by, note: words.feeds.byNote };
    const page = urls.entity({ collection: 'people', id });
    const [path, articles] = [urls.authorFeed(page), index.writtenBy(id)];
    return feedOfName({ group: 'authors', said, of: name, page, path, articles }, kept, context);
  });
}

function entityFeeds(kept: KeptFeeds, context: Context): Feed[] {
  const { words, urls, index } = context;
  return index.entities().flatMap((entity: Entity) => {
    const said = { name: words.feeds.about, note: words.feeds.aboutNote };
    const page = urls.entity(entity);
    const { collection: group, name: of } = entity;
    const [path, articles] = [urls.pageFeed(page), index.coverageOf(entity)];
    return feedOfName({ group, said, of, page, path, articles }, kept, context);
  });
}

/** A feed that is there because stories are, and stays when they go. */
interface NamedFeed {
  readonly group: FeedGroup;
  readonly said: { readonly name: string; readonly note: string };
  /** The name it is about. */
  readonly of: string;
  readonly page: string;
  readonly path: string;
  readonly articles: readonly Article[];
}

function feedOfName(
  { group, said, of: name, page, path, articles }: NamedFeed,
  kept: KeptFeeds,
  context: Context,
): Feed[] {
  if (articles.length === 0 && !kept.has(path)) return [];
  return [
    {
      ...titled(phrase(said.name, { name }), context),
      group,
      description: phrase(said.note, { name }),
      emptyNote: context.words.feeds.keptNote,
      page,
      addresses: { rss: path },
      contents: { of: 'articles', articles: shortWindow(articles) },
    },
  ];
}

/** Feeds of names, kinds and combinations that are gone, each under the title it had. */
function leftFeeds(filled: readonly Feed[], kept: KeptFeeds, context: Context): Feed[] {
  const { words, urls } = context;
  const months = archivedMonths(context).flatMap(({ month }) =>
    feedFormats.map((format) => urls.pageFeed(urls.archiveMonth(month), format)),
  );
  const taken = new Set([
    ...filled.flatMap(({ addresses }) => Object.values(addresses)),
    // Months of the archive are in no list, but they are there.
    ...months,
  ]);
  return [...kept].flatMap(([path, title]) => {
    if (taken.has(path)) return [];
    return {
      group: 'kept' as const,
      name: title,
      title,
      description: words.feeds.keptNote,
      page: urls.section('feeds'),
      addresses: { [formatOf(path)]: path },
      contents: { of: 'articles' as const, articles: [] },
    };
  });
}

function formatOf(path: string): FeedFormat {
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('/atom.xml') ? 'atom' : 'rss';
}

function titled(name: string, { publication, words }: Context) {
  const title = phrase(words.feeds.channel, { publication: publication.settings.name, name });
  return { name, title };
}
