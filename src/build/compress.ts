import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from './content-type.ts';

/** A form a file is also kept in: brotli or gzip. */
export type Encoding = 'br' | 'gz';

/** What there is to compress. */
interface Original {
  readonly path: string;
  readonly digest: string;
  readonly size: number;
  readonly type: string;
}

/** Compressed copies of the last good build. */
export interface KnownCopies {
  readonly folder: string;
  /** Digest → the copies it has; none when they would be no smaller. */
  readonly encodings: ReadonlyMap<string, readonly Encoding[]>;
}

/** What was done. */
export interface Compression {
  readonly encodings: ReadonlyMap<string, readonly Encoding[]>;
  /** How many files were compressed, and how many had their copies already. */
  readonly compressed: number;
  readonly kept: number;
}

/**
 * Fills `to` with `<digest>.br` and `<digest>.gz` of each file that becomes smaller. Copies that are
 * known are linked, since a digest means the same bytes for ever.
 */
export async function compressFiles(
  client: string,
  files: readonly Original[],
  to: string,
  known: KnownCopies | undefined,
): Promise<Compression> {
  await mkdir(to, { recursive: true });
  const todo = [...new Map(files.filter(isWorthIt).map((file) => [file.digest, file])).values()];
  const encodings = new Map<string, readonly Encoding[]>();
  const count = { compressed: 0, kept: 0 };

  const work = async () => {
    for (let file = todo.pop(); file; file = todo.pop()) {
      const kept = known && (await linkKnown(file.digest, known, to));
      count[kept ? 'kept' : 'compressed'] += 1;
      encodings.set(file.digest, kept ?? (await compress(client, file, to)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { encodings, ...count };
}

/** A build must leave a processor to the server beside it. */
const atOnce = 2;

/** Below this a copy saves no packet. */
const smallest = 256;

const forms = {
  br: (bytes: Buffer, type: string) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality(type),
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
} as const satisfies Record<Encoding, (bytes: Buffer, type: string) => Promise<Buffer>>;

/**
 * Somebody waits for a page. Feeds and data, as many as the pages, are fetched by programs: one level
 * below the best they are 2 to 4 % larger and compressed in a quarter of the time.
 */
function brotliQuality(type: string): number {
  return isPartOfPage.test(type) ? constants.BROTLI_MAX_QUALITY : constants.BROTLI_MAX_QUALITY - 1;
}

const isPartOfPage = /^(?:text\/(?:html|css|javascript)|image\/)/u;

function isWorthIt({ size, type }: Original): boolean {
  return size >= smallest && isCompressible(type);
}

async function compress(client: string, { path, digest, type }: Original, to: string) {
  const bytes = await readFile(join(client, path));
  const made: Encoding[] = [];
  for (const form of ['br', 'gz'] as const) {
    const copy = await forms[form](bytes, type);
    if (copy.length >= bytes.length) continue;
    // Never written over: it may be a link to the copy that is being served.
    await rm(join(to, `${digest}.${form}`), { force: true });
    await writeFile(join(to, `${digest}.${form}`), copy);
    made.push(form);
  }
  return made;
}

async function linkKnown(digest: string, known: KnownCopies, to: string) {
  const encodings = known.encodings.get(digest);
  try {
    for (const form of encodings ?? []) {
      const copy = join(known.folder, `${digest}.${form}`);
      if ((await stat(copy)).size === 0) return undefined;
      await link(copy, join(to, `${digest}.${form}`));
    }
    return encodings;
  } catch {
    // A copy is gone, or the disk knows no links: then it is made again, as an empty one is.
    return undefined;
  }
}
