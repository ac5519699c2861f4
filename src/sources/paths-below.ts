import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Every file below a folder, as paths with `/`, in one order on every machine. Links are followed, as
 * Astro follows them: else it would publish what nobody has checked. One that leads nowhere, or back
 * to a folder it is in, is passed over.
 *
 * @param around the folders that this one was come to from
 * @throws when the folder cannot be read from the disk
 */
export async function pathsBelow(
  folder: string,
  around: readonly string[] = [],
): Promise<string[]> {
  const real = await realpath(folder);
  if (around.includes(real)) return [];
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const found = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    if (found?.isFile()) paths.push(entry.name);
    if (!found?.isDirectory()) continue;
    const below = await pathsBelow(path, [...around, real]);
    paths.push(...below.map((each) => `${entry.name}/${each}`));
  }
  return paths.sort();
}
