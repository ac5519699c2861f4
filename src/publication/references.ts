import type { Data, EntityCollection } from '../schemas/collections.ts';
import { nounOf, type Directory, type Referable } from './directory.ts';
import type { Reporter, Where } from './reporter.ts';
import type { EntityKey } from './types.ts';

/** Checks that ids of a file resolve; what does not is reported and left out. */
export interface References {
  /** Whether an id names an entry, and where it stands. */
  readonly check: (
    collection: Referable,
    id: string | undefined,
    where: Where,
    report: Reporter,
  ) => boolean;
  /** The ids of a list that resolve, each once. */
  readonly list: (
    collection: Referable,
    ids: readonly string[],
    path: Path,
    report: Reporter,
  ) => readonly string[];
  /** The mentions that resolve, each once: people, organizations, programs, products, events. */
  readonly mentions: (lists: MentionLists, report: Reporter) => readonly ListedMention[];
}

/** A mention as an editor lists it. */
export interface ListedMention {
  readonly entity: EntityKey;
  readonly how: 'quoted' | 'cited' | 'discussed' | 'unnamed';
  readonly as: string | undefined;
  /** Where the id stands. */
  readonly path: Path;
  /** Where the title of the source stands, if there is one. */
  readonly asPath: Path;
}

type MentionLists = Pick<Data<'articles'>, EntityCollection>;
type Path = readonly (string | number)[];

/** Looks ids up in the directory. */
export function createReferences(directory: Directory): References {
  const check: References['check'] = (collection, id, where, report) => {
    if (id === undefined) return false;
    const found = directory.has(collection, id);
    if (found === undefined) {
      report('unknown-reference', where, {
        noun: nounOf[collection],
        id,
        nearest: directory.nearest(collection, id),
        elsewhere: directory.elsewhere(id),
        file: fileOf(collection, id),
      });
    }
    return found === 'there';
  };
  return {
    check,
    list: (collection, ids, path, report) =>
      eachOnce(ids, (id) => id, path, report).flatMap(({ item, index }) =>
        check(collection, item, [...path, index], report) ? item : [],
      ),
    mentions: (lists, report) =>
      inOrder.flatMap((collection) =>
        eachOnce(lists[collection], idOf, [collection], report).flatMap(({ item, index }) => {
          const id = idOf(item);
          const given = typeof item === 'string' ? undefined : item;
          const path = given ? [collection, index, 'id'] : [collection, index];
          if (!check(collection, id, path, report)) return [];
          return {
            entity: { collection, id },
            how: given?.how ?? 'discussed',
            as: given?.as,
            path,
            asPath: [collection, index, 'as'],
          };
        }),
      ),
  };
}

const inOrder = [
  'people',
  'organizations',
  'programs',
  'products',
  'events',
] as const satisfies readonly EntityCollection[];

function idOf(item: MentionLists['people'][number]): string {
  return typeof item === 'string' ? item : item.id;
}

/** The items of a list without those listed before; those are reported. */
function eachOnce<Item>(
  items: readonly Item[],
  itemId: (item: Item) => string,
  path: Path,
  report: Reporter,
): { item: Item; index: number }[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const id = itemId(item);
    if (!seen.has(id)) {
      seen.add(id);
      return { item, index };
    }
    report('listed-twice', [...path, index], { id, field: path.join('.') });
    return [];
  });
}

/** Where the file of an id would be. */
function fileOf(collection: Referable, id: string): string {
  return `content/${collection}/${collection === 'articles' ? '<year>/' : ''}${id}.md`;
}
