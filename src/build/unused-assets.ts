import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { contentType, isCompressible } from './content-type.ts';
import { filesBelow } from './file-tree.ts';

/** Where Astro puts files whose names change with their bytes, below `client/`. */
export const assetsFolder = '_astro';

/**
 * Removes the assets that no page, feed or style of a site names. Astro writes every picture of the
 * content folder, and those of a draft are as secret as its words.
 */
export async function removeUnusedAssets(client: string): Promise<void> {
  const files = await filesBelow(client);
  const assets = files.filter((file) => file.startsWith(`${assetsFolder}/`));
  if (assets.length === 0) return;

  const named = new Set<string>();
  for (const file of files) {
    if (!isCompressible(contentType(file))) continue;
    const text = await readFile(join(client, file), 'utf8');
    for (const [, end = ''] of text.matchAll(digestAndType)) named.add(end);
  }
  for (const asset of assets) {
    const end = /\.([\w-]+\.\w+)$/u.exec(asset)?.[1];
    if (end !== undefined && !named.has(end)) await rm(join(client, asset));
  }
}

/**
 * How an asset's name ends: the digest of its bytes and its type. What an editor called it is written
 * in one way in an address, in another in HTML and in a feed; this part is the same everywhere.
 */
const digestAndType = /\.(?=([\w-]+\.\w+))/gu;
