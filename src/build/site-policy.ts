import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from './build-error.ts';
import { pageGrants } from './page-grants.ts';
import { policyOf, readPageNeeds, type PageNeeds } from './page-policy.ts';

/** The policies of a site. */
export interface SitePolicies {
  /** Of every answer but those below; it allows no script. */
  readonly site: string;
  /** Path below `client/` → the policy of that page alone. */
  readonly own: ReadonlyMap<string, string>;
}

/**
 * The policies that let the pages of a `client/` folder do what they do.
 *
 * @param files path → the digest of the file's bytes
 * @param memory a file of the cache that keeps what was read of each page, by its digest
 * @throws BuildError naming each page with something no policy of ours allows
 */
export async function readPolicies(
  client: string,
  files: Readonly<Record<string, { readonly digest: string }>>,
  memory: string,
): Promise<SitePolicies> {
  const known = await recall(memory);
  const pages: Record<string, PageNeeds> = {};
  const own = new Map<string, string>();
  const forbidden: string[] = [];
  for (const [path, { digest }] of Object.entries(files)) {
    if (!path.endsWith('.html')) continue;
    const page = known[digest] ?? readPageNeeds(await readFile(join(client, path), 'utf8'));
    pages[digest] = page;
    forbidden.push(...page.forbidden.map((sentence) => `${path}: ${sentence}`));
    if (page.scripts.length === 0) continue;
    const grant = pageGrants.get(path);
    if (grant === undefined) forbidden.push(`${path}: it has a script; ${scriptedPages()}`);
    else own.set(path, policyOf([page], grant));
  }
  if (forbidden.length > 0) {
    throw new BuildError('Browsers would block parts of these pages.', forbidden);
  }
  await writeFile(memory, JSON.stringify(pages));
  const unscripted = Object.values(pages).map((page) => ({ ...page, scripts: [] }));
  return { site: policyOf(unscripted), own };
}

function scriptedPages(): string {
  return `only ${[...pageGrants.keys()].join(', ')} may.`;
}

async function recall(memory: string): Promise<Readonly<Record<string, PageNeeds>>> {
  try {
    // It lies in the cache, which is dropped whole when the code that wrote it changes.
    return JSON.parse(await readFile(memory, 'utf8')) as Readonly<Record<string, PageNeeds>>;
  } catch {
    return {};
  }
}
