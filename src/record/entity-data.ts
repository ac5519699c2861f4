import { defined } from '../publication/defined.ts';
import { keyOf } from '../publication/entity-key.ts';
import type { Article, Entity, Figure, Organization } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import type { entityShape } from './entity-shape.ts';
import { articleReferenceTo, reportedFigureData } from './figure-data.ts';
import {
  asUri,
  officeDates,
  officeOf,
  ofPublication,
  referenceTo,
  textMarkOf,
} from './reference-data.ts';
import type { Shaped } from './value-shapes.ts';

/** The data of an entity: all that is on record of it, but for the words of its text. */
export type EntityData = Shaped<typeof entityShape>;

/**
 * How many articles and figures the data of one entity have, the newest: with all of them the data
 * of a company that every article names would grow without end, and be written again every day.
 */
export const newestKept = 100;

/** The data of an entity. */
export function entityData(entity: Entity, context: Context): EntityData {
  const shared = sharedData(entity, context);
  switch (entity.collection) {
    case 'people':
      return {
        ...shared,
        collection: entity.collection,
        ...defined({ byline: entity.byline }),
        offices: entity.roles.map((role) => officeOf(role, context)),
        said: figureList(context.index.figuresBy(entity.id), context),
      };
    case 'organizations':
      return { ...shared, collection: entity.collection, ...organizationData(entity, context) };
    case 'programs':
      return {
        ...shared,
        collection: entity.collection,
        ...defined({ owner: organizationOf(entity.owner, context) }),
        status: entity.status,
        requirements: entity.requirements.map(({ text, from, to, source }) => ({
          text,
          source,
          ...defined({ from, to }),
        })),
      };
    case 'products': {
      const { maker, announced, available } = entity;
      return {
        ...shared,
        collection: entity.collection,
        ...defined({ maker: organizationOf(maker, context), announced, available }),
      };
    }
    case 'events': {
      const { organizer, place, venue, starts, ends } = entity;
      return {
        ...shared,
        collection: entity.collection,
        ...defined({ organizer: organizationOf(organizer, context), place, venue, starts, ends }),
      };
    }
  }
}

function sharedData(entity: Entity, context: Context) {
  const { urls, index } = context;
  const { feedId, name, sortName, names, aliases, description, sources, sample, body } = entity;
  const stories = index.storiesWith(entity).filter(({ hidden }) => hidden === undefined);
  return {
    $schema: urls.absolute(urls.recordSchema('entity')),
    ...ofPublication(context),
    id: feedId,
    key: keyOf(entity),
    url: urls.absolute(urls.entity(entity)),
    name,
    sortName,
    names: names.map(({ name: former, from, to, source }) => ({
      name: former,
      ...defined({ from, to, source }),
    })),
    aliases,
    ...defined({ description }),
    sameAs: entity.sameAs.map(asUri),
    sources,
    sample,
    ...(body.empty ? {} : { text: textMarkOf(body) }),
    figures: figureList(index.figuresOf(entity), context),
    articles: {
      count: stories.length,
      newest: stories.slice(0, newestKept).map((article) => storyData(entity, article, context)),
      all: urls.absolute(urls.recordTable('mentions', 'json')),
    },
  };
}

function organizationData(organization: Organization, context: Context) {
  const { website, place } = organization;
  const { roles, programs, products, events } = context.index.holdingsOf(organization);
  return {
    ...defined({ website: website === undefined ? undefined : asUri(website), place }),
    offices: roles.map(({ person, role }) => ({
      person: referenceTo(person, context),
      ...officeDates(role),
    })),
    programs: programs.map((program) => referenceTo(program, context)),
    products: products.map((product) => referenceTo(product, context)),
    events: events.map((event) => referenceTo(event, context)),
  };
}

function organizationOf(id: string | undefined, context: Context) {
  return id === undefined ? undefined : referenceTo({ collection: 'organizations', id }, context);
}

function figureList(figures: readonly Figure[], context: Context): EntityData['figures'] {
  const { urls, index } = context;
  const seen = figures.filter(({ article }) => index.article(article)?.hidden === undefined);
  return {
    count: seen.length,
    newest: seen.slice(0, newestKept).flatMap((figure) => reportedFigureData(figure, context)),
    all: urls.absolute(urls.recordTable('figures', 'json')),
  };
}

function storyData(
  { collection, id }: Entity,
  article: Article,
  context: Context,
): EntityData['articles']['newest'][number] {
  const mention = article.mentions.find(
    ({ entity }) => entity.collection === collection && entity.id === id,
  );
  return {
    ...articleReferenceTo(article, context),
    kind: article.kind,
    published: article.published,
    wrote: collection === 'people' && article.authors.includes(id),
    ...defined({ how: mention?.how, nameThen: mention?.nameThen, as: mention?.as }),
  };
}
