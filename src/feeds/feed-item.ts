import type { Article, Publication } from '../publication/types.ts';
import { createUrls } from '../publication/urls.ts';
import { feedHtml } from './feed-html.ts';

/** An article as every format of feed carries it. */
export interface FeedItem {
  /** Never changes, whatever happens to slug, host or path. */
  readonly id: string;
  /** The whole address of the article. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Clean HTML with whole addresses. */
  readonly html: string;
  /** First publication; never moves. */
  readonly published: string;
  readonly updated?: string;
  /** All authors in one line: readers keep only one of several. */
  readonly byline: string;
  readonly categories: readonly string[];
}

/**
 * The feed item of an article.
 *
 * @param html - the lead picture and the rendered body with its mentions placed
 */
export function feedItem(article: Article, html: string, publication: Publication): FeedItem {
  const nameOf = new Map(publication.people.map((person) => [person.id, person.name]));
  const topicOf = new Map(publication.topics.map((topic) => [topic.id, topic.name]));
  const { language } = publication.settings;
  const urls = createUrls(publication.settings.url);
  const url = urls.absolute(urls.article(article.slug));
  return {
    id: article.feedId,
    url,
    title: article.title,
    summary: article.deck,
    html: feedHtml(html, url),
    published: article.published,
    ...(article.updated === undefined ? {} : { updated: article.updated }),
    byline: new Intl.ListFormat(language, { type: 'conjunction' }).format(
      article.authors.map((author) => nameOf.get(author) ?? author),
    ),
    categories: article.topics.map((topic) => topicOf.get(topic) ?? topic),
  };
}
