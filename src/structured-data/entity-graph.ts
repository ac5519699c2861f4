import type { OrganizationLeaf } from 'schema-dts';
import { defined } from '../publication/defined.ts';
import type { Article, Entity } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import type { EntityView } from '../views/entity.ts';
import { articleReference, type ArticleReference } from './article-node.ts';
import { entityId, organizationReference } from './entity-reference.ts';
import { entityNode } from './entity-node.ts';
import { figuresNode } from './figures-node.ts';
import { graphText, some } from './graph-text.ts';
import { exampleGraph } from './page-graph.ts';
import { pageNode } from './page-node.ts';

/** The graph of an entity's page. Of an example there is the page alone, marked as one. */
export function entityGraph(
  entity: Entity,
  { site, example }: Pick<EntityView, 'site' | 'example'>,
  context: Context,
): string | undefined {
  if (example !== undefined) return exampleGraph(site, example);
  const isStaff = entity.collection === 'people' && entity.byline?.staff === true;
  const page = pageNode(site, isStaff ? 'ProfilePage' : 'WebPage');
  if (page === undefined) return undefined;
  const { index } = context;
  const covered = newest(index.coverageOf(entity), context);
  const written = isStaff ? newest(index.writtenBy(entity.id), context) : undefined;
  const figures = figuresNode(entity, context);
  return graphText([
    { ...page, mainEntity: { '@id': entityId(entity, context) }, ...defined({ hasPart: written }) },
    { ...entityNode(entity, site, context), ...defined({ subjectOf: covered }) },
    ...makerOf(entity, context),
    ...(figures === undefined ? [] : [figures]),
  ]);
}

/** How many stories of an entity its page tells machines; the lists of the page have them all. */
const room = 10;

function newest(articles: readonly Article[], context: Context) {
  return some(
    articles
      .filter(({ sample }) => !sample)
      .slice(0, room)
      .map((article): ArticleReference => articleReference(article, context)),
  );
}

/** A brand does not say whose it is: the organization that has it does. */
function makerOf(entity: Entity, context: Context): OrganizationLeaf[] {
  if (entity.collection !== 'products') return [];
  const maker = organizationReference(entity.maker, context);
  return maker === undefined ? [] : [{ ...maker, brand: { '@id': entityId(entity, context) } }];
}
