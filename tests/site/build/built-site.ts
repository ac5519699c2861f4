import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * Everything published by path: digests of the files, and what `serving.json` says but for the name
 * of the build before, which is never the same.
 */
export type Site = Readonly<Record<string, string>>;

/** What a `dist` holds. */
export function siteAt(dist: string): Site {
  const client = join(dist, 'client');
  const files = readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const serving: Record<string, unknown> = JSON.parse(
    readFileSync(join(dist, 'serving.json'), 'utf8'),
  );
  return {
    ...Object.fromEntries(
      files.map((file) => [
        `/${relative(client, file).split(sep).join('/')}`,
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
    ),
    'serving.json': JSON.stringify({ ...serving, previous: null }),
  };
}

/** The paths that differ between two sites. */
export function differences(one: Site, other: Site): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((path) => one[path] !== other[path])
    .sort();
}

/** What a build rendered and what it took from its cache, by path. */
export interface Renderings {
  readonly rendered: readonly string[];
  readonly kept: readonly string[];
}

/** Reads it from what a build prints with `--verbose`. */
export function renderingsIn(output: string): Renderings {
  const lines = [...stripVTControlCharacters(output).matchAll(/├─ (\/\S+) (.*)/gu)];
  const isKept = (end: string | undefined) => /\((?:restored|cached)\)/u.test(end ?? '');
  const paths = (kept: boolean) =>
    lines.filter(([, , end]) => isKept(end) === kept).map(([, path = '']) => path);
  return { rendered: paths(false).sort(), kept: paths(true).sort() };
}
