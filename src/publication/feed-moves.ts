import type { Article, Publication } from './types.ts';
import type { Urls } from './urls.ts';

/**
 * The former addresses of feeds and where they are now, path to path with the base path: those of
 * pages that moved, where there is a feed beside the page, or was when it was under its former id.
 *
 * @param moves former addresses of pages and where they lead now
 */
export function feedMovesOf(
  moves: Readonly<Record<string, string>>,
  { articles, keptFeeds }: Pick<Publication, 'articles' | 'keptFeeds'>,
  urls: Urls,
): Record<string, string> {
  const there = new Set([
    ...articles.flatMap((article) => feedsOfArticle(article, urls)),
    ...keptFeeds.map(({ path }) => urls.withBase(path)),
  ]);
  return Object.fromEntries(
    Object.entries(moves).flatMap(([from, to]) =>
      [urls.pageFeed, urls.authorFeed]
        .map((feedOf) => [feedOf(from), feedOf(to)] as const)
        .filter((move) => move.some((path) => there.has(path))),
    ),
  );
}

/** The feeds of names and topics that an article is in, as paths. */
function feedsOfArticle({ mentions, topics, authors }: Article, urls: Urls): string[] {
  return [
    ...mentions.map(({ entity }) => urls.pageFeed(urls.entity(entity))),
    ...topics.map((topic) => urls.pageFeed(urls.topic(topic))),
    ...authors.map((id) => urls.authorFeed(urls.entity({ collection: 'people', id }))),
  ];
}
