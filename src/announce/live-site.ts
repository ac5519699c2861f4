import { createHash } from 'node:crypto';
import type { BuiltSite } from './built-site.ts';
import type { Change } from './changes.ts';
import type { World } from './tell.ts';

/** How long a host may take to have a deploy everywhere: seconds between the looks at it. */
const looks = [1, 2, 4, 8, 15];

/** How long one look may take, in milliseconds. */
const patience = 20_000;

/**
 * Looks whether the site serves this build: whoever is told fetches at once, and would fetch the old
 * one. One file that changed is compared, byte for byte; feeds and data first, since some hosts
 * rewrite pages.
 *
 * @param whole makes the whole address of a path below the site
 * @returns what is wrong, or nothing
 */
export async function findOldSite(
  changes: readonly Change[],
  built: BuiltSite,
  whole: (path: string) => string,
  world: World,
): Promise<string | undefined> {
  const path = proofOf(changes);
  const wanted = path === undefined ? undefined : built.served(path);
  // Where all there is to tell is that something is gone, there is nothing to compare.
  if (path === undefined || wanted === undefined) return undefined;
  const address = whole(path.replace(/\/index\.html$/u, '/'));
  let found = '';
  for (const seconds of [...looks, undefined]) {
    found = await look(address, wanted, world);
    if (found === '') return undefined;
    if (seconds !== undefined) await world.wait(seconds * 1000);
  }
  return found;
}

/** The file that shows best which build is served. */
function proofOf(changes: readonly Change[]): string | undefined {
  const proofs = changes.flatMap(({ built }) => built?.proof ?? []);
  return (
    proofs.find((path) => path.endsWith('.xml')) ??
    proofs.find((path) => path.endsWith('.json')) ??
    proofs[0]
  );
}

/** What is wrong with what the site serves; empty when it is this build. */
async function look(address: string, wanted: string, { fetch }: World): Promise<string> {
  try {
    const response = await fetch(address, {
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(patience),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) return `${address} answers ${response.status}`;
    const digest = createHash('sha256').update(bytes).digest('hex');
    return digest === wanted ? '' : `${address} is not the one of this build`;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    return `${address} does not answer${code}`;
  }
}
