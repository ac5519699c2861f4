import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathsBelow } from '../sources/paths-below.ts';

/** The paths of `pathsBelow`; a folder that is not there has none. */
export async function filesBelow(folder: string): Promise<string[]> {
  return pathsBelow(folder).catch(none);
}

/** The same without what editors and systems leave beside the files they work on. */
export async function authoredFilesBelow(folder: string): Promise<string[]> {
  const files = await filesBelow(folder);
  return files.filter((file) => !/(?:^|\/)\.|~$/u.test(file));
}

/** SHA-256 of a file's bytes, in hex. */
export async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** Changes when somebody writes, adds or removes a file below the folder; the bytes are not read. */
export async function stampOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await authoredFilesBelow(folder)) {
    const { size, mtimeNs } = await stat(join(folder, file), { bigint: true });
    hash.update(`${file}\0${size}\0${mtimeNs}\0`);
  }
  return hash.digest('hex');
}

/** Whether an error says that a file or folder is not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function none(error: unknown): [] {
  if (isNotFound(error)) return [];
  throw error;
}
