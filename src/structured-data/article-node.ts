import type {
  AnalysisNewsArticleLeaf,
  BackgroundNewsArticleLeaf,
  MergeLeafTypes,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
  ReportageNewsArticleLeaf,
} from 'schema-dts';
import type { Article } from '../publication/types.ts';
import type { Context } from '../views/context.ts';

/** An article as the thing its own page is about: Google reads the first type, others the second. */
export type ArticleNode =
  | MergeLeafTypes<[NewsArticleLeaf, ReportageNewsArticleLeaf]>
  | MergeLeafTypes<[NewsArticleLeaf, AnalysisNewsArticleLeaf]>
  | MergeLeafTypes<[NewsArticleLeaf, BackgroundNewsArticleLeaf]>
  | MergeLeafTypes<[NewsArticleLeaf, OpinionNewsArticleLeaf]>;

/** An article as other pages name it. */
export type ArticleReference =
  | ReportageNewsArticleLeaf
  | AnalysisNewsArticleLeaf
  | BackgroundNewsArticleLeaf
  | OpinionNewsArticleLeaf;

/** An article by its headline, for the pages of others. */
export function articleReference(article: Article, context: Context): ArticleReference {
  return { '@type': articleTypes[article.kind], ...identityOf(article, context) };
}

/** An article with what its own page says of it. */
export function articleNode(
  article: Article,
  properties: Omit<NewsArticleLeaf, '@type' | '@id' | 'headline'>,
  context: Context,
): ArticleNode {
  const node = {
    '@type': ['NewsArticle', articleTypes[article.kind]],
    ...identityOf(article, context),
    ...properties,
  };
  // The compiler does not tell the four apart when the type is looked up.
  return node as ArticleNode;
}

function identityOf({ slug, title }: Article, { urls }: Context) {
  return { '@id': `${urls.absolute(urls.article(slug))}#article`, headline: title };
}

/** What each kind is to schema.org; docs/decisions/ says why. */
const articleTypes = {
  report: 'ReportageNewsArticle',
  interview: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  numbers: 'AnalysisNewsArticle',
  explainer: 'BackgroundNewsArticle',
  opinion: 'OpinionNewsArticle',
} as const satisfies Record<Article['kind'], ArticleReference['@type']>;
