import type { Entity } from '../publication/types.ts';
import type { Context } from '../views/context.ts';

/** An entry or topic by the names it goes by. */
export interface SearchName {
  readonly id: string;
  readonly href: string;
  /** Its name, then what else it is or was called. */
  readonly names: readonly [string, ...string[]];
}

/** The names of every kind of entry, those with most stories first. */
export type SearchNames = Readonly<Record<Entity['collection'] | 'topics', readonly SearchName[]>>;

/** What the search fetches to label its choices, and to find what misspelt words meant. */
export function searchNames(context: Context): SearchNames {
  const { publication, urls, index } = context;
  const entries = (entities: readonly Entity[]) =>
    byStories(entities, (entity) => index.storiesOf(entity)).map((entity) => ({
      id: entity.id,
      href: urls.entity(entity),
      names: namesOf(entity),
    }));
  return {
    people: entries(publication.people),
    organizations: entries(publication.organizations),
    programs: entries(publication.programs),
    products: entries(publication.products),
    events: entries(publication.events),
    topics: byStories(publication.topics, ({ id }) => index.onTopic(id).length).map(
      ({ id, name }) => ({ id, href: urls.topic(id), names: [name] }),
    ),
  };
}

function byStories<Item>(items: readonly Item[], storiesOf: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, stories: storiesOf(item) }))
    .sort((a, b) => b.stories - a.stories)
    .map(({ item }) => item);
}

function namesOf({ name, names, aliases }: Entity): readonly [string, ...string[]] {
  const others = new Set([...names.map((dated) => dated.name), ...aliases]);
  others.delete(name);
  return [name, ...others];
}
