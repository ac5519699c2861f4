import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visibility } from '../publication/visibility.ts';
import type { Moment } from '../publication/types.ts';
import { articleStatuses } from '../schemas/article.ts';
import { collections, type CollectionName } from '../schemas/collections.ts';
import { moment } from '../schemas/field.ts';
import { findFrontMatter } from './front-matter.ts';
import { readableText } from './readable-text.ts';
import { readSettings } from './settings.ts';
import { readYaml } from './yaml-data.ts';

/**
 * The files of a collection that no reader sees at a moment: drafts, what is in review, what waits
 * for its date. One that does not say so in a way that can be read is not among them.
 *
 * @returns whole paths
 */
export async function hiddenPaths(
  contentFolder: string,
  name: CollectionName,
  now: Moment,
): Promise<string[]> {
  if (name !== 'articles' && name !== 'newsletters') return [];
  const { timeZone } = await readSettings(contentFolder);
  const { folder, pattern } = collections[name];
  const hidden: string[] = [];
  for await (const path of glob(join(folder, pattern), { cwd: contentFolder })) {
    const whole = join(contentFolder, path);
    const text = readableText(await readFile(whole, 'utf8'));
    if (isHidden(findFrontMatter(text)?.yaml ?? '', now, timeZone)) hidden.push(whole);
  }
  return hidden;
}

function isHidden(yaml: string, now: Moment, timeZone: string): boolean {
  const read = readYaml(yaml);
  if ('mistakes' in read || typeof read.data !== 'object' || read.data === null) return false;
  const written = read.data as { readonly status?: unknown; readonly date?: unknown };
  const status = articleStatuses.find((each) => each === written.status);
  if (status === undefined) return false;
  if (status !== 'published') return true;
  const date = moment.safeParse(written.date);
  return date.success && visibility(status, date.data, now, timeZone) !== 'visible';
}
