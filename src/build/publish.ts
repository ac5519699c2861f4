import { lstat, mkdir, readdir, readlink, rename, rm, symlink, unlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isNotFound } from './file-tree.ts';
import type { Places } from './places.ts';

/** What stood where the link belongs, and where it is now. */
export interface Published {
  readonly movedAside?: string;
}

/** The folder a build is put together in, beside the others but under a name nobody serves. */
export function stagingOf({ builds }: Places, name: string): string {
  return join(builds, `.next-${name}`);
}

/**
 * A name for a build that no other build ever has: the server holds what it read of one by its name.
 */
export function buildName(clock: Date, salt: string): string {
  return `${clock.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}-${salt}`;
}

/**
 * Publishes a whole build: `dist` is at every moment a link to the old one or to this one, since
 * renaming a link over another is one step. A folder of that name is moved aside first.
 */
export async function publish(places: Places, name: string): Promise<Published> {
  await rename(stagingOf(places, name), join(places.builds, name));
  const next = join(places.builds, `.link-${name}`);
  const target = relative(dirname(places.dist), join(places.builds, name));
  await symlink(target, next, 'dir');

  const found = await lstat(places.dist).catch(nothing);
  const movedAside = found && !found.isSymbolicLink() ? `${places.dist}-before-${name}` : undefined;
  if (movedAside !== undefined) await rename(places.dist, movedAside);
  await rename(next, places.dist);
  return movedAside === undefined ? {} : { movedAside };
}

/**
 * Removes every build but these and the published one, and what killed runs left. Whether the
 * published one can be read is no matter: readers are served from it until another takes its place.
 */
export async function removeOthers(
  places: Places,
  keep: readonly (string | null)[],
): Promise<void> {
  await mkdir(places.builds, { recursive: true });
  const published = basename(await readlink(places.dist).catch(() => ''));
  for (const name of await readdir(places.builds)) {
    if (name === published || keep.includes(name)) continue;
    const path = join(places.builds, name);
    const found = await lstat(path);
    await (found.isDirectory() ? rm(path, { recursive: true }) : unlink(path));
  }
}

function nothing(error: unknown): undefined {
  if (isNotFound(error)) return undefined;
  throw error;
}
