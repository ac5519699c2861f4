import type { Article } from '../publication/types.ts';
import { articleRecord } from './article-record.ts';
import type { Context } from './context.ts';
import { feedEntryView, type FeedEntryView } from './feed-entry.ts';
import { phrase } from './phrase.ts';

/** An article as text for whoever reads no pages. */
export interface ArticleTextView {
  /** What feeds say of it: the same text is made of the same parts. */
  readonly entry: FeedEntryView;
  readonly byline: string;
  readonly published: string;
  readonly sources: readonly TextSource[];
  readonly sourcesHeading: string;
}

/** A document an article rests on. */
export interface TextSource {
  readonly title: string;
  readonly href?: string;
  /** Who published it and when, or when alone. */
  readonly from: string;
}

/** The view of the text of an article. */
export function articleTextView(article: Article, context: Context): ArticleTextView {
  const { words, formats } = context;
  const entry = feedEntryView(article, context);
  return {
    entry,
    byline: `${words.article.by} ${entry.byline}`,
    published: `${words.article.published} ${formats.day(article.publishedDay).text}`,
    sources: articleRecord(article, context).sources.map(({ title, href, publisher, date }) => ({
      title,
      ...(href === undefined ? {} : { href }),
      from:
        publisher === undefined
          ? date.text
          : phrase(words.ledger.source, { publisher, date: date.text }),
    })),
    sourcesHeading: words.sources.heading,
  };
}
