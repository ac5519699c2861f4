import type { EntityCollection } from '../schemas/collections.ts';
import type { EntityKey } from './types.ts';

/** The word an editor puts before the colon of a link to an entity. */
export const entityNouns = {
  person: 'people',
  organization: 'organizations',
  program: 'programs',
  product: 'products',
  event: 'events',
} as const satisfies Record<string, EntityCollection>;

/** What one entity is called. */
export type EntityNoun = keyof typeof entityNouns;

/**
 * The entity that a link of a body leads to: `person:jon-roskill`, or the path of its page,
 * `/people/jon-roskill/`. Whether there is such an entity is not looked at.
 */
export function entityOfAddress(address: string): EntityKey | undefined {
  const [, noun = '', id] = /^([a-z]+):([a-z0-9-]+)$/u.exec(address) ?? [];
  if (id !== undefined) return isNoun(noun) ? { collection: entityNouns[noun], id } : undefined;

  const [, folder, name] = /^\/([a-z]+)\/([a-z0-9-]+)\/?$/u.exec(address) ?? [];
  const collection = Object.values(entityNouns).find((each) => each === folder);
  return collection === undefined || name === undefined ? undefined : { collection, id: name };
}

function isNoun(word: string): word is EntityNoun {
  return Object.hasOwn(entityNouns, word);
}
