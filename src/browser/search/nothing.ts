import type { SearchName, SearchNames } from '../../search/search-names.ts';
import { nearestNames } from './nearest-names.ts';
import { copyOf, part, show } from './parts.ts';
import { unchosen, writeState, type SearchState } from './search-state.ts';

/** What the page shows when nothing was found. */
export interface Nothing {
  readonly hide: () => void;
  /** Says so; offers to take the choices back when there are some. */
  readonly show: (said: string, isNarrowed: boolean) => void;
  /** Offers the names that come nearest to what was searched for. */
  readonly offer: (state: SearchState, names: SearchNames) => void;
}

/** @param kindOf what an entry of a collection is */
export function createNothing(kindOf: (collection: string) => string): Nothing {
  const section = part('nothing', HTMLElement);
  const spelling = part('spelling', HTMLElement);
  const nearest = part('nearest', HTMLElement);
  return {
    hide: () => show(section, false),
    show: (said, isNarrowed) => {
      part('nothing-said', HTMLElement).textContent = said;
      show(part('widen', HTMLElement), isNarrowed);
      show(spelling, false);
      show(nearest, false);
      show(section, true);
    },
    offer: (state, names) => {
      const entries = Object.entries(names).flatMap(([collection, list]) =>
        list.map((name) => ({ ...name, kind: kindOf(collection) })),
      );
      const near = nearestNames(state.query, entries);
      part('spellings', HTMLElement).replaceChildren(
        ...near.spellings.flatMap((query) => [spellingLink(state, query), ' ']),
      );
      show(spelling, near.spellings.length > 0);
      part('nearest-list', HTMLElement).replaceChildren(...near.entries.map(nearestRow));
      show(nearest, near.entries.length > 0);
    },
  };
}

function spellingLink(state: SearchState, query: string): HTMLElement {
  const { element, fill } = copyOf('spelling');
  fill('spelling', query);
  element.setAttribute('href', writeState({ ...unchosen(state), query }));
  return element;
}

function nearestRow({ href, names, kind }: SearchName & { readonly kind: string }): HTMLElement {
  const { element, fill } = copyOf('name');
  const [name, ...others] = names;
  fill('title', name)?.setAttribute('href', href);
  fill('kind', kind);
  fill('detail', others[0] ?? '');
  fill('stories', '');
  return element;
}
