import { defined } from '../publication/defined.ts';
import type { Article, Mention } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import type { articleShape } from './article-shape.ts';
import { figureData, sourceData } from './figure-data.ts';
import {
  ofPublication,
  officeThenOf,
  referenceThenTo,
  referenceTo,
  textMarkOf,
} from './reference-data.ts';
import type { Shaped } from './value-shapes.ts';

/** The data of an article: all that is on record of it, but for the words of its text. */
export type ArticleData = Shaped<typeof articleShape>;

/** The data of an article that readers see. */
export function articleData(article: Article, context: Context): ArticleData {
  const { urls } = context;
  const { slug, title, deck, kind, published, publishedDay, updated, dateline, picture } = article;
  const page = urls.article(slug);
  const url = urls.absolute(page);
  return {
    $schema: urls.absolute(urls.recordSchema('article')),
    ...ofPublication(context),
    id: article.feedId,
    url,
    slug,
    title,
    deck,
    kind,
    published,
    publishedDay,
    ...defined({ updated }),
    authors: article.authors.map((id) => referenceTo({ collection: 'people', id }, context)),
    ...defined({ dateline }),
    topics: article.topics.map((id) => ({
      id,
      url: urls.absolute(urls.topic(id)),
      name: context.index.topic(id)?.name ?? id,
    })),
    mentions: article.mentions.map((mention) => mentionData(mention, publishedDay, context)),
    figures: article.figures.map((figure) => figureData(figure, context)),
    sources: article.sources.map(sourceData),
    corrections: article.corrections.map((correction) => ({
      id: correction.feedId,
      url: urls.absolute(urls.correction(slug, correction.feedId)),
      date: correction.date,
      kind: correction.kind,
      text: correction.text,
      ...defined({ was: correction.was, now: correction.now, figure: correction.figure }),
    })),
    disclosures: article.interests.map((interest) => disclosureData(interest, context)),
    ...(picture === undefined ? {} : { picture: pictureData(picture, context) }),
    text: { markdown: urls.absolute(urls.markdownOf(page)), ...textMarkOf(article.body) },
    readingMinutes: article.readingMinutes,
    sample: article.sample,
  };
}

function mentionData(
  { entity, nameThen, how, as, roles, differs }: Mention,
  day: string,
  context: Context,
): ArticleData['mentions'][number] {
  return {
    ...referenceThenTo(entity, day, context),
    nameThen,
    how,
    ...defined({ as }),
    offices: roles.map((role) => officeThenOf(role, day, context)),
    differs,
  };
}

function disclosureData(
  interest: Article['interests'][number],
  context: Context,
): ArticleData['disclosures'][number] {
  const { holder, person: id, party, kind, text, from, to, sample } = interest;
  return {
    holder,
    party: referenceTo({ collection: 'organizations', id: party }, context),
    kind,
    text,
    ...defined({
      person: id === undefined ? undefined : referenceTo({ collection: 'people', id }, context),
      from,
      to,
    }),
    sample,
  };
}

function pictureData(
  { src, alt, caption, credit }: NonNullable<Article['picture']>,
  { urls }: Context,
): NonNullable<ArticleData['picture']> {
  return { url: urls.absolute(urls.picture(src)), alt, ...defined({ caption, credit }) };
}
