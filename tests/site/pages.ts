import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf, type SiteName } from './sites.ts';

/** The paths of all pages of a built site below its home, such as `articles/cloud/` or `404.html`. */
export async function pagesOf(name: SiteName): Promise<string[]> {
  const client = join(folderOf(name), 'dist/client');
  const files = await readdir(client, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/u, '$1'))
    .sort();
}

/** One page of every kind a site has: the first by name, the longest article. */
export async function pageOfEachKind(name: SiteName): Promise<Map<string, string>> {
  const kinds = new Map<string, string>();
  for (const page of await pagesOf(name)) {
    const kind = kindOf(page);
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return kinds;
}

function kindOf(page: string): string {
  if (page === '') return 'front';
  const [first = '', second] = page.split('/');
  return second === undefined || second === '' ? `/${first}` : `/${first}/…`;
}
