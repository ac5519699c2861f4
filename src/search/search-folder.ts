/** Where the index lies, below the site's home; its files name it themselves. */
export const searchFolder = 'pagefind';

/**
 * Whether the name of a file of the index changes with its bytes. The engine and the entry, by which
 * all others are found, keep theirs.
 */
export function isHashedSearchFile(path: string): boolean {
  return path.startsWith(`${searchFolder}/`) && /\.pf_\w+$/u.test(path);
}
