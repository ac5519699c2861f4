import type { Context, Link } from './context.ts';
import { phrase } from './phrase.ts';

/** How many articles a numbered page of a list has; it is part of addresses and never changes. */
const pageSize = 50;

/** A list in pages. */
export interface ListPages<Item> {
  /** What the list's own address shows: the newest, up to one less than two pages. */
  readonly head: readonly Item[];
  /** How many numbered pages there are. */
  readonly count: number;
  /** What a numbered page shows; the first has the oldest. */
  readonly page: (number: number) => readonly Item[];
}

/**
 * Divides a list into pages that are counted from the oldest: each numbered page is full, so a new
 * item changes the head alone, and once in a pageful adds a page. Each item is on one of them.
 */
export function inPages<Item>(newestFirst: readonly Item[]): ListPages<Item> {
  const total = newestFirst.length;
  const count = Math.max(0, Math.floor(total / pageSize) - 1);
  return {
    head: newestFirst.slice(0, total - count * pageSize),
    count,
    page: (number) =>
      number < 1 || number > count
        ? []
        : newestFirst.slice(total - number * pageSize, total - (number - 1) * pageSize),
  };
}

/** A link to the page before or after one. */
export interface Step extends Link {
  readonly rel?: 'prev' | 'next';
  /** What the page is to this one, where `text` is its name. */
  readonly label?: string;
}

/** Links from one page to those on both sides of it. */
export interface Steps {
  /** Names them for screen readers. */
  readonly label: string;
  readonly newer: readonly Step[];
  readonly older: readonly Step[];
}

/** The steps from the head of a list; nothing when it is the whole list. */
export function stepsFromHead(list: string, count: number, context: Context): Steps | undefined {
  const { words, urls } = context;
  if (count === 0) return undefined;
  return {
    label: words.paging.label,
    newer: [],
    older: [
      { href: urls.further(list, count), text: words.paging.older, rel: 'next' },
      ...(count === 1 ? [] : [{ href: urls.further(list, 1), text: words.paging.oldest }]),
    ],
  };
}

/** The steps from a numbered page: of those on a full one, only that to the newer ever changes. */
export function stepsFromPage(
  list: string,
  number: number,
  count: number,
  { words, urls }: Context,
): Steps {
  const newest = { href: list, text: words.paging.newest };
  const newer =
    number === count
      ? list // The head: there is no newer page yet.
      : urls.further(list, number + 1);
  return {
    label: words.paging.label,
    newer: [
      ...(number === count ? [] : [newest]),
      { href: newer, text: words.paging.newer, rel: 'prev' },
    ],
    older:
      number === 1
        ? []
        : [
            { href: urls.further(list, number - 1), text: words.paging.older, rel: 'next' },
            ...(number === 2 ? [] : [{ href: urls.further(list, 1), text: words.paging.oldest }]),
          ],
  };
}

/** Which stories of its list a numbered page has, in words that hold however long the list grows. */
export function positionOf(number: number, { words, formats }: Context) {
  const values = {
    from: formats.number((number - 1) * pageSize + 1),
    to: formats.number(number * pageSize),
  };
  return {
    page: phrase(words.paging.page, { page: formats.number(number) }),
    stories: phrase(words.paging.position, values),
    values,
  };
}
