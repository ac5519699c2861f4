import type { Page } from 'playwright';

/** A file of the site that a page has loaded, and how many bytes of it came over the wire. */
export interface Transfer {
  /** Below the home of the site, without a query. */
  readonly path: string;
  readonly bytes: number;
}

/** Lists what a page loads from now on; nothing that its browser had already. */
export function watchTransfers(page: Page, home: string): readonly Transfer[] {
  const transfers: Transfer[] = [];
  page.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize }) => {
      if (responseBodySize <= 0) return;
      const { pathname } = new URL(request.url());
      const path = pathname.slice(new URL(home).pathname.length);
      transfers.push({ path, bytes: responseBodySize });
    });
  });
  return transfers;
}

/** What the search loads before the first results can be shown. */
export function isForResults({ path }: Transfer): boolean {
  return path.startsWith('pagefind/') && !isForChoices({ path, bytes: 0 });
}

/** What it loads for its choices. */
export function isForChoices({ path }: Transfer): boolean {
  return path.startsWith('pagefind/filter/') || path === 'search/names.json';
}

export function bytesOf(transfers: readonly Transfer[]): number {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0);
}
