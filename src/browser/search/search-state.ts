/** What results are narrowed by, in the order the page shows them; also the names in its address. */
export const facets = ['kind', 'topic', 'year', 'person', 'organization', 'program'] as const;

export type Facet = (typeof facets)[number];

/** What is searched for: all that the address of the page says. */
export interface SearchState {
  readonly query: string;
  /** The chosen values of each facet; a result has one of each facet's. */
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly order: 'relevance' | 'date';
}

/** The state that an address asks for. */
export function readState(address: string): SearchState {
  const parameters = new URL(address).searchParams;
  return {
    query: (parameters.get('q') ?? '').trim(),
    chosen: chosenFrom((facet) => [...new Set(parameters.getAll(facet))].filter(Boolean)),
    order: parameters.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

/** The query of an address for a state, with its `?`; empty when nothing is asked. */
export function writeState({ query, chosen, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of facets) {
    for (const value of chosen[facet]) parameters.append(facet, value);
  }
  if (order === 'date') parameters.set('sort', order);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether anything is asked for: words, or choices alone. */
export function isAsked(state: SearchState): boolean {
  return state.query !== '' || countChosen(state) > 0;
}

/** How many values are chosen. */
export function countChosen({ chosen }: SearchState): number {
  return facets.reduce((sum, facet) => sum + chosen[facet].length, 0);
}

/** The state with one value chosen or not. */
export function choose(
  state: SearchState,
  facet: Facet,
  value: string,
  isChosen: boolean,
): SearchState {
  const others = state.chosen[facet].filter((each) => each !== value);
  const values = isChosen ? [...others, value] : others;
  return { ...state, chosen: { ...state.chosen, [facet]: values } };
}

/** The state with the choices of one facet, or of all, taken back. */
export function unchosen(state: SearchState, facet?: Facet): SearchState {
  const chosen = chosenFrom((each) =>
    facet === undefined || each === facet ? [] : state.chosen[each],
  );
  return { ...state, chosen };
}

function chosenFrom(valuesOf: (facet: Facet) => readonly string[]): SearchState['chosen'] {
  return {
    kind: valuesOf('kind'),
    topic: valuesOf('topic'),
    year: valuesOf('year'),
    person: valuesOf('person'),
    organization: valuesOf('organization'),
    program: valuesOf('program'),
  };
}
