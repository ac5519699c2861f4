import type { Entity } from '../publication/types.ts';
import { entityLink, type Context, type Link } from './context.ts';
import { sayDays } from './named-detail.ts';

/** Something known of an entity: a label and what stands beside it. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

/** A fact in words, with an address where it has one. */
export type FactValue = Link | { readonly text: string };

/** What is known of an entity, apart from what changed over time. */
export function entityFacts(entity: Entity, context: Context): Fact[] {
  const { entity: words } = context.words;
  return [
    ...factsOfKind(entity, context),
    fact(words.sameAs, ...entity.sameAs.map((href) => ({ href, text: hostOf(href) }))),
  ].filter(({ values }) => values.length > 0);
}

function factsOfKind(entity: Entity, context: Context): Fact[] {
  const { words, formats } = context;
  const day = (rough: string | undefined) => text(rough && formats.day(rough).text);
  switch (entity.collection) {
    case 'people':
      return [];
    case 'organizations':
      return [
        fact(words.entity.place, ...text(entity.place)),
        fact(
          words.entity.website,
          ...(entity.website === undefined
            ? []
            : [{ href: entity.website, text: hostOf(entity.website) }]),
        ),
      ];
    case 'programs':
      return [
        fact(words.entity.owner, ...organization(entity.owner, context)),
        fact(
          words.entity.status,
          ...(entity.status === 'unknown' ? [] : text(words.programStatuses[entity.status])),
        ),
      ];
    case 'products':
      return [
        fact(words.entity.maker, ...organization(entity.maker, context)),
        fact(words.entity.announced, ...day(entity.announced)),
        fact(words.entity.available, ...day(entity.available)),
      ];
    case 'events':
      return [
        fact(words.entity.organizer, ...organization(entity.organizer, context)),
        fact(words.entity.dates, ...text(sayDays(entity, context))),
        fact(words.entity.place, ...text(entity.place)),
        fact(words.entity.venue, ...text(entity.venue)),
      ];
  }
}

function fact(label: string, ...values: FactValue[]): Fact {
  return { label, values };
}

function text(value: string | undefined): FactValue[] {
  return value === undefined ? [] : [{ text: value }];
}

function organization(id: string | undefined, context: Context): FactValue[] {
  if (id === undefined) return [];
  const found = context.index.entity({ collection: 'organizations', id });
  return [found === undefined ? { text: id } : entityLink(found, context)];
}

/** The host of an address, which says where a link leads. */
function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./u, '');
}
