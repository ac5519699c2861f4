import { readFile, readlink, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { KnownCopies } from './compress.ts';
import { isCompressible } from './content-type.ts';
import { digestOf, filesBelow } from './file-tree.ts';
import type { ServedFile, Serving } from './serving.ts';

/** The build that is published now. */
export interface LastGoodBuild {
  /** The name of its folder. */
  readonly name: string;
  readonly folder: string;
  readonly serving: Serving;
}

/**
 * The build that `dist` leads to, or none when nothing is published that this version can read:
 * then everything counts as new.
 */
export async function readLastGoodBuild(dist: string): Promise<LastGoodBuild | undefined> {
  try {
    const folder = resolve(dirname(dist), await readlink(dist));
    const text = await readFile(join(folder, 'serving.json'), 'utf8');
    const serving: unknown = JSON.parse(text);
    return isServing(serving) ? { name: basename(folder), folder, serving } : undefined;
  } catch {
    return undefined;
  }
}

/** Its compressed copies. */
export function copiesOf({ folder, serving }: LastGoodBuild): KnownCopies {
  return {
    folder: join(folder, 'compressed'),
    encodings: new Map(
      Object.values(serving.files)
        .filter(({ type }) => isCompressible(type))
        .map(({ digest, encodings }) => [digest, encodings]),
    ),
  };
}

/** Whether its files are still all there as they were built. */
export async function isWhole({ folder, serving }: LastGoodBuild): Promise<boolean> {
  const client = join(folder, 'client');
  const { files, hostFiles } = serving;
  const paths = await filesBelow(client);
  if (paths.length !== Object.keys({ ...files, ...hostFiles }).length) return false;
  for (const path of paths) {
    const file = files[path];
    const digest = file?.digest ?? hostFiles[path];
    if (digest !== (await digestOf(join(client, path)))) return false;
    for (const form of file?.encodings ?? []) {
      const copy = join(folder, 'compressed', `${digest}.${form}`);
      if ((await sizeOf(copy)) === 0) return false;
    }
  }
  return true;
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => ({ size: 0 }))).size;
}

/** An older version of the program may have written another form. */
function isServing(value: unknown): value is Serving {
  return (
    isRecord(value) &&
    (value['previous'] === null || typeof value['previous'] === 'string') &&
    typeof value['base'] === 'string' &&
    typeof value['policy'] === 'string' &&
    isRecord(value['files']) &&
    Object.values(value['files']).every(isServedFile) &&
    isRecord(value['redirects']) &&
    isRecord(value['gone']) &&
    isRecord(value['hostFiles'])
  );
}

function isServedFile(value: unknown): value is ServedFile {
  return (
    isRecord(value) &&
    [value['digest'], value['type'], value['modified']].every((text) => typeof text === 'string') &&
    Array.isArray(value['encodings']) &&
    ['string', 'undefined'].includes(typeof value['policy'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
