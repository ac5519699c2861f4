import type { OrganizationLeaf } from 'schema-dts';
import { defined } from '../publication/defined.ts';
import type { Entity } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import type { EntityView } from '../views/entity.ts';
import { entityNode } from './entity-node.ts';
import { entityId, organizationReference } from './entity-reference.ts';
import { figuresNode } from './figures-node.ts';
import { graphText } from './graph-text.ts';
import { newestStories } from './newest-stories.ts';
import { exampleGraph } from './page-graph.ts';
import { pageNode, type PageNode } from './page-node.ts';

/** The graph of an entity's page. Of an example there is the page alone, marked as one. */
export function entityGraph(
  entity: Entity,
  { site, example }: Pick<EntityView, 'site' | 'example'>,
  context: Context,
): string | undefined {
  if (example !== undefined) return exampleGraph(site, example);
  const isStaff = entity.collection === 'people' && entity.byline?.staff === true;
  const bare = pageNode(site, isStaff ? 'ProfilePage' : 'WebPage');
  if (bare === undefined) return undefined;
  const written = isStaff ? newestStories(context.index.writtenBy(entity.id), context) : undefined;
  const page: PageNode = {
    ...bare,
    mainEntity: { '@id': entityId(entity, context) },
    ...defined({ hasPart: written }),
  };
  const figures = figuresNode(entity, context);
  return graphText([
    page,
    entityNode(entity, site, context),
    ...makerOf(entity, context),
    ...(figures === undefined ? [] : [figures]),
  ]);
}

/** A brand does not say whose it is: the organization that has it does. */
function makerOf(entity: Entity, context: Context): OrganizationLeaf[] {
  if (entity.collection !== 'products') return [];
  const maker = organizationReference(entity.maker, context);
  return maker === undefined ? [] : [{ ...maker, brand: { '@id': entityId(entity, context) } }];
}
