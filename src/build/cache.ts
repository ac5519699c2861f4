import { constants } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fits, type CacheKey } from './cache-key.ts';
import { isNotFound } from './file-tree.ts';
import type { Places } from './places.ts';

/**
 * Lays out an empty output folder, and a copy of the last good cache when it fits the key. Astro
 * writes into its cache in place and keeps what a failed build left there, so the good one is never
 * handed to it.
 *
 * @returns whether there is such a copy
 */
export async function layOutWork(places: Places, key: CacheKey): Promise<boolean> {
  await rm(dirname(places.workCache), { recursive: true, force: true });
  await mkdir(places.workOut, { recursive: true });
  const known = await readKey(places.goodCache);
  const usable = known !== undefined && fits(known, key);
  if (usable) {
    await cp(places.goodCache, places.workCache, {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
    });
    await rm(join(places.workCache, keyFile));
  } else {
    await mkdir(places.workCache);
  }
  return usable;
}

/**
 * Makes the cache of a published build the good one. Killed half-way it leaves none, and the next
 * build starts cold.
 */
export async function keepCache(places: Places, key: CacheKey): Promise<void> {
  await writeFile(join(places.workCache, keyFile), JSON.stringify(key));
  const old = `${places.goodCache}-old`;
  await rm(old, { recursive: true, force: true });
  await rename(places.goodCache, old).catch((error: unknown) => {
    if (!isNotFound(error)) throw error;
  });
  await rename(places.workCache, places.goodCache);
  await rm(old, { recursive: true, force: true });
  await rm(dirname(places.workOut), { recursive: true, force: true });
}

const keyFile = 'of-record-key.json';

async function readKey(cache: string): Promise<CacheKey | undefined> {
  try {
    // Only `keepCache` writes it, and whole: it comes to its place with the folder.
    return JSON.parse(await readFile(join(cache, keyFile), 'utf8')) as CacheKey;
  } catch {
    return undefined;
  }
}
