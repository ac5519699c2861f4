import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a built site says of its feeds, as whole addresses. */
export interface FeedFiles {
  /** By their own `self`; the months of the archive, which nobody subscribes to, are not in it. */
  readonly feeds: ReadonlySet<string>;
  /** The addresses that /feeds/ gives to be copied. */
  readonly page: ReadonlySet<string>;
  readonly opml: ReadonlySet<string>;
  readonly menu: ReadonlySet<string>;
  /** What the pages name to feed readers. */
  readonly linked: ReadonlySet<string>;
  /** Pages whose first such link is not the main feed. */
  readonly unled: readonly string[];
  /** The longest texts of the menu, in characters. */
  readonly longest: { readonly title: number; readonly description: number };
}

/** Reads what a built site says of its feeds. */
export async function readFeedFiles(client: string): Promise<FeedFiles> {
  const all = (await readdir(client, { recursive: true })).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const text = (path: string) => readFile(join(client, path), 'utf8');

  const feeds = new Set<string>();
  for (const path of all.filter((each) => /\.(?:xml|json)$/u.test(each))) {
    const feed = await text(path);
    if (feed.includes('<fh:archive')) continue;
    const self = path.endsWith('.json') ? jsonSelf(feed) : xmlSelf(feed);
    if (self !== undefined) feeds.add(self);
  }

  const opml = new Set(found(await text('feeds.opml'), /xmlUrl="([^"]+)"/gu));
  const { origin } = new URL([...opml][0] ?? 'https://none.invalid/');
  const menu = await text('.well-known/feed-menu.json');
  const lengths = (key: string) =>
    found(menu, new RegExp(`"${key}":("(?:[^"\\\\]|\\\\.)*")`, 'gu')).map(
      (each) => Array.from(JSON.parse(each) as string).length,
    );

  const linked = new Set<string>();
  const unled: string[] = [];
  for (const path of all.filter((each) => each.endsWith('.html'))) {
    const html = await text(path);
    const links = found(html, /<link\b[^>]*\brel="alternate"[^>]*>/gu, 0).filter((link) =>
      /type="application\/(?:rss\+xml|atom\+xml|feed\+json)"/u.test(link),
    );
    // The page at a former address is no page of its own.
    if (html.includes('http-equiv="refresh"')) continue;
    const addresses = links.map((link) => origin + (/href="([^"]+)"/u.exec(link)?.[1] ?? ''));
    if (addresses[0] !== [...opml][0]) unled.push(path);
    for (const address of addresses) linked.add(address);
  }

  return {
    feeds,
    page: new Set(
      found(await text('feeds/index.html'), /<code\b[^>]*>(.*?)<\/code>/gsu)
        .map((address) => address.replaceAll(/<wbr\b[^>]*>/gu, ''))
        .filter((address) => !address.endsWith('.opml')),
    ),
    opml,
    menu: new Set(found(menu, /"(?:rss|atom)":"([^"]+)"/gu).map((path) => origin + path)),
    linked,
    unled,
    longest: {
      title: Math.max(...lengths('feed-title'), ...lengths('feed-menu')),
      description: Math.max(...lengths('description')),
    },
  };
}

/** What these do not agree on. */
export function feedListFaults(files: FeedFiles): string[] {
  const { feeds, page, opml, menu, linked, unled, longest } = files;
  const rss = new Set(
    [...feeds].filter((address) => !/\/(?:atom\.xml|feed\.json)$/u.test(address)),
  );
  return [
    ...differences('the page', page, feeds),
    ...differences('the OPML', opml, rss),
    ...differences('the links', linked, feeds),
    ...[...menu.difference(feeds)].map((address) => `the menu has ${address}`),
    ...unled.map((path) => `${path} does not begin with the main feed`),
    ...(longest.title > 50 ? ['a title of the menu is too long'] : []),
    ...(longest.description > 140 ? ['a description of the menu is too long'] : []),
  ];
}

function differences(name: string, listed: ReadonlySet<string>, there: ReadonlySet<string>) {
  return [
    ...[...there.difference(listed)].map((address) => `${name} misses ${address}`),
    ...[...listed.difference(there)].map((address) => `${name} has ${address}`),
  ];
}

function xmlSelf(feed: string): string | undefined {
  return /<(?:atom:)?link\b[^>]*href="([^"]+)"[^>]*rel="self"/u.exec(feed)?.[1];
}

function jsonSelf(feed: string): string | undefined {
  const { feed_url: self } = JSON.parse(feed) as { readonly feed_url?: string };
  return self;
}

function found(text: string, pattern: RegExp, group = 1): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[group] ?? '');
}
