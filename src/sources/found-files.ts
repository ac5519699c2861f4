import { readFile } from 'node:fs/promises';
import { basename, join, matchesGlob, parse } from 'node:path';
import { problem } from '../publication/problems.ts';
import type { Problem } from '../publication/types.ts';
import { collections, picturesFolder, type CollectionName } from '../schemas/collections.ts';
import type { ContentFile } from './entry.ts';
import { pathsBelow } from './paths-below.ts';
import { isPicture } from './picture-path.ts';
import { readableText } from './readable-text.ts';
import type { Found } from './source.ts';

/**
 * Finds every content file and picture of a content folder.
 *
 * @param contentFolder its path
 * @throws when the folder or a file in it cannot be read from the disk
 */
export async function findFiles(contentFolder: string): Promise<Found> {
  const folder = basename(contentFolder);
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const pictures = new Set<string>();
  for (const path of await pathsBelow(contentFolder)) {
    if (/(?:^|\/)\./u.test(path)) continue;
    const file = `${folder}/${path}`;
    const collection = collectionOf(path);
    const home = homeOf(path);
    if (path.startsWith(`${picturesFolder}/`)) {
      if (!isPicture(path)) continue;
      pictures.add(path.slice(picturesFolder.length + 1));
      // To the bundler it begins the query of an address.
      if (!path.includes('?')) continue;
      const wanted = basename(path).replaceAll('?', '');
      problems.push(problem('unusable-picture-name', { file, line: 1, column: 1 }, { wanted }));
    } else if (collection) {
      const text = readableText(await readFile(join(contentFolder, path), 'utf8'));
      files.push({ collection, id: parse(path).name, file, text });
    } else if (home && /\.(?:mdx?|ya?ml|markdown)$/iu.test(path)) {
      const pattern = `${folder}/${home.folder}/${home.pattern}`;
      problems.push(problem('misplaced-file', { file, line: 1, column: 1 }, { pattern }));
    }
  }
  return { folder, files, pictures, problems };
}

/** The collection whose table entry a path below content/ fits. */
function collectionOf(path: string): CollectionName | undefined {
  return names.find((name) => {
    const { folder, pattern } = collections[name];
    return matchesGlob(path, folder === '.' ? pattern : `${folder}/${pattern}`);
  });
}

/** The collection whose folder a path below content/ is in. */
function homeOf(path: string) {
  return names.map((name) => collections[name]).find(({ folder }) => path.startsWith(`${folder}/`));
}

// Object.keys forgets whose keys they are.
const names = Object.keys(collections) as CollectionName[];
