import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file's text at once: whoever reads it finds all of the old or all of the new. Its mode
 * stays, and a link to it stays one.
 *
 * @param before what the file must still hold
 * @returns whether it was replaced; not when somebody changed it meanwhile
 * @throws the error of the file system when it cannot be written
 */
export async function replaceFile(path: string, before: Buffer, after: string): Promise<boolean> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  // Names that begin with a full stop are no content.
  const fresh = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    const file = await open(fresh, 'wx', mode);
    try {
      await file.writeFile(after, 'utf8');
      // What a new file may be is cut by the process's mask; the old one was not.
      await file.chmod(mode);
    } finally {
      await file.close();
    }
    if (!before.equals(await readFile(target))) return false;
    await rename(fresh, target);
    return true;
  } finally {
    await rm(fresh, { force: true });
  }
}
