import { cp, mkdir, readdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ContentState } from './sample.ts';

/**
 * Puts a new publication where a content folder is or will be: whole or not at all, even when the
 * process is killed. A sample that stood there is moved beside it; nothing is ever deleted.
 *
 * It is written beside the folder and renamed. No call puts one folder in the place of another, so
 * between two renames there is none: `scripts/finish-init.js` finishes what was stopped there,
 * before the next command.
 *
 * @param files texts by path below the folder
 * @returns the folder that the sample is in now
 * @throws when the disk refuses; everything is then as it was
 */
export async function putContent(
  content: string,
  files: ReadonlyMap<string, string>,
  before: Exclude<ContentState, { kind: 'own' }>,
): Promise<string | undefined> {
  // A link to a folder stays one, and the folder it leads to is replaced.
  const folder = before.kind === 'missing' ? content : await realpath(content);
  const writing = beside(folder, 'writing');
  // What a killed init has left is of no use to anybody.
  for (const name of ['writing', 'next']) {
    await rm(beside(folder, name), { recursive: true, force: true });
  }
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(writing, path)), { recursive: true });
      await writeFile(join(writing, path), text);
    }
    if (before.kind === 'sample') return await swap(folder, writing);
    if (before.kind === 'empty') await clear(folder, before.droppings, writing);
    await rename(writing, folder);
    return undefined;
  } catch (error) {
    await rm(writing, { recursive: true, force: true });
    throw error;
  }
}

async function swap(folder: string, writing: string): Promise<string> {
  const next = beside(folder, 'next');
  const kept = await freeName(`${folder}-sample`);
  await rename(writing, next);
  try {
    await rename(folder, kept);
    try {
      await rename(next, folder);
    } catch (error) {
      await rename(kept, folder);
      throw error;
    }
  } catch (error) {
    await rename(next, writing);
    throw error;
  }
  return kept;
}

/** Takes an empty folder away, and what file managers left in it over to the new one. */
async function clear(folder: string, droppings: readonly string[], writing: string) {
  for (const name of droppings) {
    await cp(join(folder, name), join(writing, name), { recursive: true });
    await rm(join(folder, name), { recursive: true });
  }
  await rmdir(folder);
}

function beside(folder: string, name: string): string {
  return join(dirname(folder), `.${basename(folder)}-${name}`);
}

async function freeName(path: string): Promise<string> {
  const taken = await readdir(dirname(path));
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? path : `${path}-${String(count)}`;
    if (!taken.includes(basename(free))) return free;
  }
}
