import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The content folder of this project. */
export const contentFolder = join(import.meta.dirname, '../content');

/**
 * Whether `content/` is The Channel Record. Tests about its stories ask this and nothing else: a
 * publication that took its place may well have an article of the same name.
 */
export const isChannelRecord = isTheRecord(join(contentFolder, 'publication.yaml'));

/** Why a test about The Channel Record is skipped. */
export const notTheChannelRecord = 'content/ is not The Channel Record';

/** By its name and by the permanent half of its ids: whoever changed either has made it theirs. */
function isTheRecord(settings: string): boolean {
  if (!existsSync(settings)) return false;
  const { name, ids } = (parse(readFileSync(settings, 'utf8')) ?? {}) as {
    readonly name?: unknown;
    readonly ids?: { readonly authority?: unknown };
  };
  return name === 'The Channel Record' && ids?.authority === 'record.example';
}
