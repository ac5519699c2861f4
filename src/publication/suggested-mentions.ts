import { entityNouns } from './entity-address.ts';
import { keyOf } from './entity-key.ts';
import type { NameMatcher } from './mentions.ts';
import type { NamedEntity } from './name-patterns.ts';
import type { EntityKey, Entry, Position } from './types.ts';

/** A name in an article and the entity it means. */
export interface NamedThere {
  readonly entity: EntityKey;
  readonly text: string;
  readonly position: Position;
}

/** A name that can mean more than one entity. */
export interface UndecidedName {
  readonly text: string;
  readonly position: Position;
  readonly entities: readonly EntityKey[];
  /**
   * What decides it: to list one of them, or, where that would not help because several are listed
   * or one is meant by the surname, a link at the name.
   */
  readonly decidedBy: 'list' | 'link';
}

/** What the lists of an article should say, going by its text. */
export interface SuggestedMentions {
  /** Named but not listed, in the order of the text. */
  readonly missing: readonly NamedThere[];
  readonly undecided: readonly UndecidedName[];
  /** Listed but never named, with the place of the id. */
  readonly unnamed: readonly { readonly entity: EntityKey; readonly position: Position }[];
  /** `collection/id` of everything the text names. */
  readonly named: ReadonlySet<string>;
}

/**
 * Suggests what the lists of an article should say.
 *
 * @param chosen undecided names that an editor has decided
 */
export type SuggestMentions = (
  entry: Entry<'articles'>,
  chosen?: readonly NamedThere[],
) => SuggestedMentions;

/**
 * Compares the lists of articles with their texts. Who is missing counts as listed in turn, since
 * that can give a surname or a shared name its meaning: with all of them listed, nobody is missing.
 */
export function createSuggestMentions(
  entities: readonly NamedEntity[],
  matcher: NameMatcher,
): SuggestMentions {
  const known = new Set(entities.map(({ key }) => keyOf(key)));

  return (entry, chosen = []) => {
    // An id that leads nowhere is a problem of its own.
    const given = listedIn(entry).filter(({ entity }) => known.has(keyOf(entity)));
    const listed = new Set(given.map(({ entity }) => keyOf(entity)));
    for (const author of entry.data.authors) listed.add(`people/${author}`);
    const isListed = (entity: EntityKey) => listed.has(keyOf(entity));

    const missing = chosen.filter(({ entity }) => !isListed(entity));
    for (const { entity } of missing) listed.add(keyOf(entity));
    let found = matcher.find(entry.body, listed);
    while (found.unlisted.length > 0) {
      missing.push(...found.unlisted);
      for (const { entity } of found.unlisted) listed.add(keyOf(entity));
      found = matcher.find(entry.body, listed);
    }

    const { named } = found;
    return {
      missing: missing.sort(byPosition),
      undecided: found.ambiguous.map(({ entities: meant, text, position }) => ({
        text,
        position,
        entities: meant,
        decidedBy: meant.some(isListed) ? 'link' : 'list',
      })),
      unnamed: given
        .filter(({ entity, how }) => how !== 'unnamed' && !named.has(keyOf(entity)))
        .map(({ entity, path }) => ({ entity, position: entry.at(path) })),
      named,
    };
  };
}

function listedIn({ data }: Entry<'articles'>) {
  return Object.values(entityNouns).flatMap((collection) =>
    data[collection].map((item, index) => ({
      entity: { collection, id: typeof item === 'string' ? item : item.id },
      how: typeof item === 'string' ? undefined : item.how,
      path: typeof item === 'string' ? [collection, index] : [collection, index, 'id'],
    })),
  );
}

function byPosition(a: NamedThere, b: NamedThere): number {
  return a.position.line - b.position.line || a.position.column - b.position.column;
}
