import { excerptNodes } from './excerpt.ts';
import type { PagefindData, PagefindResult } from './pagefind.ts';
import { copyOf, show } from './parts.ts';

/** A list of results of which the first are shown, with a button for more. */
export interface ResultList {
  /** Whether there is anything to show. */
  readonly isEmpty: boolean;
  /** Shows the first results of a search; those shown before stay until these are loaded. */
  readonly replace: (results: readonly PagefindResult[], count: number) => Promise<() => void>;
}

/** The elements of a list. */
export interface ResultListParts {
  readonly section: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLElement;
}

/**
 * Makes a list work.
 *
 * @param step how many results a press of the button adds
 * @param row makes the row of a result
 * @param failed is told when results could not be loaded
 */
export function createResultList(
  { section, list, more }: ResultListParts,
  step: number,
  row: (data: PagefindData) => HTMLElement,
  failed: () => void,
): ResultList {
  let waiting: readonly PagefindResult[] = [];
  const load = async (results: readonly PagefindResult[]) =>
    Promise.all(results.map(async (result) => row(await result.data())));

  const addMore = async () => {
    const next = waiting.slice(0, step);
    const before = waiting;
    const rows = await load(next);
    // A new search came in between.
    if (waiting !== before) return;
    waiting = waiting.slice(step);
    list.append(...rows);
    show(more, waiting.length > 0);
    rows[0]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', () => {
    addMore().catch(failed);
  });

  return {
    get isEmpty() {
      return list.childElementCount === 0;
    },
    replace: async (results, count) => {
      const rows = await load(results.slice(0, count));
      return () => {
        waiting = results.slice(count);
        list.replaceChildren(...rows);
        show(more, waiting.length > 0);
        show(section, rows.length > 0);
      };
    },
  };
}

/** What a row says of the kinds and numbers of the site. */
export interface RowWords {
  readonly kindOf: (kind: string) => string;
  readonly storiesOf: (count: number) => string;
}

/** A person, organization, program, product or event. */
export function nameRow({ url, meta, filters, anchors }: PagefindData, words: RowWords) {
  const { element, fill } = copyOf('name');
  fill('title', meta['title'] ?? url)?.setAttribute('href', url);
  fill('kind', words.kindOf(filters['kind']?.[0] ?? ''));
  fill('detail', meta['detail'] ?? '');
  const [count] = anchors.flatMap(({ id }) => /^stories-(\d+)$/u.exec(id)?.[1] ?? []);
  fill('stories', count === undefined ? '' : words.storiesOf(Number(count)));
  return element;
}

/** An article. */
export function storyRow({ url, meta, filters, excerpt }: PagefindData, words: RowWords) {
  const { element, fill } = copyOf('story');
  fill('title', meta['title'] ?? url)?.setAttribute('href', url);
  fill('kind', words.kindOf(filters['kind']?.[0] ?? ''));
  fill('date', meta['date'] ?? '');
  fill('excerpt', ...excerptNodes(excerpt));
  return element;
}
