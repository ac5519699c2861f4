/** What the policy of one page lets it do that no other page may. */
export interface PageGrant {
  /** Sources for `script-src` beside the page's own scripts. */
  readonly scripts: readonly string[];
  /** Sources for `connect-src`. */
  readonly connections: readonly string[];
}

/** The pages that may run a script, by path below `client/`. */
export const pageGrants: ReadonlyMap<string, PageGrant> = new Map([
  [
    'search/index.html',
    {
      // Pagefind is loaded when somebody searches, and compiles WebAssembly.
      scripts: ["'self'", "'wasm-unsafe-eval'"],
      // The index is fetched in pieces.
      connections: ["'self'"],
    },
  ],
]);
