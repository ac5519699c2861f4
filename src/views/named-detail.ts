import type { Entity, EntityKey } from '../publication/types.ts';
import { inRow, type Context } from './context.ts';
import { saySpan } from './dated.ts';
import { phrase } from './phrase.ts';

/** One line on an entity, beside its name: what it is, from its data, else its description. */
export function namedDetail(entity: Entity, context: Context): string {
  return fromData(entity, context) ?? entity.description ?? '';
}

/** The days of an event in words; nothing when none is known. */
export function sayDays(
  { starts, ends }: { readonly starts?: string | undefined; readonly ends?: string | undefined },
  context: Context,
): string | undefined {
  if (starts === undefined && ends === undefined) return undefined;
  if (starts !== undefined && (ends === undefined || starts === ends)) {
    return context.formats.day(starts).text;
  }
  return starts !== undefined && ends !== undefined
    ? context.formats.days(starts, ends)
    : saySpan({ to: ends }, context);
}

function fromData(entity: Entity, context: Context): string | undefined {
  const { words } = context;
  switch (entity.collection) {
    case 'people':
    case 'organizations':
      return undefined;
    case 'programs': {
      if (entity.owner === undefined) return undefined;
      const owner = phrase(words.named.owner, { organization: nameOf(entity.owner, context) });
      const { status } = entity;
      return status === 'unknown' ? owner : inRow([owner, words.programStatuses[status]], context);
    }
    case 'products':
      return entity.maker === undefined
        ? undefined
        : phrase(words.named.maker, { organization: nameOf(entity.maker, context) });
    case 'events': {
      const parts = [entity.place, sayDays(entity, context)].filter((part) => part !== undefined);
      return parts.length === 0 ? undefined : inRow(parts, context);
    }
  }
}

function nameOf(organization: string, { index }: Context): string {
  const key: EntityKey = { collection: 'organizations', id: organization };
  return index.entity(key)?.name ?? organization;
}
