import { mayContain } from './dates.ts';
import type { DatedName, Day } from './types.ts';

/** What an entry says of its names. */
interface Named {
  readonly name: string;
  readonly names: readonly { readonly name: string }[];
  readonly aliases: readonly string[];
}

/**
 * The name an entity had on a day: of its dated names that day may fall in, the one that began
 * last; else today's. A name without a beginning is taken to have been there before.
 */
export function nameOn(
  entity: { readonly name: string; readonly names: readonly DatedName[] },
  day: Day,
): string {
  let found: DatedName | undefined;
  for (const dated of entity.names) {
    if (!mayContain(dated, day)) continue;
    if (found === undefined || (dated.from ?? '') > (found.from ?? '')) found = dated;
  }
  return found?.name ?? entity.name;
}

/** Every name that means an entity in prose, each once: today's, former ones, aliases. */
export function allNames({ name, names, aliases }: Named): string[] {
  return [...new Set([name, ...names.map((dated) => dated.name), ...aliases])];
}
