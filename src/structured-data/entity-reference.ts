import type { BrandLeaf, EventLeaf, OrganizationLeaf, PersonLeaf, ServiceLeaf } from 'schema-dts';
import { defined } from '../publication/defined.ts';
import type { Entity, EntityKey, Person } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import { some, type Linked } from './graph-text.ts';

/** An entity as a thing of a graph; docs/decisions/ says why each kind is what it is. */
export type EntityNode = PersonNode | OrganizationNode | ProgramNode | ProductNode | EventNode;
export type PersonNode = Linked<PersonLeaf, 'subjectOf'>;
export type OrganizationNode = Linked<OrganizationLeaf, 'subjectOf'>;
export type ProgramNode = Linked<ServiceLeaf, 'subjectOf'>;
export type ProductNode = Linked<BrandLeaf, 'subjectOf'>;
export type EventNode = Linked<EventLeaf, 'subjectOf'>;

/** An entity by its name, with the addresses of the same thing elsewhere that its sources give. */
export function entityReference(entity: Entity, context: Context): EntityNode {
  return {
    '@type': typeOf(entity),
    '@id': entityId(entity, context),
    ...defined({ name: entity.name, sameAs: some(entity.sameAs) }),
  };
}

/** An organization by its id and name; none of an example, of which nothing is claimed. */
export function organizationReference(
  id: string | undefined,
  context: Context,
): OrganizationLeaf | undefined {
  if (id === undefined) return undefined;
  const entity = context.index.entity({ collection: 'organizations', id });
  if (entity === undefined || entity.sample) return undefined;
  return { '@type': 'Organization', '@id': entityId(entity, context), name: entity.name };
}

/** An author as the byline has them. The byline of an example is a name, and no thing of the record. */
export function bylineNode(person: Person, context: Context): PersonLeaf | OrganizationLeaf {
  const { name, sample } = person;
  return {
    '@type': typeOfPerson(person),
    ...(sample ? {} : { '@id': entityId(person, context) }),
    name,
    url: context.urls.absolute(context.urls.entity(person)),
  };
}

/** The id of an entity in every graph: its page, and what it is there. */
export function entityId({ collection, id }: EntityKey, { urls }: Context): string {
  return `${urls.absolute(urls.entity({ collection, id }))}#${fragments[collection]}`;
}

function typeOf(entity: Entity): EntityNode['@type'] {
  return entity.collection === 'people' ? typeOfPerson(entity) : types[entity.collection];
}

/** Behind a byline of several people stands no person. */
function typeOfPerson({ byline }: Person): 'Organization' | 'Person' {
  return byline?.collective === true ? 'Organization' : 'Person';
}

const types = {
  organizations: 'Organization',
  programs: 'Service',
  products: 'Brand',
  events: 'Event',
} as const satisfies Record<Exclude<Entity['collection'], 'people'>, EntityNode['@type']>;

const fragments = {
  people: 'person',
  organizations: 'organization',
  programs: 'program',
  products: 'product',
  events: 'event',
} as const satisfies Record<Entity['collection'], string>;
