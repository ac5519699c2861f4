import { loadPagefind, type Pagefind, type PagefindResult } from './pagefind.ts';
import { countChosen, facets, unchosen, type Facet, type SearchState } from './search-state.ts';

/** What was found, best first; each result is loaded when it is shown. */
export interface Found {
  /** People, organizations, programs, products and events. */
  readonly names: readonly PagefindResult[];
  /** Articles. */
  readonly stories: readonly PagefindResult[];
}

/** How many results each value of each facet would leave. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

/** Which kinds of page an index has. */
export interface Indexed {
  readonly names: boolean;
  readonly stories: boolean;
}

/** Searches with Pagefind. Whatever cannot be loaded rejects, and is tried anew the next time. */
export interface Engine {
  /** Begins to load what every search needs. */
  readonly warm: () => void;
  readonly find: (state: SearchState) => Promise<Found>;
  readonly count: (state: SearchState) => Promise<FacetCounts>;
}

/** @param address of `pagefind.js` */
export function createEngine(address: string, indexed: Indexed): Engine {
  let attempt = 0;
  let loaded: Promise<Loaded> | undefined;
  const lost = watchFetches(new URL('.', new URL(address, location.href)).href);

  const load = () => (loaded ??= start(address, attempt, indexed));
  const use = async <Result>(work: (engine: Loaded) => Promise<Result>): Promise<Result> => {
    const before = lost();
    const mine = load();
    try {
      const result = await work(await mine);
      // Pagefind goes on without a piece of the index that it could not load, and finds nothing.
      if (lost() > before) throw new Error('A piece of the index could not be loaded.');
      return result;
    } catch (error) {
      // Of two searches that fail together the first gives the engine up.
      if (loaded === mine) {
        loaded = undefined;
        attempt += 1;
      }
      throw error;
    }
  };

  return {
    warm: () => {
      load().catch(() => (loaded = undefined));
    },
    find: (state) => use((engine) => find(engine, state, indexed)),
    count: (state) => use(({ pagefind }) => count(pagefind, state)),
  };
}

/** Pagefind, and by id how much each entry is written about, from 0 to 1. */
interface Loaded {
  readonly pagefind: Pagefind;
  readonly entries: ReadonlyMap<string, number>;
}

async function start(address: string, attempt: number, indexed: Indexed): Promise<Loaded> {
  const pagefind = await loadPagefind(address, attempt);
  await pagefind.options({
    // Results are paths with the base path already.
    baseUrl: '/',
    excerptLength: 30,
    excerptEllipsis: '…',
    // A worker would be another 11 kB and another policy, for searches of a few milliseconds.
    noWorker: true,
    ranking: { metaWeights: { title: 5, detail: 1, authors: 1, date: 0.5 } },
  });
  await pagefind.init();
  // Sorted by what only entries have, a search finds these alone, and needs no other file.
  const { results } = indexed.names
    ? await pagefind.search(null, { filters: {}, sort: { stories: 'desc' } })
    : { results: [] };
  // Few are written about often and most seldom, so the rank says about as much as the count.
  const entries = new Map(
    results.map(({ id }, rank) => [id, 1 - Math.log(rank + 1) / Math.log(results.length + 1)]),
  );
  return { pagefind, entries };
}

async function find(
  { pagefind, entries }: Loaded,
  state: SearchState,
  indexed: Indexed,
): Promise<Found> {
  const term = state.query || null;
  const filters = filtersOf(state);
  // Choices alone have no best match.
  const isSorted = state.order === 'date' || term === null;
  const sorted = async (key: 'stories' | 'date') =>
    (await pagefind.search(term, { filters, sort: { [key]: 'desc' } })).results;

  const { results } = await pagefind.search(term, { filters });
  const isEntry = ({ id }: PagefindResult) => entries.has(id);
  return {
    names:
      term === null && indexed.names
        ? await sorted('stories')
        : mostWrittenFirst(results.filter(isEntry), entries),
    stories:
      isSorted && indexed.stories
        ? await sorted('date')
        : results.filter((result) => !isEntry(result)),
  };
}

/**
 * Of names that fit about as well, the one that is written about more comes first: many things are
 * called after Microsoft, and few people who search for it mean one of these.
 */
function mostWrittenFirst(
  results: readonly PagefindResult[],
  entries: Loaded['entries'],
): PagefindResult[] {
  const worthOf = ({ id, score }: PagefindResult) => score * (1 + 0.8 * (entries.get(id) ?? 0));
  return results
    .map((result) => ({ result, worth: worthOf(result) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ result }) => result);
}

/** A facet's own choices do not lower its counts: choosing another value adds its results. */
async function count(pagefind: Pagefind, state: SearchState): Promise<FacetCounts> {
  await pagefind.filters();
  const term = state.query || null;
  const countsFor = async (each: SearchState) =>
    (await pagefind.search(term, { filters: filtersOf(each) })).filters;
  const all = await countsFor(state);
  const counts = await Promise.all(
    facets.map(async (facet) => {
      const { [facet]: own } =
        state.chosen[facet].length === 0 ? all : await countsFor(unchosen(state, facet));
      return [facet, own ?? {}] as const;
    }),
  );
  // Object.fromEntries forgets its keys; they are the facets.
  return Object.fromEntries(counts) as FacetCounts;
}

function filtersOf(state: SearchState) {
  if (countChosen(state) === 0) return {};
  const chosen = facets.filter((facet) => state.chosen[facet].length > 0);
  return Object.fromEntries(chosen.map((facet) => [facet, { any: state.chosen[facet] }]));
}

/** Counts the fetches below a folder that failed, since Pagefind keeps those to itself. */
function watchFetches(folder: string): () => number {
  let lost = 0;
  const plain = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (...request) => {
    const isOurs = new Request(...request).url.startsWith(folder);
    try {
      const response = await plain(...request);
      if (isOurs && !response.ok) lost += 1;
      return response;
    } catch (error) {
      if (isOurs) lost += 1;
      throw error;
    }
  };
  return () => lost;
}
