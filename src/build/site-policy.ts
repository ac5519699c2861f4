import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from './build-error.ts';
import { policyOf, readPageNeeds, type PageNeeds } from './page-policy.ts';

/**
 * The policy that lets the pages of a `client/` folder do what they do.
 *
 * @param files path → the digest of the file's bytes
 * @param memory a file of the cache that keeps what was read of each page, by its digest
 * @throws BuildError naming each page with something no policy of ours allows
 */
export async function readPolicy(
  client: string,
  files: Readonly<Record<string, { readonly digest: string }>>,
  memory: string,
): Promise<string> {
  const known = await recall(memory);
  const pages: Record<string, PageNeeds> = {};
  const forbidden: string[] = [];
  for (const [path, { digest }] of Object.entries(files)) {
    if (!path.endsWith('.html')) continue;
    const page = known[digest] ?? readPageNeeds(await readFile(join(client, path), 'utf8'));
    pages[digest] = page;
    forbidden.push(...page.forbidden.map((sentence) => `${path}: ${sentence}`));
  }
  if (forbidden.length > 0) {
    throw new BuildError('Browsers would block parts of these pages.', forbidden);
  }
  await writeFile(memory, JSON.stringify(pages));
  return policyOf(Object.values(pages));
}

async function recall(memory: string): Promise<Readonly<Record<string, PageNeeds>>> {
  try {
    // It lies in the cache, which is dropped whole when the code that wrote it changes.
    return JSON.parse(await readFile(memory, 'utf8')) as Readonly<Record<string, PageNeeds>>;
  } catch {
    return {};
  }
}
