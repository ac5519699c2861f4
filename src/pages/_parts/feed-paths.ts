import { atomFeed } from '../../feeds/atom.ts';
import { feedFiles, type FeedFile } from '../../feeds/feed-files.ts';
import { fittingFeed, type FeedWriter } from '../../feeds/fitting-feed.ts';
import { jsonFeed } from '../../feeds/json-feed.ts';
import { rssFeed } from '../../feeds/rss.ts';
import type { FeedFormat } from '../../publication/urls.ts';
import { loadPublication } from '../../sources/astro.ts';
import { contextOf } from '../../views/context.ts';
import { digest } from '../../views/digest.ts';
import type { FeedEntryView } from '../../views/feed-entry.ts';
import { feedItemsOf } from './feed-bodies.ts';

/**
 * The feeds whose files have an ending, as paths of a route whose parameter is all before it. The
 * key of each is made of all it prints, so that an edit writes only the feeds that show it.
 */
export async function feedPaths(ending: '.xml' | '.json') {
  const files = feedFiles(contextOf(await loadPublication()));
  return files
    .filter(({ path }) => path.endsWith(ending))
    .map((file) => ({
      params: { feed: file.path.slice(0, -ending.length) },
      props: { file },
      cacheKey: digest({ ...file, entries: file.entries.map(entryDigest) }),
    }));
}

/** The answer with a file of a feed. */
export async function feedResponse({ format, channel, entries }: FeedFile): Promise<Response> {
  const items = await feedItemsOf(await loadPublication())(entries);
  return new Response(await fittingFeed(writers[format], channel, items), {
    headers: { 'content-type': contentTypes[format] },
  });
}

const writers: Readonly<Record<FeedFormat, FeedWriter>> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};

const contentTypes = {
  rss: 'application/xml; charset=utf-8',
  atom: 'application/xml; charset=utf-8',
  json: 'application/feed+json',
} as const;

/** A story is in many feeds: its digest is made once. */
function entryDigest(entry: FeedEntryView): string {
  const known = digests.get(entry) ?? digest(entry);
  digests.set(entry, known);
  return known;
}

const digests = new WeakMap<FeedEntryView, string>();
