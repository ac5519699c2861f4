import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compareText } from '../publication/order.ts';
import { addressLine, type KeptAddress } from '../sources/addresses.ts';

/** The text of addresses.txt: a line for each address, sorted, so that a difference shows what changed. */
export function addressesText(authority: string, kept: readonly KeptAddress[]): string {
  const lines = kept.toSorted((a, b) => compareText(a.path, b.path)).map(addressLine);
  return `${heading}\nauthority ${authority}\n\n${lines.map((line) => `${line}\n`).join('')}`;
}

/**
 * Writes addresses.txt when it says something new: whoever reads it finds all of the old or all of
 * the new.
 *
 * @returns whether it was written
 */
export async function writeAddresses(path: string, text: string): Promise<boolean> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return false;
  // Names that begin with a full stop are no content.
  const fresh = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(fresh, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
  return true;
}

const heading = `# Every page and feed this publication has had. \`npm run announce\` writes this file after a deploy;
# commit it with the content, and after a merge keep the lines of both sides.
#
# Behind an address stands what was announced of it: a digest of what it said, \`new\` when nobody was
# told of it yet, \`gone\`. A page that is gone leads to the list behind the arrow, and a feed is kept
# under the title it had.
`;
