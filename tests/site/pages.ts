import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf, type SiteName } from './sites.ts';

/** The paths of all pages of a built site below its home, such as `articles/cloud/` or `404.html`. */
export async function pagesOf(name: SiteName): Promise<string[]> {
  const files = await readdir(clientOf(name), { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/u, '$1'))
    .sort();
}

/** The file of a page. */
export function fileOf(name: SiteName, page: string): string {
  return join(clientOf(name), page === '' || page.endsWith('/') ? `${page}index.html` : page);
}

/** One page of every kind a site has: the largest, since it has most of what can be wrong. */
export async function pageOfEachKind(name: SiteName): Promise<Map<string, string>> {
  const largest = new Map<string, { page: string; size: number }>();
  for (const page of await pagesOf(name)) {
    const kind = kindOf(page);
    const { size } = await stat(fileOf(name, page));
    if (size > (largest.get(kind)?.size ?? 0)) largest.set(kind, { page, size });
  }
  return new Map([...largest].map(([kind, { page }]) => [kind, page]));
}

function clientOf(name: SiteName): string {
  return join(folderOf(name), 'dist/client');
}

function kindOf(page: string): string {
  if (page === '') return 'front';
  const [first = '', ...deeper] = page.replace(/\/$/u, '').split('/');
  const below = deeper.map((part) => (part === 'page' ? '/page' : '/…'));
  return `/${first}${below.join('')}`;
}
