import { encodePath } from './request-target.ts';
import type { ServedFile } from './serving.ts';
import type { Build, Site } from './site.ts';

/** What stands at a path. */
export type Found =
  | { readonly kind: 'file'; readonly build: Build; readonly file: ServedFile }
  | { readonly kind: 'elsewhere'; readonly status: 301 | 302; readonly location: string }
  | { readonly kind: 'nothing' };

/**
 * Finds what a decoded path names, by exact look-up in what the build lists: no path of a request
 * ever reaches the file system.
 */
export function find({ current, previous }: Site, path: string): Found {
  const { base, files, redirects, gone } = current.serving;

  // Before the files: hosts that cannot redirect need a page at a former address.
  const today = redirects.get(path) ?? redirects.get(`${path}/`);
  if (today !== undefined) return { kind: 'elsewhere', status: 301, location: today };
  const instead = gone.get(path) ?? gone.get(`${path}/`);
  if (instead !== undefined) return { kind: 'elsewhere', status: 302, location: instead };

  if (!path.startsWith(base)) return findOutside(base, path);

  const key = path.slice(base.length);
  if (key.split('/').some(isHidden)) return { kind: 'nothing' };

  const file = files.get(key === '' || key.endsWith('/') ? `${key}index.html` : key);
  if (file) return { kind: 'file', build: current, file };
  if (files.has(`${key}/index.html`)) {
    return { kind: 'elsewhere', status: 301, location: `${encodePath(path)}/` };
  }

  const asset = previous?.serving.files.get(key);
  return previous && asset?.immutable
    ? { kind: 'file', build: previous, file: asset }
    : { kind: 'nothing' };
}

/** `/` leads to a site that is mounted deeper, so that the bare host name works on one's own machine. */
function findOutside(base: string, path: string): Found {
  if (path === '/') return { kind: 'elsewhere', status: 302, location: encodePath(base) };
  if (`${path}/` === base) return { kind: 'elsewhere', status: 301, location: encodePath(base) };
  return { kind: 'nothing' };
}

/** `.well-known/` is the one such folder that is meant to be read (RFC 8615). */
function isHidden(segment: string): boolean {
  return segment.startsWith('.') && segment !== '.well-known';
}
