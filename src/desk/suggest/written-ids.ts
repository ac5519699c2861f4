import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../publication/types.ts';
import { readEntry } from '../../sources/entry.ts';
import { readableText } from '../../sources/readable-text.ts';
import { withIds, type AddedIds } from './listed-ids.ts';
import { replaceFile } from '../replaced-file.ts';

/** What became of ids that were to be added to a file. */
export type Written =
  /** They are in it: the article as it reads now. */
  | { readonly kind: 'written'; readonly entry: Entry<'articles'> }
  /** Nothing was written, since its lists are not written in a way that can be added to. */
  | { readonly kind: 'by hand' }
  /** Nothing was written, since the file is no longer what was read. */
  | { readonly kind: 'changed' }
  /** The disk would not have it. */
  | { readonly kind: 'unwritable'; readonly reason: string };

/**
 * Adds ids to the lists of an article's file.
 *
 * @param path the file
 * @param entry the article as it was read when the ids were found
 * @param language the publication's
 */
export async function writeIds(
  path: string,
  entry: Entry<'articles'>,
  added: AddedIds,
  language: string,
): Promise<Written> {
  try {
    return await written(path, entry, added, language);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { kind: 'unwritable', reason: String(error.code) };
  }
}

async function written(
  path: string,
  entry: Entry<'articles'>,
  added: AddedIds,
  language: string,
): Promise<Written> {
  const before = await readFile(path);
  const text = before.toString('utf8');
  // Bytes that are no UTF-8 would not come back as they were.
  if (!Buffer.from(text, 'utf8').equals(before)) return { kind: 'by hand' };
  const read = (from: string) => {
    const { collection, id, file } = entry;
    return readEntry(collection, { collection, id, file, text: readableText(from) }, language)
      .entry;
  };
  const now = read(text);
  const isAsRead =
    now?.body.digest === entry.body.digest && isDeepStrictEqual(now.data, entry.data);
  if (!isAsRead) return { kind: 'changed' };
  const after = withIds(text, added);
  const fresh = after === undefined ? undefined : read(after);
  if (after === undefined || fresh === undefined) return { kind: 'by hand' };
  return (await replaceFile(path, before, after))
    ? { kind: 'written', entry: fresh }
    : { kind: 'changed' };
}
