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
  /** Begins to load what a search for these words needs. */
  readonly prepare: (query: string) => void;
  readonly find: (state: SearchState) => Promise<Found>;
  readonly count: (state: SearchState) => Promise<FacetCounts>;
}

/** @param address of `pagefind.js` */
export function createEngine(address: string, indexed: Indexed): Engine {
  let attempt = 0;
  let loaded: Promise<Pagefind> | undefined;
  const lost = watchFetches();

  const load = () => (loaded ??= start(address, attempt));
  const use = async <Result>(work: (pagefind: Pagefind) => Promise<Result>): Promise<Result> => {
    const before = lost();
    let pagefind: Pagefind | undefined;
    try {
      pagefind = await load();
      const result = await work(pagefind);
      // Pagefind goes on without a piece of the index that it could not load, and finds nothing.
      if (lost() > before) throw new Error('A piece of the index could not be loaded.');
      return result;
    } catch (error) {
      loaded = undefined;
      attempt += 1;
      await pagefind?.destroy();
      throw error;
    }
  };

  return {
    warm: () => {
      load().catch(() => (loaded = undefined));
    },
    prepare: (query) => {
      load()
        .then((pagefind) => pagefind.preload(query))
        .catch(() => undefined);
    },
    find: (state) => use((pagefind) => find(pagefind, state, indexed)),
    count: (state) => use((pagefind) => count(pagefind, state)),
  };
}

async function start(address: string, attempt: number): Promise<Pagefind> {
  const pagefind = await loadPagefind(address, attempt);
  await pagefind.options({
    // Results are paths with the base path already.
    baseUrl: '/',
    excerptLength: 30,
    excerptEllipsis: '…',
    // A worker would be another 11 kB and another policy, for searches of a few milliseconds.
    noWorker: true,
    ranking: { metaWeights: { title: 5, names: 5, detail: 1, authors: 1, date: 0.5 } },
  });
  await pagefind.init();
  return pagefind;
}

async function find(pagefind: Pagefind, state: SearchState, indexed: Indexed): Promise<Found> {
  const term = state.query || null;
  const filters = filtersOf(state);
  const sorted = async (key: 'stories' | 'date', isThere: boolean) =>
    isThere ? (await pagefind.search(term, { filters, sort: { [key]: 'desc' } })).results : [];

  const { results } = await pagefind.search(term, { filters });
  // Sorted by what only some pages have, a search finds these alone, and needs no other file.
  const named = await sorted('stories', indexed.names);
  const names = new Set(named.map(({ id }) => id));
  const byDate = state.order === 'date' || term === null;
  return {
    names: term === null ? named : results.filter(({ id }) => names.has(id)),
    stories: byDate
      ? await sorted('date', indexed.stories)
      : results.filter(({ id }) => !names.has(id)),
  };
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

/** Counts the fetches of this page that failed, since Pagefind keeps those to itself. */
function watchFetches(): () => number {
  let lost = 0;
  const plain = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (...request) => {
    try {
      const response = await plain(...request);
      if (!response.ok) lost += 1;
      return response;
    } catch (error) {
      lost += 1;
      throw error;
    }
  };
  return () => lost;
}
