import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Publication } from '../publication/types.ts';
import { BuildError } from './build-error.ts';
import { digestOf } from './file-tree.ts';

/**
 * Writes the files that static hosts read as settings into a `client/` folder: `_redirects`, where
 * an address leads on. Our own server reads `serving.json` and answers for none of them.
 *
 * @returns path below `client/` → the digest of the file's bytes
 * @throws BuildError when something else made a file of that name
 */
export async function writeHostFiles(
  client: string,
  { redirects, gone }: Pick<Publication, 'redirects' | 'gone'>,
): Promise<Record<string, string>> {
  const lines = redirectLines(redirects, 301) + redirectLines(gone, 302);
  if (lines === '') return {};
  const path = join(client, redirectsFile);
  try {
    await writeFile(path, lines, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new BuildError(
      `public/${redirectsFile} is in the way of the one the build writes. Former addresses are ` +
        'kept as formerSlugs and formerIds in content/; remove the file.',
    );
  }
  return { [redirectsFile]: await digestOf(path) };
}

const redirectsFile = '_redirects';

/**
 * `from to 301` for a former address, `from to 302` for one whose page is gone and may come back, one line each, as Netlify, Cloudflare Pages and GitLab Pages read it. Paths are
 * percent-encoded as `URL` writes them, which is what these hosts ask for.
 *
 * No `301!`, which Netlify wants where a page stands at the former address: Cloudflare and GitLab
 * take it for a mistake. Netlify then shows that page, which leads on by itself.
 */
function redirectLines(leads: Readonly<Record<string, string>>, status: 301 | 302): string {
  return Object.entries(leads)
    .map(([from, to]) => `${from} ${to} ${status}\n`)
    .join('');
}
