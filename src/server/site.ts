import { readlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { NoBuiltSiteError, isNotFound, readServing, type Serving } from './serving.ts';

/** A build folder and what it says about itself. */
export interface Build {
  readonly folder: string;
  readonly serving: Serving;
}

/** What one request is answered from. */
export interface Site {
  readonly current: Build;
  /** The build published before, for the hashed assets of pages that readers still have open. */
  readonly previous: Build | null;
}

/** Where each request gets its site. */
export interface SiteSource {
  /** The site as published now. Rejects with `NoBuiltSiteError` or `UnreadableServingError`. */
  readonly current: () => Promise<Site>;
}

/**
 * The site behind `dist`, a link to a build folder (or such a folder itself). The link is read at
 * every call, once; `serving.json` only when it leads elsewhere than before, so a folder's name must
 * never be used for another build. At most two of them are held in memory.
 */
export function followDist(dist: string): SiteSource {
  const link = resolve(dist);
  let held: { readonly folder: string; readonly site: Promise<Site> } | undefined;

  return {
    async current() {
      const folder = await linkedFolder(link, dist);
      if (held?.folder !== folder) {
        const opened = { folder, site: openSite(folder, dist, held?.site) };
        held = opened;
        opened.site.catch(() => {
          if (held === opened) held = undefined;
        });
      }
      return held.site;
    },
  };
}

async function linkedFolder(link: string, place: string): Promise<string> {
  try {
    return resolve(dirname(link), await readlink(link));
  } catch (error) {
    if (isNotFound(error)) throw new NoBuiltSiteError(place);
    // EINVAL: it is no link. A copy of one build folder serves as well.
    if (error instanceof Error && 'code' in error && error.code === 'EINVAL') return link;
    throw error;
  }
}

async function openSite(
  folder: string,
  place: string,
  before: Promise<Site> | undefined,
): Promise<Site> {
  const known = await before?.catch(() => undefined);
  const open = async (path: string): Promise<Build> =>
    [known?.current, known?.previous].find((build) => build?.folder === path) ?? {
      folder: path,
      serving: await readServing(path, place),
    };

  const current = await open(folder);
  const { previous } = current.serving;
  if (previous === null || previous === basename(folder)) return { current, previous: null };
  // An older build may be removed, or written by another version of this program: then its assets are
  // simply not there, and the site of today is served all the same.
  return { current, previous: await open(join(dirname(folder), previous)).catch(() => null) };
}
