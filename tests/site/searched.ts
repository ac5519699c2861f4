import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { SearchName } from '../../src/search/search-names.ts';
import { folderOf } from './sites.ts';

/**
 * Addresses of the search below a site's home: with a name that is found, with words nothing has,
 * and with choices alone.
 */
export async function searchesOf(name: string): Promise<string[]> {
  const known = await namesOf(name);
  const q = Object.values(known).flat()[0]?.names[0];
  if (q === undefined) throw new Error(`There is no name in ${name}.`);
  const found = `search/?${new URLSearchParams({ q }).toString()}`;
  return [found, `search/?q=${nowhere}`, 'search/?kind=report', `search/?q=${nowhere}&kind=report`];
}

/** A word that no publication has. */
const nowhere = 'qqxzvv';

/** The names of a site as its search knows them. */
export async function namesOf(name: string): Promise<Record<string, SearchName[]>> {
  const file = join(folderOf(name), 'dist/client/search/names.json');
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Waits until the search has shown and said all it has to, choices included. */
export async function whenSearched(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('[data-part="outcome"][aria-busy="false"]') !== null &&
      document.querySelector('[data-part="spoken"]')?.textContent !== '',
  );
}
