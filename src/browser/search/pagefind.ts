/** What we use of Pagefind's module: https://pagefind.app/docs/api/ */
export interface Pagefind {
  readonly options: (options: PagefindOptions) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    term: string | null,
    options: {
      readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
      readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
    },
  ) => Promise<PagefindSearch>;
  readonly filters: () => Promise<unknown>;
}

interface PagefindOptions {
  readonly baseUrl: string;
  readonly excerptLength: number;
  readonly excerptEllipsis: string;
  readonly noWorker: boolean;
  readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> };
}

/** What a search found. */
export interface PagefindSearch {
  readonly results: readonly PagefindResult[];
  /** How many results each value would leave, of filters whose files are loaded. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A result, of which nothing but its id is known before it is loaded. */
export interface PagefindResult {
  readonly id: string;
  /** How well it fits the words; of one search alone. */
  readonly score: number;
  readonly data: () => Promise<PagefindData>;
}

/** A loaded result. */
export interface PagefindData {
  readonly url: string;
  /** Text in which `<` and `>` are written as in HTML, but for the tags of `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly id: string }[];
}

/**
 * Loads Pagefind from an address.
 *
 * @param attempt counts from 0: browsers remember a module that could not be loaded
 */
export async function loadPagefind(address: string, attempt: number): Promise<Pagefind> {
  const from = attempt === 0 ? address : `${address}?attempt=${attempt}`;
  // The file is no part of the bundle: the build writes it with the index.
  return (await import(/* @vite-ignore */ from)) as Pagefind;
}
