import { readFile, readlink, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { KnownCopies } from './compress.ts';
import { isCompressible } from './content-type.ts';
import { digestOf, filesBelow } from './file-tree.ts';
import type { Serving } from './serving.ts';

/** The build that is published now. */
export interface LastGoodBuild {
  /** The name of its folder. */
  readonly name: string;
  readonly folder: string;
  readonly serving: Serving;
}

/**
 * The build that `dist` leads to, or none when nothing is published that this version can read:
 * then everything counts as new.
 */
export async function readLastGoodBuild(dist: string): Promise<LastGoodBuild | undefined> {
  try {
    const folder = resolve(dirname(dist), await readlink(dist));
    const text = await readFile(join(folder, 'serving.json'), 'utf8');
    return { name: basename(folder), folder, serving: servingFile.parse(JSON.parse(text)) };
  } catch {
    return undefined;
  }
}

/** Its compressed copies. */
export function copiesOf({ folder, serving }: LastGoodBuild): KnownCopies {
  return {
    folder: join(folder, 'compressed'),
    encodings: new Map(
      Object.values(serving.files)
        .filter(({ type }) => isCompressible(type))
        .map(({ digest, encodings }) => [digest, encodings]),
    ),
  };
}

/** Whether its files are still all there as they were built. */
export async function isWhole({ folder, serving }: LastGoodBuild): Promise<boolean> {
  const client = join(folder, 'client');
  const paths = await filesBelow(client);
  if (paths.length !== Object.keys(serving.files).length) return false;
  for (const path of paths) {
    const file = serving.files[path];
    if (!file || file.digest !== (await digestOf(join(client, path)))) return false;
    for (const form of file.encodings) {
      const copy = await stat(join(folder, 'compressed', `${file.digest}.${form}`)).catch(
        () => null,
      );
      if (!copy || copy.size === 0) return false;
    }
  }
  return true;
}

const servingFile = z.object({
  previous: z.string().nullable(),
  base: z.string(),
  policy: z.string(),
  files: z.record(
    z.string(),
    z.object({
      digest: z.string(),
      size: z.number(),
      type: z.string(),
      modified: z.string(),
      immutable: z.boolean(),
      encodings: z.array(z.enum(['br', 'gz'])),
    }),
  ),
  redirects: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Serving>;
