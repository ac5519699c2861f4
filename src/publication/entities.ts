import type { EntityCollection } from '../schemas/collections.ts';
import type { PublishBody } from './bodies.ts';
import { checkOrder, checkSpans } from './date-order.ts';
import { defined } from './defined.ts';
import { entityFeedId } from './feed-ids.ts';
import type { NamedEntity } from './name-patterns.ts';
import { allNames } from './names.ts';
import { alphabetical } from './order.ts';
import type { References } from './references.ts';
import { reporterOf, startOfFile, type Reporter } from './reporter.ts';
import type {
  Entity,
  EntityBase,
  Entry,
  Event,
  Moment,
  Organization,
  Person,
  Problem,
  Product,
  Program,
  Source,
} from './types.ts';
import { isReserved } from './urls.ts';

/** The entities of a publication, each list in the order of its A–Z index. */
export interface Entities {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly programs: readonly Program[];
  readonly products: readonly Product[];
  readonly events: readonly Event[];
}

/** All entities in one list. */
export function allEntities(entities: Entities): readonly Entity[] {
  const { people, organizations, programs, products, events } = entities;
  return [...people, ...organizations, ...programs, ...products, ...events];
}

/** All entities as prose names them. */
export function namedEntities(entities: Entities): readonly NamedEntity[] {
  return allEntities(entities).map((entity) => ({
    key: { collection: entity.collection, id: entity.id },
    names: allNames(entity),
    person: entity.collection === 'people' && !entity.byline?.collective,
  }));
}

/** Checks the entities and makes them what pages need. */
export function publishEntities(
  source: Source,
  now: Moment,
  { check }: References,
  publishBody: PublishBody,
  problems: Problem[],
): Entities {
  const { ids, language } = source.publication.data;
  const inOrder = alphabetical(language);

  return {
    people: source.people.map(person).sort(inOrder),
    organizations: source.organizations.map(organization).sort(inOrder),
    programs: source.programs.map(program).sort(inOrder),
    products: source.products.map(product).sort(inOrder),
    events: source.events.map(event).sort(inOrder),
  };

  function person(entry: Entry<'people'>): Person {
    const report = reporterOf(entry, problems);
    const { roles, byline } = entry.data;
    for (const [index, { organization, from, to, checked, seen }] of roles.entries()) {
      const path = ['roles', index];
      check('organizations', organization, [...path, 'organization'], report);
      if (to === 'present') {
        if (checked === undefined) report('present-without-checked', [...path, 'to']);
      } else {
        checkOrder({ path: [...path, 'to'], later: ['to', to], earlier: ['from', from] }, report);
      }
      checkOrder(
        { path: [...path, 'checked'], later: ['checked', checked], earlier: ['from', from] },
        report,
      );
      for (const [nth, day] of seen.entries()) {
        const place = [...path, 'seen', nth];
        checkOrder({ path: place, later: ['seen', day], earlier: ['from', from] }, report);
        if (to === 'present') continue;
        checkOrder({ path: place, later: ['to', to], earlier: ['seen', day] }, report);
      }
    }
    return {
      ...base(entry, report),
      collection: 'people',
      roles: roles.map((role) => defined(role)),
      ...defined({ byline }),
    };
  }

  function organization(entry: Entry<'organizations'>): Organization {
    const report = reporterOf(entry, problems);
    const { website, place } = entry.data;
    return { ...base(entry, report), collection: 'organizations', ...defined({ website, place }) };
  }

  function program(entry: Entry<'programs'>): Program {
    const report = reporterOf(entry, problems);
    const { owner, status, requirements } = entry.data;
    checkSpans(requirements, 'requirements', report);
    return {
      ...base(entry, report),
      collection: 'programs',
      ...defined({ owner: known('owner', owner, report) }),
      status,
      requirements,
    };
  }

  function product(entry: Entry<'products'>): Product {
    const report = reporterOf(entry, problems);
    const { maker, announced, available } = entry.data;
    checkOrder(
      {
        path: ['available'],
        later: ['available', available],
        earlier: ['announced', announced],
      },
      report,
    );
    return {
      ...base(entry, report),
      collection: 'products',
      ...defined({ maker: known('maker', maker, report), announced, available }),
    };
  }

  function event(entry: Entry<'events'>): Event {
    const report = reporterOf(entry, problems);
    const { organizer, place, venue, starts, ends } = entry.data;
    checkOrder({ path: ['ends'], later: ['ends', ends], earlier: ['starts', starts] }, report);
    return {
      ...base(entry, report),
      collection: 'events',
      ...defined({
        organizer: known('organizer', organizer, report),
        place,
        venue,
        starts,
        ends,
      }),
    };
  }

  function known(field: string, id: string | undefined, report: Reporter): string | undefined {
    return check('organizations', id, [field], report) ? id : undefined;
  }

  function base(entry: Entry<EntityCollection>, report: Reporter): EntityBase {
    const { id, file, collection, data, body } = entry;
    const { name, sortName, aliases, names, description, sameAs, sources, sample } = data;
    if (isReserved(collection, id)) report('reserved-id', startOfFile, { id });
    checkSpans(names, 'names', report);
    return {
      id,
      file,
      name,
      sortName: sortName ?? name,
      aliases,
      names: names.map((dated) => defined(dated)),
      ...defined({ description }),
      sameAs,
      sources,
      sample,
      feedId: entityFeedId(ids, collection, { id, formerIds: data.formerIds }),
      body: publishBody({ file, body, seenFrom: now }, report),
    };
  }
}
