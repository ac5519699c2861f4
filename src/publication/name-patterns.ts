import { keyOf } from './entity-key.ts';
import { fold } from './folded-text.ts';
import { surnamesOf } from './surnames.ts';
import type { EntityKey } from './types.ts';

/** An entity with everything it is called: today's name, dated names and aliases. */
export interface NamedEntity {
  readonly key: EntityKey;
  readonly names: readonly string[];
  /** Whether the last word of its names is a surname; a collective byline has none. */
  readonly person: boolean;
}

/** An entity as the matcher keeps it: one object each, told apart by identity. */
export interface Known {
  readonly key: EntityKey;
  readonly address: string;
  /** The patterns of its surnames. */
  readonly surnames: Set<Pattern>;
}

/** One sequence of letters, and whose name it is. */
export interface Pattern {
  readonly owners: Set<Known>;
}

/** All names and surnames, folded, and the entities by `collection/id`. */
export function patternsOf(entities: readonly NamedEntity[]) {
  const patterns = new Map<string, Pattern>();
  const known = new Map<string, Known>();
  const patternOf = (text: string): Pattern => {
    const pattern = patterns.get(text) ?? { owners: new Set() };
    patterns.set(text, pattern);
    return pattern;
  };
  for (const { key, names, person } of entities) {
    const entity: Known = { key, address: keyOf(key), surnames: new Set() };
    known.set(entity.address, entity);
    for (const written of names) {
      const name = fold(written).text.trim();
      if (name === '') continue;
      patternOf(name).owners.add(entity);
      if (!person) continue;
      for (const surname of surnamesOf(name)) entity.surnames.add(patternOf(surname));
    }
  }
  return { patterns, known };
}
