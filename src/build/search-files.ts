import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Publication } from '../publication/types.ts';
import { createUrls } from '../publication/urls.ts';
import { searchFolder } from '../search/search-folder.ts';
import { searchIndex } from '../search/search-index.ts';
import { BuildError } from './build-error.ts';

/**
 * Writes the index of the search into a `client/` folder, from its pages.
 *
 * @returns how many files it has
 * @throws BuildError with what Pagefind says
 */
export async function writeSearchFiles(client: string, publication: Publication): Promise<number> {
  const { base } = createUrls(publication.settings.url);
  const pageAt = (path: string) =>
    readFile(join(client, path.slice(base.length), 'index.html'), 'utf8');
  const files = await searchIndex(publication, pageAt).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BuildError('The index of the search could not be made.', [reason], { cause: error });
  });
  for (const { path, bytes } of files) {
    const file = join(client, searchFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return files.length;
}
