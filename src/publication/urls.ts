import type { CollectionName, Data, EntityCollection } from '../schemas/collections.ts';
import type { RecordTable } from '../schemas/record-words.ts';
import { stableChartPath, stablePicturePath } from './stable-picture.ts';
import type { EntityKey, PublishedChart } from './types.ts';

/** Builds every address of the publication from its configured one. */
export type Urls = ReturnType<typeof createUrls>;

/**
 * The addresses of a publication; the only place that makes one. All are paths with the base
 * path of `url`, which `absolute` makes whole.
 *
 * @param url the publication's `url`, with or without a slash at its end
 */
export function createUrls(url: string) {
  const { origin, pathname } = new URL(url);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const path = (below: string) => `${base}${below}`;

  return {
    /** Scheme and host, without a slash at the end. */
    origin,
    /** The path everything is under, with a slash at both ends; `/` when there is none. */
    base,

    home: () => path(''),
    article: (slug: string) => path(`articles/${slug}/`),
    entity: ({ collection, id }: EntityKey) => path(`${collection}/${id}/`),
    entityIndex: (collection: EntityCollection) => path(`${collection}/`),
    kind: (kind: Data<'articles'>['kind']) => path(`kinds/${kind}/`),
    topic: (id: string) => path(`topics/${id}/`),
    topicIndex: () => path('topics/'),
    page: (id: string) => path(`${id}/`),
    /** A list of its own, by the first word of its address. */
    section: (name: SectionName) => path(`${name}/`),
    archive: () => path('archive/'),
    archiveYear: (year: string) => path(`archive/${year}/`),
    /** A month as ISO text: 2011-07. */
    archiveMonth: (month: string) => path(`archive/${month.replace('-', '/')}/`),
    /** A further page of a list: a number counted from the oldest, or a letter of an A–Z index. */
    further: (list: string, page: number | string) =>
      `${list}page/${encodeURIComponent(String(page))}/`,
    /** A figure's row on the page of the article that reports it. */
    figure: (slug: string, figure: string) => path(`articles/${slug}/#${figureAnchor(figure)}`),

    /** A correction in the record of its article. */
    correction: (slug: string, feedId: string) =>
      path(`articles/${slug}/#${correctionAnchor(feedId)}`),

    /** Pagefind's module; the index lies beside it. */
    searchEngine: () => path('pagefind/pagefind.js'),
    /** The names that the search labels its choices with. */
    searchNames: () => path('search/names.json'),
    /** Tells browsers how to search here: https://github.com/dewitt/opensearch */
    openSearch: () => path('opensearch.xml'),

    /** The feed of everything, as a path. */
    mainFeed: (format: FeedFormat) => path(mainFeeds[format]),
    /** The feed beside a page, as a path. */
    pageFeed: (page: string, format: FeedFormat = 'rss') => `${page}${pageFeeds[format]}`,
    /** What a person wrote, beside their page, as a path. */
    authorFeed: (page: string) => `${page}by.xml`,
    /** A webcast in the list of all. */
    webcast: (id: string) => path(`webcasts/#${webcastAnchor(id)}`),
    /** A feed that editors put together, by its name. */
    combinedFeed: (name: string) => path(`feeds/${name}.xml`),
    /** The style sheet of the feeds. */
    feedStyles: () => path('feed.css'),
    /** All feeds as one list: https://opml.org/spec2.opml */
    feedList: () => path('feeds.opml'),
    /** The feeds a publisher offers: draft-nottingham-feed-menu. */
    feedMenu: () => path('.well-known/feed-menu.json'),

    /** The text of an article as Markdown, beside its page. */
    markdownOf: (page: string) => `${page}index.md`,
    /** The index of all pages, and its parts: https://www.sitemaps.org/protocol.html */
    sitemap: () => path('sitemap.xml'),
    sitemapPart: (part: string) => path(`sitemaps/${part}.xml`),
    /** The articles of the last two days. */
    newsSitemap: () => path('news-sitemap.xml'),
    /** How to report a weakness of the site: RFC 9116. */
    securityText: () => path('.well-known/security.txt'),
    /** What the publication is as an app: https://www.w3.org/TR/appmanifest/ */
    manifest: () => path('manifest.webmanifest'),
    /** A picture of the publication: `favicon.svg`, `favicon.ico`, … */
    icon: (file: string) => path(file),

    /** The data beside a page, as a path. */
    dataOf: (page: string) => `${page}index.json`,
    /** A table of the open record. */
    recordTable: (table: RecordTable, format: 'csv' | 'json') => path(`record/${table}.${format}`),
    /** What the members of a file of the open record mean: a JSON Schema. */
    recordSchema: (name: string) => path(`record/schemas/${name}.json`),

    /** A picture where it never moves, by its path below content/pictures/. */
    picture: (src: string) => path(stablePicturePath(src)),
    /** A chart as a picture. */
    chart: (chart: PublishedChart) => path(stableChartPath(chart)),

    /** A path that already has the base path, as a whole address. */
    absolute: (pathWithBase: string) => `${origin}${pathWithBase}`,
    /** A path as an editor writes it, from `/`, with the base path. */
    withBase: (pathOfSite: string) => path(pathOfSite.replace(/^\//u, '')),
  };
}

/** The formats of feeds. */
export type FeedFormat = 'rss' | 'atom' | 'json';

// Feed readers guess these.
const mainFeeds = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
const pageFeeds = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** Names the row of a figure within the page of its article. */
export function figureAnchor(figure: string): string {
  return `figure-${figure}`;
}

/** Names a webcast within the list of all. */
export function webcastAnchor(id: string): string {
  return `webcast-${id}`;
}

/** Names a correction within the page of its article, by its id in feeds: `correction-2011-07-13`. */
export function correctionAnchor(feedId: string): string {
  return feedId.slice(feedId.lastIndexOf('#') + 1);
}

const sections = [
  'corrections',
  'disclosures',
  'webcasts',
  'resources',
  'newsletter',
  'feeds',
  'follow',
  'search',
  'record',
] as const;

type SectionName = (typeof sections)[number];

/** The sections that have a page; a link to another would lead nowhere. */
export const builtSections: ReadonlySet<string> = new Set([
  'corrections',
  'webcasts',
  'feeds',
  'follow',
  'search',
  'record',
] satisfies SectionName[]);

// Only types come from the schemas; one of the tables that is not named here fails to compile.
const recordTables = Object.keys({
  articles: true,
  entities: true,
  mentions: true,
  figures: true,
  corrections: true,
} satisfies Record<RecordTable, true>);

/** Files of the site, beside its pages, that a link may lead to. */
export const siteFiles: ReadonlySet<string> = new Set([
  ...Object.values(mainFeeds),
  'feeds.opml',
  '.well-known/feed-menu.json',
  'sitemap.xml',
  'news-sitemap.xml',
  'robots.txt',
  'trust.txt',
  'llms.txt',
  'manifest.webmanifest',
  'favicon.svg',
  'favicon.ico',
  ...recordTables.flatMap((table) => [`record/${table}.csv`, `record/${table}.json`]),
]);

/** Whether an address is needed for something else, so that an entry cannot have the id. */
export function isReserved(collection: CollectionName, id: string): boolean {
  // Further pages of a list are under `page`, beside the entries the list is of.
  return collection === 'pages' ? reservedIds.has(id) : id === 'page';
}

/**
 * First words of addresses that a page of `pages/` cannot have as its id, because something else
 * is there; the last four are files of the built site, and `page` is in every long list.
 */
export const reservedIds: ReadonlySet<string> = new Set([
  ...sections,
  'articles',
  'people',
  'organizations',
  'programs',
  'products',
  'events',
  'topics',
  'kinds',
  'archive',
  'page',
  'sitemaps',
  'pictures',
  'charts',
  'pagefind',
  'rss',
  'atom',
  '404',
]);
