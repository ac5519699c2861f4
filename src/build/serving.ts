import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isHashedSearchFile } from '../search/search-folder.ts';
import type { Encoding } from './compress.ts';
import { contentType } from './content-type.ts';
import { digestOf, filesBelow } from './file-tree.ts';
import { assetsFolder } from './unused-assets.ts';

/** What `serving.json` tells the server of a build. */
export interface Serving {
  /** The folder beside this one that was published before it. */
  readonly previous: string | null;
  /** The path the site is under: `/` or `/news/`. */
  readonly base: string;
  /** The Content-Security-Policy of every answer but those of files with their own. */
  readonly policy: string;
  /** Path below `client/` → file. */
  readonly files: Readonly<Record<string, ServedFile>>;
  /** Former path → path of today, both with the base path. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Path of what is gone → path it leads to for now, both with the base path. */
  readonly gone: Readonly<Record<string, string>>;
  /** Files of `client/` that are settings of static hosts and no answer: path → digest. */
  readonly hostFiles: Readonly<Record<string, string>>;
}

/** One file of the site. */
export interface ServedFile {
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  /** The whole Content-Type. */
  readonly type: string;
  /** When its bytes last changed. */
  readonly modified: string;
  /** Whether its name changes with its bytes. */
  readonly immutable: boolean;
  /** Its copies in `compressed/`. */
  readonly encodings: readonly Encoding[];
  /** Its own Content-Security-Policy. */
  readonly policy?: string;
}

/** A file before it is compressed. */
type DescribedFile = Omit<ServedFile, 'modified' | 'encodings' | 'policy'>;

/** The files of a `client/` folder by path, before any is compressed. */
export async function describeFiles(client: string): Promise<Record<string, DescribedFile>> {
  const files: Record<string, DescribedFile> = {};
  for (const path of await filesBelow(client)) {
    files[path] = {
      digest: await digestOf(join(client, path)),
      size: (await stat(join(client, path))).size,
      type: contentType(path),
      immutable: path.startsWith(`${assetsFolder}/`) || isHashedSearchFile(path),
    };
  }
  return files;
}

/** When each file last changed: kept from the build before while the bytes are the same. */
export function datedFiles(
  files: Readonly<Record<string, Omit<ServedFile, 'modified'>>>,
  before: Serving | undefined,
  now: string,
): Record<string, ServedFile> {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => {
      const earlier = before?.files[path];
      const modified = earlier?.digest === file.digest ? earlier.modified : now;
      return [path, { ...file, modified }];
    }),
  );
}

/** Whether two builds answer every request alike. */
export function serveAlike(one: Serving, other: Serving): boolean {
  return isDeepStrictEqual({ ...one, previous: null }, { ...other, previous: null });
}
