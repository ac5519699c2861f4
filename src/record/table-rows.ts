import { allEntities } from '../publication/entities.ts';
import { keyOf } from '../publication/entity-key.ts';
import { firstDay } from '../publication/dates.ts';
import { nameOn } from '../publication/names.ts';
import type { Article, Entity, Figure, Mention, Role } from '../publication/types.ts';
import type { RecordTable } from '../schemas/record-words.ts';
import type { Context } from '../views/context.ts';
import { figureUrl, statusOf } from './figure-data.ts';
import { asUri } from './reference-data.ts';
import { betweenItems, type rowShapes } from './table-shapes.ts';
import type { Shaped } from './value-shapes.ts';

/** The rows of each table. */
export type TableRows = { readonly [Table in RecordTable]: readonly Row<Table>[] };

type Row<Table extends RecordTable> = Shaped<(typeof rowShapes)[Table]>;

/** The tables of a publication: articles newest first, what is in them in their order. */
export function tableRows(context: Context): TableRows {
  const articles = context.publication.articles.filter(({ hidden }) => hidden === undefined);
  const figures = articles.flatMap((article) =>
    article.figures.map((figure) => ({ article, figure })),
  );
  const mentioned = Map.groupBy(
    articles.flatMap(({ mentions, published }) =>
      mentions.map(({ entity }) => ({ key: keyOf(entity), published })),
    ),
    ({ key }) => key,
  );
  const counted = Map.groupBy(figures, ({ figure }) => keyOf(figure.of));
  return {
    articles: articles.map((article) => articleRow(article, context)),
    entities: allEntities(context.publication).map((entity) => {
      const key = keyOf(entity);
      const mentions = mentioned.get(key) ?? [];
      return entityRow(
        entity,
        {
          mentions: mentions.length,
          // The articles come newest first.
          firstMentioned: mentions.at(-1)?.published ?? null,
          lastMentioned: mentions.at(0)?.published ?? null,
          figures: counted.get(key)?.length ?? 0,
        },
        context,
      );
    }),
    mentions: articles.flatMap((article) =>
      article.mentions.map((mention) => mentionRow(article, mention, context)),
    ),
    figures: figures.map(({ article, figure }) => figureRow(article, figure, context)),
    corrections: articles.flatMap((article) =>
      article.corrections.map((correction) => correctionRow(article, correction, context)),
    ),
  };
}

function articleRow(article: Article, { urls }: Context): Row<'articles'> {
  const { slug, title, deck, kind, authors, topics, body } = article;
  const page = urls.article(slug);
  return {
    id: article.feedId,
    slug,
    url: urls.absolute(page),
    data: urls.absolute(urls.dataOf(page)),
    title,
    deck,
    kind,
    published: article.published,
    day: article.publishedDay,
    updated: article.updated ?? null,
    authors: inOneCell(authors.map((id) => keyOf({ collection: 'people', id }))),
    topics: inOneCell(topics),
    dateline: article.dateline ?? null,
    words: body.wordCount,
    mentions: article.mentions.length,
    figures: article.figures.length,
    corrections: article.corrections.length,
    sample: article.sample,
    textDigest: body.digest,
  };
}

function entityRow(
  entity: Entity,
  known: Pick<Row<'entities'>, 'mentions' | 'firstMentioned' | 'lastMentioned' | 'figures'>,
  { urls }: Context,
): Row<'entities'> {
  const { collection, name, names } = entity;
  const page = urls.entity(entity);
  const former = names.map((dated) => dated.name).filter((other) => other !== name);
  const organization = organizationOf(entity);
  const website = entity.collection === 'organizations' ? entity.website : undefined;
  const event = entity.collection === 'events' ? entity : undefined;
  return {
    key: keyOf(entity),
    id: entity.feedId,
    collection,
    url: urls.absolute(page),
    data: urls.absolute(urls.dataOf(page)),
    name,
    sortName: entity.sortName,
    formerNames: inOneCell([...new Set(former)]),
    aliases: inOneCell(entity.aliases),
    description: entity.description ?? null,
    organization:
      organization === undefined ? null : keyOf({ collection: 'organizations', id: organization }),
    status: entity.collection === 'programs' ? entity.status : null,
    place: 'place' in entity ? (entity.place ?? null) : null,
    starts: event?.starts ?? null,
    ends: event?.ends ?? null,
    website: website === undefined ? null : asUri(website),
    sameAs: inOneCell(entity.sameAs.map(asUri)),
    ...known,
    sample: entity.sample,
  };
}

function mentionRow(
  { feedId, slug, published }: Article,
  { entity, nameThen, how, as, roles, differs }: Mention,
  { urls }: Context,
): Row<'mentions'> {
  return {
    article: feedId,
    url: urls.absolute(urls.article(slug)),
    published,
    entity: keyOf(entity),
    nameThen,
    how,
    as: as ?? null,
    ...offices(roles),
    differs,
  };
}

function figureRow({ feedId, slug }: Article, figure: Figure, context: Context): Row<'figures'> {
  const { id, of, measure, value, unit, bound, asOf, saidBy, source } = figure;
  const subject = context.index.entity(of);
  return {
    id,
    url: figureUrl(slug, id, context),
    article: feedId,
    of: keyOf(of),
    ofNameThen: subject === undefined ? of.id : nameOn(subject, firstDay(asOf)),
    measure,
    value: typeof value === 'number' ? value : null,
    valueText: typeof value === 'number' ? null : value,
    unit: unit ?? null,
    bound,
    asOf,
    saidBy: saidBy === undefined ? null : keyOf({ collection: 'people', id: saidBy }),
    ...offices(figure.saidByRoles),
    status: statusOf(figure),
    supersedes: figure.supersedes ?? null,
    supersededBy: figure.supersededBy ?? null,
    competing: inOneCell(figure.competing),
    sourcePublisher: source.publisher,
    sourceTitle: source.title ?? null,
    sourceAuthor: source.author ?? null,
    sourceDate: source.date,
    sourceUrl: source.url === undefined ? null : asUri(source.url),
  };
}

function correctionRow(
  { feedId, slug }: Article,
  correction: Article['corrections'][number],
  { urls }: Context,
): Row<'corrections'> {
  const { date, kind, text, was, now, figure } = correction;
  return {
    id: correction.feedId,
    url: urls.absolute(urls.correction(slug, correction.feedId)),
    article: feedId,
    date,
    kind,
    text,
    was: was ?? null,
    now: now ?? null,
    figure: figure ?? null,
  };
}

function offices(roles: readonly Role[]) {
  return {
    titles: inOneCell(roles.map(({ title }) => title)),
    organizations: inOneCell(
      roles.map(({ organization: id }) => keyOf({ collection: 'organizations', id })),
    ),
  };
}

function organizationOf(entity: Entity): string | undefined {
  switch (entity.collection) {
    case 'programs':
      return entity.owner;
    case 'products':
      return entity.maker;
    case 'events':
      return entity.organizer;
    case 'people':
    case 'organizations':
      return undefined;
  }
}

function inOneCell(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(betweenItems);
}
