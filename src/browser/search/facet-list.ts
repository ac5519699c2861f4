import type { FacetCounts } from './engine.ts';
import { copyOf, part, show } from './parts.ts';
import { facets, type Facet, type SearchState } from './search-state.ts';

/** What the choices are called. */
export interface FacetWords {
  readonly labelOf: (facet: Facet, value: string) => string;
  readonly all: (count: number) => string;
  readonly number: (count: number) => string;
}

/** The choices that narrow the results. */
export interface FacetList {
  /**
   * Shows what can be chosen, with how many results each leaves.
   *
   * @returns whether there is any choice
   */
  readonly update: (state: SearchState, counts: FacetCounts, words: FacetWords) => boolean;
}

/** @param choose is told of every box that is ticked or not */
export function createFacetList(
  choose: (facet: Facet, value: string, isChosen: boolean) => void,
): FacetList {
  const lists = facets.map((facet) => createValues(facet, choose));
  return {
    update: (state, counts, words) =>
      lists.map((list) => list(state, counts, words)).some((isThere) => isThere),
  };
}

/** How many values of a facet are shown at first. */
const first = 5;

function createValues(facet: Facet, choose: Parameters<typeof createFacetList>[0]) {
  const found = document.querySelector<HTMLFieldSetElement>(`[data-facet="${facet}"]`);
  if (found === null) throw new Error(`The page has no choice of ${facet}.`);
  const list = found.querySelector('ul');
  const more = part('all-values', HTMLButtonElement, found);
  // Boxes stay the same elements, so that the one in focus keeps it.
  const rows = new Map<string, Value>();
  let isWhole = false;

  const rowOf = (value: string): Value => {
    const known = rows.get(value);
    if (known !== undefined) return known;
    const made = createValue((isChosen) => choose(facet, value, isChosen));
    rows.set(value, made);
    return made;
  };

  more.addEventListener('click', () => {
    isWhole = true;
    const hidden = [...rows.values()].find(({ element }) => element.hidden);
    for (const { element } of rows.values()) show(element, true);
    show(more, false);
    hidden?.box.focus();
  });

  return (state: SearchState, counts: FacetCounts, words: FacetWords) => {
    const chosen = new Set(state.chosen[facet]);
    const values = valuesOf(facet, counts, chosen, (value) => words.labelOf(facet, value));
    const offered = new Set(values.map(({ value }) => value));
    for (const value of rows.keys()) {
      if (offered.has(value)) continue;
      rows.get(value)?.element.remove();
      rows.delete(value);
    }
    const focused = document.activeElement;
    values.forEach(({ value, label, count }, index) => {
      const row = rowOf(value);
      row.say(label, words.number(count), chosen.has(value));
      if (list?.children[index] !== row.element) {
        list?.insertBefore(row.element, list.children[index] ?? null);
      }
      show(row.element, isWhole || index < first || chosen.has(value));
    });
    // Moving an element takes the focus from it.
    if (focused instanceof HTMLElement && found.contains(focused)) focused.focus();
    more.textContent = words.all(values.length);
    show(more, values.some((_, index) => index >= first) && !isWhole);
    show(found, values.length > 0);
    return values.length > 0;
  };
}

interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The values that leave something, and those chosen; most results first, years newest first. */
function valuesOf(
  facet: Facet,
  counts: FacetCounts,
  chosen: ReadonlySet<string>,
  labelOf: (value: string) => string,
): FacetValue[] {
  // A value from the address may be a word that every object knows, such as “constructor”.
  const known = new Map(Object.entries(counts[facet]));
  return [...new Set([...known.keys(), ...chosen])]
    .map((value) => ({ value, label: labelOf(value), count: known.get(value) ?? 0 }))
    .filter(({ value, count }) => count > 0 || chosen.has(value))
    .sort((a, b) =>
      facet === 'year'
        ? b.value.localeCompare(a.value)
        : b.count - a.count || a.label.localeCompare(b.label),
    );
}

interface Value {
  readonly element: HTMLElement;
  readonly box: HTMLInputElement;
  readonly say: (label: string, count: string, isChosen: boolean) => void;
}

function createValue(choose: (isChosen: boolean) => void): Value {
  const { element } = copyOf('value');
  const box = element.querySelector('input');
  const label = element.querySelector('[data-fill="label"]');
  const count = element.querySelector('[data-fill="count"]');
  if (box === null || label === null || count === null) throw new Error('A choice has no box.');
  box.addEventListener('change', () => choose(box.checked));
  return {
    element,
    box,
    say: (name, written, isChosen) => {
      label.textContent = name;
      count.textContent = written;
      box.checked = isChosen;
    },
  };
}
