import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersText, hostRules } from '../site-files/host-headers.ts';
import { BuildError } from './build-error.ts';
import { digestOf } from './file-tree.ts';
import type { Serving } from './serving.ts';

/** What host files say, of all that a build serves. */
export type HostedSite = Pick<Serving, 'base' | 'policy' | 'files' | 'redirects' | 'gone'>;

/**
 * Writes the files that static hosts read as settings into a `client/` folder: `_headers`, and
 * `_redirects` where an address leads on. Our own server reads `serving.json` and answers for none of
 * them.
 *
 * @param warn is told what a host will not read
 * @returns path below `client/` → the digest of the file's bytes
 * @throws BuildError when something else made a file of that name
 */
export async function writeHostFiles(
  client: string,
  site: HostedSite,
  warn: (line: string) => void,
): Promise<Record<string, string>> {
  const { base, policy, files, redirects, gone } = site;
  const served = Object.entries(files).map(([path, file]) => ({ ...file, path }));
  const rules = hostRules(served, policy, base);
  const lines = redirectLines(redirects, 301) + redirectLines(gone, 302);
  const texts = {
    _headers: headersText(rules),
    ...(lines === '' ? {} : { _redirects: lines }),
  };
  unreadLines(rules.length, texts._headers).forEach(warn);

  const digests: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    const path = join(client, name);
    await writeNew(path, text);
    digests[name] = await digestOf(path);
  }
  return digests;
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const name = path.slice(path.lastIndexOf('/') + 1);
    throw new BuildError(
      `public/${name} is in the way of the one the build writes. ${insteadOf[name] ?? ''}`,
    );
  }
}

const insteadOf: Readonly<Record<string, string>> = {
  _headers: 'The headers of an answer stand in src/site-files/answer-headers.ts; remove the file.',
  _redirects:
    'Former addresses are kept as formerSlugs and formerIds in content/; remove the file.',
};

/**
 * `from to 301` for a former address, `from to 302` for one whose page is gone and may come back, one
 * line each, as Netlify, Cloudflare Pages and GitLab Pages read it. Paths are percent-encoded as `URL`
 * writes them, which is what these hosts ask for.
 *
 * No `301!`, which Netlify wants where a page stands at the former address: Cloudflare and GitLab
 * take it for a mistake. Netlify then shows that page, which leads on by itself.
 */
function redirectLines(leads: Readonly<Record<string, string>>, status: 301 | 302): string {
  return Object.entries(leads)
    .map(([from, to]) => `${from} ${to} ${status}\n`)
    .join('');
}

/**
 * What Cloudflare Pages passes over without a word: https://developers.cloudflare.com/pages/configuration/headers/
 * A missing line of `_redirects` does no harm, since a page leads on from there; a missing policy does.
 */
function unreadLines(rules: number, headers: string): string[] {
  const longest = Math.max(...headers.split('\n').map(({ length }) => length));
  return [
    ...(rules > mostRules
      ? [`_headers has ${rules} rules; Cloudflare Pages reads the first ${mostRules}.`]
      : []),
    ...(longest > longestLine
      ? [
          `_headers has a line of ${longest} characters; Cloudflare Pages reads none above ${longestLine}.`,
        ]
      : []),
  ];
}

const mostRules = 100;
const longestLine = 2000;
