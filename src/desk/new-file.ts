import { randomUUID } from 'node:crypto';
import { link, mkdir, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file that is not there yet, whole or not at all; makes its folders.
 *
 * @returns whether it was written: false when there is such a file already, which stays as it is
 * @throws the error of the system when it cannot be written
 */
export async function writeNewFile(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  // A name with a dot in front: nobody reads it as content while it is being written.
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  await writeFile(draft, text, { flag: 'wx' });
  try {
    await linkOrWrite(draft, path, text);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** Unlike a rename, a second name for the file replaces nothing; not every disk knows them. */
async function linkOrWrite(draft: string, path: string, text: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
    await writeFile(path, text, { flag: 'wx' });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
