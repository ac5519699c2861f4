import type { SearchNames } from '../../search/search-names.ts';
import { countedPhrase, phrase } from '../../views/phrase.ts';
import type { SearchSettings } from '../../views/search.ts';
import { createEngine } from './engine.ts';
import { createFacetList, type FacetWords } from './facet-list.ts';
import { listenToKeys } from './keys.ts';
import { createNothing } from './nothing.ts';
import { part, parts, show } from './parts.ts';
import { createResultList, nameRow, storyRow, type RowWords } from './result-list.ts';
import {
  choose,
  countChosen,
  isAsked,
  readState,
  unchosen,
  writeState,
  type SearchState,
} from './search-state.ts';

/** How many results of each sort are shown at first. */
const room = { names: 3, stories: 5 };

/** How many one press of a button adds. */
const step = 10;

/** Milliseconds. */
const pause = {
  /** Before choices are loaded, so that they never delay a result. */
  facets: 300,
  /** Before the count is read out, so that nobody hears one for every letter. */
  speech: 800,
};

/** Makes the page of the search work. */
export function startSearch(root: HTMLElement, settings: SearchSettings): void {
  const { phrases } = settings;
  const words = wordsOf(settings);
  const engine = createEngine(settings.engine, settings.indexed);
  const loadNames = once(async () => {
    const answer = await fetch(settings.names);
    if (!answer.ok) throw new Error(`The names could not be loaded: ${answer.status}`);
    // The build wrote it from this very type.
    return (await answer.json()) as SearchNames;
  });

  const field = part('field', HTMLInputElement, root);
  const outcome = part('outcome', HTMLElement);
  const count = part('count', HTMLElement);
  const facetBox = part('facets', HTMLDetailsElement);
  const narrow = part('narrow', HTMLElement);
  const names = createResultList(
    listParts('names', 'name-list', 'more-names'),
    step,
    words.name,
    fail,
  );
  const stories = createResultList(
    listParts('stories', 'story-list', 'more-stories'),
    step,
    words.story,
    fail,
  );
  const nothing = createNothing(words.kindOf);
  const facetList = createFacetList((facet, value, isChosen) =>
    go(choose(state, facet, value, isChosen), 'push'),
  );
  const speak = later(pause.speech, (text: string) => {
    part('spoken', HTMLElement).textContent = text;
  });

  let state = readState(location.href);
  /** Counts the searches: an answer that comes after the next question is of no use. */
  let asked = 0;

  /**
   * Searches for the state, and once more when that fails: an earlier search, whose failure nobody
   * needs to hear of, may have taken the engine with it.
   */
  const run = () => {
    asked += 1;
    const mine = asked;
    const isOld = () => mine !== asked;
    const again = () => (isOld() ? undefined : search(isOld));
    search(isOld)
      .catch(again)
      .catch(() => {
        if (!isOld()) fail();
      });
  };

  const search = async (isOld: () => boolean) => {
    isBusy(true);
    show(part('failed', HTMLElement), false);
    show(part('ways', HTMLElement), !isAsked(state));
    if (!isAsked(state)) {
      show(outcome, false);
      isBusy(false);
      speak('');
      return;
    }
    if (outcome.hidden) {
      count.textContent = phrases.busy;
      show(part('bar', HTMLElement), true);
    }
    show(outcome, true);

    const found = await engine.find(state);
    if (isOld()) return;
    const showResults = await Promise.all([
      names.replace(found.names, room.names),
      stories.replace(found.stories, room.stories),
    ]);
    if (isOld()) return;
    for (const showThem of showResults) showThem();
    const total = found.names.length + found.stories.length;
    const said = words.results(total);
    show(part('bar', HTMLElement), total > 0);
    count.textContent = said;
    speak(said);
    showNarrowing();
    if (total === 0) await showNothing(isOld);
    else nothing.hide();
    countSoon(isOld);
  };

  const showNothing = async (isOld: () => boolean) => {
    const said =
      state.query === '' ? phrases.nothingChosen : phrase(phrases.nothing, { query: state.query });
    nothing.show(said, countChosen(state) > 0);
    show(part('ways', HTMLElement), true);
    const known = await loadNames();
    if (!isOld()) nothing.offer(state, known);
  };

  const showNarrowing = () => {
    const chosen = countChosen(state);
    narrow.textContent =
      chosen === 0 ? phrases.narrow : phrase(phrases.narrowed, { count: words.number(chosen) });
    for (const button of parts('unnarrowed')) show(button, chosen > 0);
  };

  const countSoon = later(pause.facets, (isOld: () => boolean) => {
    const showCounts = async () => {
      const [counts, known] = await Promise.all([engine.count(state), loadNames()]);
      if (isOld()) return;
      const isChoice = facetList.update(state, counts, facetWords(settings, known, words.number));
      if (facetBox.hidden) facetBox.open = wide.matches;
      show(facetBox, isChoice);
      isBusy(false);
    };
    showCounts().catch(() => {
      if (!isOld()) fail();
    });
  });

  function fail(): void {
    asked += 1;
    isBusy(false);
    show(outcome, false);
    show(part('failed', HTMLElement), true);
    show(part('ways', HTMLElement), true);
    speak(part('failed', HTMLElement).textContent.trim());
  }

  /** Says whether results or choices are still to come. */
  function isBusy(busy: boolean): void {
    outcome.ariaBusy = String(busy);
  }

  /** Searches for a state, and says in the address of the page what it shows. */
  function go(next: SearchState, step: 'push' | 'replace'): void {
    const address = location.pathname + writeState(next);
    const isNew = address !== location.pathname + location.search;
    state = next;
    if (isNew && step === 'push') history.pushState(null, '', address);
    if (isNew && step === 'replace') history.replaceState(null, '', address);
    run();
  }

  /** Shows what the address says. */
  function open(): void {
    state = readState(location.href);
    field.value = state.query;
    for (const radio of root.querySelectorAll<HTMLInputElement>('[name="sort"]')) {
      radio.checked = radio.value === state.order;
    }
    if (isAsked(state) || !outcome.hidden) run();
  }

  const typed = () => {
    const query = field.value.trim();
    if (query !== state.query) go({ ...state, query }, 'replace');
  };

  const wide = matchMedia('(width >= 68.75rem)');
  wide.addEventListener('change', () => (facetBox.open = wide.matches));
  for (const note of root.querySelectorAll('.unscripted')) note.remove();
  field.addEventListener('focus', () => engine.warm());
  field.addEventListener('input', typed);
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ ...state, query: field.value.trim() }, 'push');
  });
  part('order', HTMLElement).addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    go({ ...state, order: target.value === 'date' ? 'date' : 'relevance' }, 'push');
  });
  for (const button of parts('unnarrowed')) {
    button.addEventListener('click', () => {
      field.focus();
      go(unchosen(state), 'push');
    });
  }
  part('again', HTMLElement).addEventListener('click', () => {
    field.focus();
    run();
  });
  window.addEventListener('popstate', open);
  listenToKeys(root, field, () => go({ ...state, query: '' }, 'replace'));
  open();
}

/** The words that depend on a number or a kind. */
function wordsOf({ language, kinds, phrases }: SearchSettings) {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language);
  const number = (value: number) => format.format(value);
  const row: RowWords = {
    kindOf: (kind) => kinds[kind]?.one ?? kind,
    storiesOf: (count) => countedPhrase(phrases.storiesOf, count, rules, number(count)),
  };
  return {
    number,
    kindOf: row.kindOf,
    results: (count: number) => countedPhrase(phrases.results, count, rules, number(count)),
    name: (data: Parameters<typeof nameRow>[0]) => nameRow(data, row),
    story: (data: Parameters<typeof storyRow>[0]) => storyRow(data, row),
  };
}

function facetWords(
  { kinds, language, phrases }: SearchSettings,
  known: SearchNames,
  number: (value: number) => string,
): FacetWords {
  const year = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
  const lists = {
    topic: 'topics',
    person: 'people',
    organization: 'organizations',
    program: 'programs',
  } as const;
  return {
    number,
    all: (count) => phrase(phrases.allValues, { count: number(count) }),
    labelOf: (facet, value) => {
      if (facet === 'kind') return kinds[value]?.all ?? value;
      // What somebody typed into the address need not be a year.
      if (facet === 'year') return /^\d{4}$/u.test(value) ? year.format(Date.parse(value)) : value;
      return known[lists[facet]].find(({ id }) => id === value)?.names[0] ?? value;
    },
  };
}

function listParts(section: string, list: string, more: string) {
  return {
    section: part(section, HTMLElement),
    list: part(list, HTMLElement),
    more: part(more, HTMLElement),
  };
}

/** Calls a function when it was not called again for so many milliseconds. */
function later<Values extends unknown[]>(
  milliseconds: number,
  call: (...values: Values) => void,
): (...values: Values) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (...values) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => call(...values), milliseconds);
  };
}

/** Asks once for what does not change; again when it could not be had. */
function once<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let asked: Promise<Result> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
