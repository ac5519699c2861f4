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
    for (const [name] of text.matchAll(assetAddress)) named.add(decoded(name));
  }
  for (const asset of assets) {
    if (!named.has(asset)) await rm(join(client, asset));
  }
}

const assetAddress = new RegExp(`${assetsFolder}/[^\\s"'()<>?#&,\\\\]+`, 'gu');

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
