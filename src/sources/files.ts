import type { Source } from '../publication/types.ts';
import { findFiles } from './found-files.ts';
import { sourceOf } from './source.ts';

/**
 * Reads all of a content folder: the door for the check, the desk and tests.
 *
 * What is wrong with the content comes back as problems of the source.
 *
 * @param contentFolder its path
 * @throws when the folder or a file in it cannot be read from the disk
 */
export async function readSource(contentFolder: string): Promise<Source> {
  return sourceOf(await findFiles(contentFolder));
}
