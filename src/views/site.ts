import { entityNouns } from '../publication/entity-address.ts';
import type { Publication } from '../publication/types.ts';
import type { FeedFormat } from '../publication/urls.ts';
import type { Context, Link } from './context.ts';
import { feedFormats, feedsOfPage, mainFeed, type Feed } from './feed-list.ts';
import { phrase } from './phrase.ts';

/** A link of the navigation. */
export interface NavigationLink extends Link {
  /** Whether it leads to the page it stands on. */
  readonly current: boolean;
}

/** What a page says of itself to search engines, social networks and feed readers. */
export interface PageMetadata {
  readonly title: string;
  readonly description: string;
  /** The whole address; left out on a page that has none of its own. */
  readonly canonical?: string;
  readonly openGraph: readonly { readonly property: string; readonly content: string }[];
  /** The feed of everything, then those of the page. */
  readonly feeds: readonly FeedLink[];
  /** The text of an article, for programs. */
  readonly markdown?: Link;
  /** The path of the page's data. */
  readonly data?: string;
}

/** A feed that a page names to feed readers. */
export interface FeedLink {
  readonly href: string;
  readonly title: string;
  /** The media type. */
  readonly type: string;
}

/** The field for words to search for, at the head of a page. */
export interface SearchFieldView {
  readonly action: string;
  readonly field: string;
  readonly button: string;
}

/** The way from the front page to a page. */
export interface Trail {
  /** From the front page on; each is the next one's list. */
  readonly links: readonly Link[];
  /** The page itself. */
  readonly current: string;
  /** Whether the heading of the page says the same, so that nobody needs to see it twice. */
  readonly inHeading: boolean;
}

/** The frame of a page: what stands around its content, and its metadata. */
export interface SiteView {
  readonly name: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly home: string;
  /** The icon: in the sizes of tabs, as a drawing for those who can show one, for telephones. */
  readonly icons: { readonly small: string; readonly drawing: string; readonly touch: string };
  /** What the publication is as an app. */
  readonly manifest: string;
  readonly metadata: PageMetadata;
  /** Scheme and host: what a picture's path needs to be a whole address. */
  readonly origin: string;
  readonly sections: readonly NavigationLink[];
  readonly more: readonly NavigationLink[];
  readonly index: Link;
  /** The field that leads to the search; left out on the page of the search itself. */
  readonly search?: SearchFieldView;
  /** What tells a browser how to search here. */
  readonly openSearch: Link;
  /** The archive and the indexes. */
  readonly ways: readonly NavigationLink[];
  readonly follow: NavigationLink;
  /** How to follow the publication, its feeds, its data, and what it corrected and holds. */
  readonly standing: readonly NavigationLink[];
  /** Left out on the front page and on a page without an address. */
  readonly trail?: Trail;
  readonly footer: readonly Link[];
  readonly masthead: readonly { readonly duty: string; readonly name: Link }[];
  readonly socials: readonly Link[];
  readonly notice?: string;
  readonly words: Publication['words']['site'];
}

/** What a page has to say for its frame to be made. */
export interface PageAbout {
  /** The headline, without the name of the publication; left out on the front page. */
  readonly title?: string;
  readonly description: string;
  /** The path with the base path; left out on a page without an address of its own. */
  readonly path?: string;
  /** The lists it stands in, from the widest to its own; none when it is below the front page. */
  readonly way?: readonly Link[];
  /** What it is on its way, where that is not its headline. */
  readonly step?: string;
  /** The path of its data, where it has any. */
  readonly data?: string | undefined;
  /** Given for an article. */
  readonly article?: {
    readonly published: string;
    readonly updated?: string | undefined;
    readonly section: string;
    readonly tags: readonly string[];
    readonly authors: readonly string[];
  };
}

/** The id of the index of names on the front page. */
const indexAnchor = 'index';

/** The frame of a page. */
export function siteView(about: PageAbout, context: Context): SiteView {
  const { publication, words, urls, language, direction } = context;
  const { settings } = publication;
  const { sections, more } = navigation(about.path, context);
  return {
    name: settings.name,
    language,
    direction,
    home: urls.home(),
    icons: {
      small: urls.icon('favicon.ico'),
      drawing: urls.icon('favicon.svg'),
      touch: urls.icon('apple-touch-icon.png'),
    },
    manifest: urls.manifest(),
    metadata: metadata(about, context),
    origin: urls.origin,
    sections,
    more,
    ...(about.path === urls.section('search') ? {} : { search: searchField(context) }),
    openSearch: {
      href: urls.openSearch(),
      text: phrase(words.search.site, { name: settings.name }),
    },
    ...trail(about, context),
    ways: waysIn(about.path, context),
    follow: navigationLink(urls.section('follow'), words.follow.title, about.path),
    standing: standingLinks(about.path, context),
    index: { href: `${urls.home()}#${indexAnchor}`, text: words.site.index },
    footer: settings.footer.map(({ label, to }) => ({ href: urls.withBase(to), text: label })),
    masthead: settings.masthead.map(({ person, duty }) => ({
      duty,
      name: {
        href: urls.entity({ collection: 'people', id: person }),
        text: context.index.entity({ collection: 'people', id: person })?.name ?? person,
      },
    })),
    socials: settings.socials.map(({ name, url }) => ({ href: url, text: name })),
    ...(settings.notice === undefined ? {} : { notice: settings.notice }),
    words: words.site,
  };
}

function searchField({ words, urls }: Context): SearchFieldView {
  const { field, title: button } = words.search;
  return { action: urls.section('search'), field, button };
}

function trail({ title, path, way = [], step }: PageAbout, context: Context) {
  if (title === undefined || path === undefined) return {};
  const front = { href: context.urls.home(), text: context.words.site.front };
  return {
    trail: { links: [front, ...way], current: step ?? title, inHeading: step === undefined },
  };
}

/** Kinds of article on one side, links an editor wrote on the other. */
function navigation(path: string | undefined, { publication, words, urls }: Context) {
  const sections: NavigationLink[] = [];
  const more: NavigationLink[] = [];
  for (const entry of publication.settings.navigation) {
    if (typeof entry === 'string') {
      sections.push(navigationLink(urls.kind(entry), words.kinds[entry].section, path));
    } else {
      more.push(navigationLink(urls.withBase(entry.to), entry.label, path));
    }
  }
  // An editor may have put it there, under a name of their own.
  if (more.some(({ href }) => href === urls.archive())) return { sections, more };
  return { sections, more: [navigationLink(urls.archive(), words.archive.title, path), ...more] };
}

/** The ways to a story that every publication has. */
function waysIn(path: string | undefined, { words, urls }: Context): NavigationLink[] {
  return [
    navigationLink(urls.archive(), words.archive.title, path),
    ...Object.values(entityNouns).map((collection) =>
      navigationLink(urls.entityIndex(collection), words.collections[collection].list, path),
    ),
    navigationLink(urls.topicIndex(), words.collections.topics.list, path),
  ];
}

/** The lists that every page leads to, also while they are empty. */
function standingLinks(path: string | undefined, context: Context): NavigationLink[] {
  const { words, urls } = context;
  return [
    navigationLink(urls.section('corrections'), words.corrections.title, path),
    navigationLink(urls.section('webcasts'), words.webcasts.title, path),
    navigationLink(urls.section('follow'), words.follow.title, path),
    navigationLink(urls.section('feeds'), words.feeds.title, path),
    navigationLink(urls.section('record'), words.record.title, path),
  ];
}

function navigationLink(href: string, text: string, path: string | undefined): NavigationLink {
  return { href, text, current: href === path };
}

function metadata(about: PageAbout, context: Context): PageMetadata {
  const { publication, words, urls, language } = context;
  const { name, tagline } = publication.settings;
  const title = about.title ?? name;
  const canonical = about.path === undefined ? undefined : urls.absolute(about.path);
  const { article } = about;
  const openGraph: Record<string, string | undefined> = {
    'og:type': article === undefined ? 'website' : 'article',
    'og:title': title,
    'og:description': about.description,
    'og:url': canonical,
    'og:site_name': name,
    'og:locale': localeOf(language),
    'article:published_time': article?.published,
    'article:modified_time': article?.updated,
    'article:section': article?.section,
  };
  return {
    title: phrase(words.site.pageTitle, {
      title,
      name: about.title === undefined ? tagline : name,
    }),
    description: about.description,
    ...(canonical === undefined ? {} : { canonical }),
    openGraph: [
      ...Object.entries(openGraph).flatMap(([property, content]) =>
        content === undefined ? [] : [{ property, content }],
      ),
      ...(article?.authors ?? []).map((content) => ({ property: 'article:author', content })),
      ...(article?.tags ?? []).map((content) => ({ property: 'article:tag', content })),
    ],
    feeds: feedLinks(about.path, context),
    ...(article === undefined || about.path === undefined
      ? {}
      : { markdown: { href: urls.markdownOf(about.path), text: words.siteFiles.markdown } }),
    ...(about.data === undefined ? {} : { data: about.data }),
  };
}

/** What a reader that is told the address of a page finds: everything, and what is on the page. */
function feedLinks(path: string | undefined, context: Context): FeedLink[] {
  const main = mainFeed(context);
  const own = path === undefined ? [] : feedsOfPage(path, context);
  const all = [main, ...own.filter(({ group }) => group !== 'main')];
  return all.flatMap((feed) =>
    feedFormats.flatMap((format) => {
      const href = feed.addresses[format];
      // Everywhere but on the front page one address of the feed of everything is enough.
      const shown = feed !== main || format === 'rss' || path === main.page;
      return href === undefined || !shown
        ? []
        : { href, title: titleIn(format, feed, context), type: mediaTypes[format] };
    }),
  );
}

/** RSS is what people mean by a feed; of the others the title says what they are. */
function titleIn(format: FeedFormat, { title }: Feed, { words }: Context): string {
  if (format === 'rss') return title;
  return phrase(words.feeds.inFormat, { title, format: words.feeds.formats[format] });
}

const mediaTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

/** Open Graph writes a language with its country: en_US. */
function localeOf(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region === undefined ? code : `${code}_${region}`;
}
