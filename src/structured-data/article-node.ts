import type {
  AnalysisNewsArticleLeaf,
  BackgroundNewsArticleLeaf,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
  ReportageNewsArticleLeaf,
} from 'schema-dts';
import type { Article } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import type { Linked } from './graph-text.ts';

/** An article with what its own page says of it: Google reads the first type, others the second. */
export type ArticleNode = Omit<ArticleProperties, '@type'> & {
  readonly '@type': readonly ['NewsArticle', ArticleReference['@type']];
};

type ArticleProperties = Linked<NewsArticleLeaf, 'about' | 'mentions'>;

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
  properties: Omit<ArticleProperties, '@type' | '@id' | 'headline'>,
  context: Context,
): ArticleNode {
  return {
    '@type': ['NewsArticle', articleTypes[article.kind]],
    ...identityOf(article, context),
    ...properties,
  };
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
