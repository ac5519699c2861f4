import type { EntityCollection } from '../schemas/collections.ts';
import { allNames } from './names.ts';
import { createNearest, type Nearest } from './nearest.ts';
import type { Entry, Moment, Source } from './types.ts';
import { visibility, visibilityOfBroken, type Visibility } from './visibility.ts';

/** The collections that something can name by an id. */
export type Referable = EntityCollection | 'topics' | 'pages' | 'articles';

/** What there is, by collection and id. */
export interface Directory {
  /** `broken` is a file that exists but has problems of its own: no need to report a second one. */
  readonly has: (collection: Referable, id: string) => 'there' | 'broken' | undefined;
  readonly nearest: (collection: Referable, id: string) => readonly string[];
  /** Another collection that has an id. */
  readonly elsewhere: (id: string) => Referable | undefined;
  /** Whether an article that readers should see is there but cannot be read. */
  readonly hasBrokenArticles: boolean;
  /** Whether readers see an article at a moment; one that is not there is not hidden. */
  readonly visibilityOf: (slug: string, at: Moment) => Visibility;
}

/** What one entry of a collection is called in messages; in links, the word before the colon. */
export const nounOf = {
  people: 'person',
  organizations: 'organization',
  programs: 'program',
  products: 'product',
  events: 'event',
  topics: 'topic',
  pages: 'page',
  articles: 'article',
} as const satisfies Record<Referable, string>;

/** Looks up what a publication has. */
export function createDirectory(
  source: Source,
  articles: ReadonlyMap<string, { readonly entry: Entry<'articles'> }>,
  now: Moment,
): Directory {
  const { timeZone } = source.publication.data;
  const shelves: Record<Referable, Shelf> = {
    people: shelfOf(source.people, namesOfEntity),
    organizations: shelfOf(source.organizations, namesOfEntity),
    programs: shelfOf(source.programs, namesOfEntity),
    products: shelfOf(source.products, namesOfEntity),
    events: shelfOf(source.events, namesOfEntity),
    topics: shelfOf(source.topics, ({ data }) => [data.name, ...data.formerIds]),
    pages: shelfOf(source.pages, ({ data }) => [data.title]),
    articles: shelfOf(source.articles, ({ data }) => [data.title, ...data.formerSlugs]),
  };
  return {
    has: (collection, id) => {
      if (shelves[collection].ids.has(id)) return 'there';
      return source.broken.has(`${collection}/${id}`) ? 'broken' : undefined;
    },
    nearest: (collection, id) => shelves[collection].nearest(id),
    elsewhere: (id) => referable.find((collection) => shelves[collection].ids.has(id)),
    hasBrokenArticles: [...source.broken].some(
      ([key, file]) =>
        key.startsWith('articles/') && visibilityOfBroken(file, now, timeZone) === 'visible',
    ),
    visibilityOf: (slug, at) => {
      const data = articles.get(slug)?.entry.data;
      if (data) return visibility(data.status, data.date, at, timeZone);
      const broken = source.broken.get(`articles/${slug}`);
      return broken ? visibilityOfBroken(broken, at, timeZone) : 'visible';
    },
  };
}

// Object.keys forgets whose keys they are.
const referable = Object.keys(nounOf) as Referable[];

interface Shelf {
  readonly ids: ReadonlySet<string>;
  readonly nearest: Nearest;
}

function shelfOf<Each extends { readonly id: string }>(
  entries: readonly Each[],
  namesOf: (entry: Each) => readonly string[],
): Shelf {
  // Built at the first mistake: most publications have none.
  let nearest: Nearest | undefined;
  return {
    ids: new Set(entries.map(({ id }) => id)),
    nearest: (wanted) => {
      nearest ??= createNearest(entries.map((entry) => ({ id: entry.id, names: namesOf(entry) })));
      return nearest(wanted);
    },
  };
}

function namesOfEntity({ data }: Entry<EntityCollection>): string[] {
  return [...allNames(data), ...data.formerIds];
}
