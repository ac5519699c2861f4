import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collections, picturesFolder } from '../schemas/collections.ts';
import { authoredFilesBelow, digestOf, isNotFound } from './file-tree.ts';
import type { Places } from './places.ts';

/** What a cache was made from, beside the content that Astro and the views follow by themselves. */
export interface CacheKey {
  /** Of the code, its configuration and packages, the settings and the words. */
  readonly digest: string;
  /** Path below content/pictures/ → digest. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** The key of what is in the project and the content folder now. */
export async function readCacheKey({ project, content }: Places): Promise<CacheKey> {
  const hash = createHash('sha256').update(process.version);
  const add = async (folder: string, file: string) => {
    const bytes = await readFile(join(folder, file)).catch((error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw error;
    });
    if (bytes) hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  };
  for (const file of configuration) await add(project, file);
  for (const file of await authoredFilesBelow(join(project, 'src')))
    await add(project, `src/${file}`);
  await add(content, collections.publication.pattern);
  const words = collections.words.folder;
  for (const file of await authoredFilesBelow(join(content, words)))
    await add(content, `${words}/${file}`);

  const pictures: Record<string, string> = {};
  for (const file of await authoredFilesBelow(join(content, picturesFolder))) {
    pictures[file] = await digestOf(join(content, picturesFolder, file));
  }
  return { digest: hash.digest('hex'), pictures };
}

/**
 * Whether a cache made with one key is right for another.
 *
 * New pictures do no harm, but other bytes under a known name do: Astro keeps the page, which names
 * the picture by its old digest.
 */
export function fits(cached: CacheKey, now: CacheKey): boolean {
  return (
    cached.digest === now.digest &&
    Object.entries(now.pictures).every(
      ([file, digest]) => (cached.pictures[file] ?? digest) === digest,
    )
  );
}

const configuration = ['astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
