import type { Article } from '../publication/types.ts';
import { articleRecord, type SourceRow } from './article-record.ts';
import type { Context } from './context.ts';
import { feedEntryView, type FeedEntryView } from './feed-entry.ts';

/** An article as text for whoever reads no pages. */
export interface ArticleTextView {
  /** What feeds say of it: the same text is made of the same parts. */
  readonly entry: FeedEntryView;
  readonly byline: string;
  readonly published: string;
  readonly sources: readonly SourceRow[];
  readonly sourcesHeading: string;
}

/** The view of the text of an article. */
export function articleTextView(article: Article, context: Context): ArticleTextView {
  const { words, formats } = context;
  const entry = feedEntryView(article, context);
  return {
    entry,
    byline: `${words.article.by} ${entry.byline}`,
    published: `${words.article.published} ${formats.day(article.publishedDay).text}`,
    sources: articleRecord(article, context).sources,
    sourcesHeading: words.sources.heading,
  };
}
