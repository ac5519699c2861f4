import type {
  CorrectionCommentLeaf,
  CreativeWorkLeaf,
  IdReference,
  ImageObjectLeaf,
  OrganizationLeaf,
  PersonLeaf,
} from 'schema-dts';
import { lastChangeOf } from '../publication/article-change.ts';
import { defined } from '../publication/defined.ts';
import type { Article } from '../publication/types.ts';
import { correctionAnchor } from '../publication/urls.ts';
import type { ArticleView } from '../views/article.ts';
import type { Context } from '../views/context.ts';
import { sourceAnchor } from '../views/figure-row.ts';
import { articleNode, type ArticleNode } from './article-node.ts';
import { bylineNode, entityReference } from './entity-reference.ts';
import { graphText, some } from './graph-text.ts';
import { exampleGraph } from './page-graph.ts';
import { barePageNode } from './page-node.ts';
import { publicationReference, siteReference } from './publication-node.ts';
import { subjectsOf } from './subjects.ts';
import { inZone } from './zoned-moment.ts';

/** The graph of an article's page. Of an example there is the page alone, marked as one. */
export function articleGraph(
  article: Article,
  { site, example }: Pick<ArticleView, 'site' | 'example'>,
  context: Context,
): string | undefined {
  if (example !== undefined) return exampleGraph(site, example);
  const page = barePageNode(site);
  return page && graphText([page, storyNode(article, site, context)]);
}

function storyNode(article: Article, site: ArticleView['site'], context: Context): ArticleNode {
  const { publication, urls, words, index, language } = context;
  const changed = lastChangeOf(article, publication.settings.timeZone);
  const address = urls.absolute(urls.article(article.slug));
  const { about, mentioned } = subjectsOf(article, context);
  const references = (entities: typeof about) =>
    some(entities.map((entity) => entityReference(entity, context)));
  return articleNode(
    article,
    defined({
      mainEntityOfPage: { '@id': address },
      description: article.deck,
      inLanguage: language,
      articleSection: words.kinds[article.kind].section,
      keywords: some(article.topics.flatMap((id) => index.topic(id)?.name ?? [])),
      dateline: article.dateline,
      image: article.picture && imageNode(article.picture, context),
      datePublished: inZone(article.published, context),
      dateModified: changed && inZone(changed, context),
      wordCount: article.body.wordCount,
      author: some(article.authors.flatMap((id) => authorNode(id, context))),
      publisher: publicationReference(site),
      isPartOf: siteReference(site),
      about: references(about),
      mentions: references(mentioned),
      isBasedOn: some(groundsOf(article).map((id) => sourceReference(id, address))),
      citation: some(article.sources.map((source) => sourceNode(source, address))),
      correction: some(correctionsOf(article, address, context)),
      // All that is on record of it.
      encoding: {
        '@type': 'MediaObject',
        contentUrl: urls.absolute(urls.dataOf(urls.article(article.slug))),
        encodingFormat: 'application/json',
      } as const,
    }),
    context,
  );
}

function authorNode(id: string, context: Context): (PersonLeaf | OrganizationLeaf)[] {
  const person = context.index.entity({ collection: 'people', id });
  return person?.collection === 'people' ? [bylineNode(person, context)] : [];
}

/** A picture at the address that never moves, where a drawing of lines is one of pixels too. */
function imageNode(
  { src, caption, credit }: NonNullable<Article['picture']>,
  { urls }: Context,
): ImageObjectLeaf {
  return {
    '@type': 'ImageObject',
    url: urls.absolute(urls.picture(src)),
    ...defined({ caption, creditText: credit }),
  };
}

/** The sources an article rests on: those its figures come from, or the only one it has. */
function groundsOf({ figures, sources }: Article): readonly string[] {
  const [only, ...others] = sources;
  if (figures.length > 0) return [...new Set(figures.map(({ source }) => source.id))];
  return only === undefined || others.length > 0 ? [] : [only.id];
}

function sourceNode(source: Article['sources'][number], address: string): CreativeWorkLeaf {
  const { id, title, publisher, author, date, url } = source;
  return {
    '@type': 'CreativeWork',
    ...sourceReference(id, address),
    ...defined({
      name: title,
      author,
      publisher: { '@type': 'Organization', name: publisher } as const,
      datePublished: date,
      url,
    }),
  };
}

/** A source is named by its row on the page. */
function sourceReference(id: string, address: string): IdReference {
  return { '@id': `${address}#${sourceAnchor(id)}` };
}

/** What was put right or withdrawn; an update adds to a story and corrects nothing in it. */
function correctionsOf(
  { corrections }: Article,
  address: string,
  { words }: Context,
): CorrectionCommentLeaf[] {
  return corrections
    .filter(({ kind }) => kind !== 'update')
    .map(({ kind, text, date, feedId }) => ({
      '@type': 'CorrectionComment',
      '@id': `${address}#${correctionAnchor(feedId)}`,
      name: words.correctionKinds[kind],
      text,
      datePublished: date,
    }));
}
