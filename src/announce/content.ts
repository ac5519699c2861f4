import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../publication/types.ts';
import { collections, type Data } from '../schemas/collections.ts';
import { noAddresses, readAddresses, type Addresses } from '../sources/addresses.ts';
import { readEntry } from '../sources/entry.ts';
import { readableText } from '../sources/readable-text.ts';
import { Refusal } from './refusal.ts';

/** What of the content an announcement goes by. */
export interface AnnouncedContent {
  /** Left out when publication.yaml has a mistake. */
  readonly settings: Data<'publication'> | undefined;
  readonly addresses: Addresses;
  /** What is wrong with the two files. */
  readonly problems: readonly Problem[];
}

/**
 * Reads publication.yaml and addresses.txt of a content folder.
 *
 * @throws Refusal when there is no publication.yaml
 */
export async function readContent(folder: string): Promise<AnnouncedContent> {
  const { pattern } = collections.publication;
  const written = await textOf(folder, pattern);
  if (written === undefined) {
    throw new Refusal(
      `There is no ${join(folder, pattern)}. Name the folder that holds it: --content <folder>.`,
    );
  }
  const file = `${basename(folder)}/${pattern}`;
  const { entry, problems } = readEntry(
    'publication',
    { collection: 'publication', id: 'publication', file, text: written },
    '',
  );
  const kept = await textOf(folder, addressesFile);
  if (kept === undefined) return { settings: entry?.data, addresses: noAddresses, problems };
  const read = readAddresses(
    { file: `${basename(folder)}/${addressesFile}`, text: kept },
    entry?.data.ids.authority,
  );
  return {
    settings: entry?.data,
    addresses: read.addresses,
    problems: [...problems, ...read.problems],
  };
}

/** The name of the file of addresses, in the content folder. */
export const addressesFile = collections.addresses.pattern;

async function textOf(folder: string, name: string): Promise<string | undefined> {
  try {
    return readableText(await readFile(join(folder, name), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
