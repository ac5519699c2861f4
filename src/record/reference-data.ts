import { defined } from '../publication/defined.ts';
import { keyOf } from '../publication/entity-key.ts';
import { firstDay } from '../publication/dates.ts';
import { nameOn } from '../publication/names.ts';
import type { Entity, EntityKey, PublishedBody, Role, RoughDay } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import type {
  office,
  officeThen,
  publisher,
  reference,
  referenceThen,
  Shaped,
  textMark,
} from './value-shapes.ts';

/** Whose record a file is, and under what terms. */
export function ofPublication({ publication, urls }: Context) {
  const { name, language, licence } = publication.settings;
  const whose: Shaped<typeof publisher> = { name, url: urls.absolute(urls.home()), language };
  return { publication: whose, ...defined({ licence }) };
}

/** Leads to an entity. */
export function referenceTo(key: EntityKey, context: Context): Shaped<typeof reference> {
  return leadsTo(key, context.index.entity(key), context);
}

/** Leads to an entity, with its name of a day. */
export function referenceThenTo(
  key: EntityKey,
  when: RoughDay,
  context: Context,
): Shaped<typeof referenceThen> {
  const entity = context.index.entity(key);
  const today = leadsTo(key, entity, context);
  return { ...today, nameThen: entity === undefined ? today.name : nameOn(entity, firstDay(when)) };
}

/** An office of a person. */
export function officeOf(role: Role, context: Context): Shaped<typeof office> {
  return { organization: referenceTo(organizationOf(role), context), ...officeDates(role) };
}

/** An office of a person as of a day. */
export function officeThenOf(
  role: Role,
  when: RoughDay,
  context: Context,
): Shaped<typeof officeThen> {
  return {
    organization: referenceThenTo(organizationOf(role), when, context),
    ...officeDates(role),
  };
}

/** An office without its organization. */
export function officeDates({ title, from, to, checked, seen, source }: Role) {
  return { title, seen, source, ...defined({ from, to, checked }) };
}

/** What is known of a text without its words. */
export function textMarkOf({ wordCount, digest }: PublishedBody): Shaped<typeof textMark> {
  return { words: wordCount, digest };
}

/** An address as a URI, as JSON Schema has them: letters of other scripts written as bytes. */
export function asUri(address: string): string {
  return new URL(address).href;
}

function organizationOf({ organization: id }: Role): EntityKey {
  return { collection: 'organizations', id };
}

/** A preview has entries that lead nowhere; a build has none. */
function leadsTo(key: EntityKey, entity: Entity | undefined, { urls }: Context) {
  return {
    key: keyOf(key),
    id: entity?.feedId ?? keyOf(key),
    url: urls.absolute(urls.entity(key)),
    name: entity?.name ?? key.id,
  };
}
