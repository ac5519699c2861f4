import type { OrganizationLeaf, OrganizationRole, PlaceLeaf } from 'schema-dts';
import { defined } from '../publication/defined.ts';
import { allNames } from '../publication/names.ts';
import type {
  Entity,
  Event,
  Organization,
  Person,
  Product,
  Program,
  Role,
} from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import type { SiteView } from '../views/site.ts';
import {
  entityId,
  organizationReference,
  type EntityNode,
  type EventNode,
  type OrganizationNode,
  type PersonNode,
  type ProductNode,
  type ProgramNode,
} from './entity-reference.ts';
import { some } from './graph-text.ts';
import { newestStories } from './newest-stories.ts';
import { publicationReference } from './publication-node.ts';

/** An entity with what is known of it and the newest stories on it. */
export function entityNode(entity: Entity, site: SiteView, context: Context): EntityNode {
  switch (entity.collection) {
    case 'people':
      return entity.byline?.collective === true
        ? collectiveNode(entity, site, context)
        : personNode(entity, site, context);
    case 'organizations':
      return organizationNode(entity, context);
    case 'programs':
      return programNode(entity, context);
    case 'products':
      return productNode(entity, context);
    case 'events':
      return eventNode(entity, context);
  }
}

function named(entity: Entity, context: Context) {
  return defined({
    '@id': entityId(entity, context),
    name: entity.name,
    alternateName: some(allNames(entity).filter((name) => name !== entity.name)),
    description: entity.description,
    sameAs: some(entity.sameAs),
    subjectOf: newestStories(context.index.coverageOf(entity), context),
  });
}

function personNode(person: Person, site: SiteView, context: Context): PersonNode {
  const { masthead } = context.publication.settings;
  const duties = masthead.filter((each) => each.person === person.id).map(({ duty }) => duty);
  return {
    '@type': 'Person',
    ...named(person, context),
    ...defined({
      memberOf: some(person.roles.flatMap((role) => roleNode(role, context))),
      worksFor: person.byline?.staff === true ? publicationReference(site) : undefined,
      jobTitle: some(duties),
    }),
  };
}

/** A byline that stands for several people. */
function collectiveNode(person: Person, site: SiteView, context: Context): OrganizationNode {
  return {
    '@type': 'Organization',
    ...named(person, context),
    ...(person.byline?.staff === true ? { parentOrganization: publicationReference(site) } : {}),
  };
}

/** An office. An end that is not known is not there, and neither is that of one that lasts. */
function roleNode(
  { organization, title, from, to }: Role,
  context: Context,
): OrganizationRole<OrganizationLeaf, 'memberOf'>[] {
  const memberOf = organizationReference(organization, context);
  if (memberOf === undefined) return [];
  return [
    {
      '@type': 'OrganizationRole',
      memberOf,
      roleName: title,
      ...defined({ startDate: from, endDate: to === 'present' ? undefined : to }),
    },
  ];
}

function organizationNode(organization: Organization, context: Context): OrganizationNode {
  const { website, place } = organization;
  return {
    '@type': 'Organization',
    ...named(organization, context),
    ...defined({
      url: website,
      location: place === undefined ? undefined : placeNode(place),
    }),
  };
}

function programNode(program: Program, context: Context): ProgramNode {
  return {
    '@type': 'Service',
    ...named(program, context),
    ...defined({ provider: organizationReference(program.owner, context) }),
  };
}

function productNode(product: Product, context: Context): ProductNode {
  return { '@type': 'Brand', ...named(product, context) };
}

function eventNode(event: Event, context: Context): EventNode {
  const { starts, ends, venue, place, organizer } = event;
  const name = venue ?? place;
  return {
    '@type': 'Event',
    ...named(event, context),
    ...defined({
      startDate: starts,
      endDate: ends,
      location: name === undefined ? undefined : placeNode(name, place),
      organizer: organizationReference(organizer, context),
    }),
  };
}

function placeNode(name: string, address?: string): PlaceLeaf {
  return { '@type': 'Place', name, ...defined({ address }) };
}
