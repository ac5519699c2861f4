import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathsBelow } from '../../sources/paths-below.ts';
import { starterFolder } from './starter.ts';

/** A content folder against the sample that came with the software. */
export type ContentState =
  | { readonly kind: 'missing' | 'sample' }
  /** Nothing is in it but what file managers leave behind. */
  | { readonly kind: 'empty'; readonly droppings: readonly string[] }
  | { readonly kind: 'own'; readonly differences: readonly Difference[] };

/** A file by which a content folder is not the sample. */
export interface Difference {
  readonly how: 'changed' | 'added' | 'missing';
  /** Its path below the content folder. */
  readonly path: string;
}

/**
 * Holds every file of a content folder to the sample as it came.
 *
 * @throws when the folder cannot be read from the disk
 */
export async function contentState(content: string): Promise<ContentState> {
  const entries = await readdir(content).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (entries === undefined) return { kind: 'missing' };
  if (entries.every((name) => isDropping(name))) return { kind: 'empty', droppings: entries };
  const found = await digestsOf(content);
  const differences = differencesOf(found, await shippedDigests());
  return differences.length === 0 ? { kind: 'sample' } : { kind: 'own', differences };
}

/**
 * The SHA-256 of every file below a folder, by its path. Lines of text may end in either way: a
 * checkout on Windows, or an archive made there, is still the same text.
 */
export async function digestsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const path of await pathsBelow(folder)) {
    if (!isDropping(path)) digests.set(path, digestOf(await readFile(join(folder, path))));
  }
  return digests;
}

/** The file of digests, in the form of `sha256sum`; the words have a file of their own to be held to. */
export function digestLines(digests: ReadonlyMap<string, string>): string {
  const lines = [...digests].filter(([path]) => path !== wordsOfSample);
  return lines.map(([path, digest]) => `${digest}  ${path}\n`).join('');
}

const wordsOfSample = 'words/en.yaml';

async function shippedDigests(): Promise<ReadonlyMap<string, string>> {
  const list = await readFile(join(starterFolder, 'sample-digests.txt'), 'utf8');
  const lines = Array.from(list.matchAll(/^([0-9a-f]{64}) {2}(.+?)\r?$/gmu));
  const words = await readFile(join(starterFolder, wordsOfSample));
  return new Map([
    ...lines.map(([, digest = '', path = '']): [string, string] => [path, digest]),
    [wordsOfSample, digestOf(words)],
  ]);
}

function differencesOf(
  found: ReadonlyMap<string, string>,
  shipped: ReadonlyMap<string, string>,
): readonly Difference[] {
  const kinds: readonly (readonly [Difference['how'], readonly string[]])[] = [
    ['changed', [...found.keys()].filter((path) => isOther(shipped.get(path), found.get(path)))],
    ['added', [...found.keys()].filter((path) => !shipped.has(path))],
    ['missing', [...shipped.keys()].filter((path) => !found.has(path))],
  ];
  return kinds.flatMap(([how, paths]) => paths.toSorted().map((path) => ({ how, path })));
}

function isOther(shipped: string | undefined, found: string | undefined): boolean {
  return shipped !== undefined && shipped !== found;
}

function digestOf(bytes: Buffer): string {
  const isText = !bytes.includes(0);
  // Latin-1 keeps every byte as it is.
  const same = isText ? bytes.toString('latin1').replaceAll('\r\n', '\n') : undefined;
  return createHash('sha256')
    .update(same === undefined ? bytes : Buffer.from(same, 'latin1'))
    .digest('hex');
}

/** What file managers leave behind unasked; nobody's work. */
function isDropping(path: string): boolean {
  return /(?:^|\/)(?:\.DS_Store|\._[^/]+|Thumbs\.db|desktop\.ini|\.directory)$/iu.test(path);
}
