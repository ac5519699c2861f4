import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePath } from './request-target.ts';

/** What a build folder says about itself in `serving.json`, checked and ready to answer from. */
export interface Serving {
  /** The folder beside this one that was published before it, when it is kept. */
  readonly previous: string | null;
  /** Where the site is mounted, decoded: `/` or `/news/`. */
  readonly base: string;
  /** The Content-Security-Policy of every answer but those of files with their own. */
  readonly policy: string;
  /** Path below `client/` → file. A Map, so that no request can ask for `__proto__`. */
  readonly files: ReadonlyMap<string, ServedFile>;
  /** Former path, decoded and with the base → path of today, as it stands in `Location`. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Path of what is gone, decoded and with the base → where it leads for now, as in `Location`. */
  readonly gone: ReadonlyMap<string, string>;
}

/** One file of the site. */
export interface ServedFile {
  /** Path below `client/`, as the build wrote it. */
  readonly path: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly digest: string;
  /** The whole Content-Type. */
  readonly type: string;
  /** When its content last changed, as an HTTP date. */
  readonly modified: string;
  /** Whether its name changes with its bytes. */
  readonly immutable: boolean;
  /** The compressed copies that exist as `compressed/<digest>.<form>`. */
  readonly encodings: readonly CompressedForm[];
  /** Its own Content-Security-Policy, instead of that of the site. */
  readonly policy: string | undefined;
}

export type CompressedForm = 'br' | 'gz';

/** There is nothing to serve: no build was published, or its folder is gone. */
export class NoBuiltSiteError extends Error {
  override readonly name = 'NoBuiltSiteError';

  constructor(place: string) {
    super(`There is no built site in ${place}. Run npm start or npm run build first.`);
  }
}

/** A `serving.json` that does not say what it must. */
export class UnreadableServingError extends Error {
  override readonly name = 'UnreadableServingError';
}

/**
 * Reads `serving.json` of one build folder.
 * `place` is what the error calls the folder when it is not there: people know `dist`, not the folder behind it.
 */
export async function readServing(folder: string, place: string = folder): Promise<Serving> {
  const path = join(folder, 'serving.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isNotFound(error)) throw new NoBuiltSiteError(place);
    throw error;
  }
  try {
    return parseServing(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableServingError(`${path} cannot be used: ${reason}`, { cause: error });
  }
}

/** Whether an error says that a file or folder is not there. */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}

/**
 * Keys it does not know are passed over: a newer build may be published under a server that still
 * runs, and must not take the site down by saying more.
 */
function parseServing(value: unknown): Serving {
  const serving = record(value, 'the whole');
  return {
    previous: serving['previous'] === null ? null : folderName(serving['previous']),
    base: decoded(matching(serving['base'], /^\/(?:[^/\\]+\/)*$/, 'base'), 'base'),
    policy: matching(serving['policy'], headerValue, 'policy'),
    files: new Map(
      Object.entries(record(serving['files'], 'files')).map(([path, file]) => [
        path,
        parseFile(path, file),
      ]),
    ),
    redirects: parseLeads(serving['redirects'], 'redirects'),
    // Builds from before there was such a thing have none.
    gone: parseLeads(serving['gone'] ?? {}, 'gone'),
  };
}

function parseLeads(value: unknown, name: string): Map<string, string> {
  return new Map(
    Object.entries(record(value, name)).map(([from, to]) => [
      decoded(matching(from, /^\//, `${name} "${from}"`), `${name} "${from}"`),
      location(to, `${name} "${from}"`),
    ]),
  );
}

function parseFile(path: string, value: unknown): ServedFile {
  const name = `files "${path}"`;
  if (!path.split('/').every(isFileName)) throw new Error(`${name} is not a path below client/`);
  const file = record(value, name);
  const modified = new Date(matching(file['modified'], /^\d{4}-\d\d-\d\dT/, `${name} modified`));
  if (Number.isNaN(modified.getTime())) throw new Error(`${name} modified is not a time`);
  if (typeof file['immutable'] !== 'boolean')
    throw new Error(`${name} immutable is not true or false`);
  return {
    path,
    digest: matching(file['digest'], /^[0-9a-f]{64}$/, `${name} digest`),
    type: matching(file['type'], headerValue, `${name} type`),
    modified: modified.toUTCString(),
    immutable: file['immutable'],
    encodings: compressedForms(file['encodings'], `${name} encodings`),
    policy:
      file['policy'] === undefined
        ? undefined
        : matching(file['policy'], headerValue, `${name} policy`),
  };
}

/** Printable ASCII: a line break in a header would let a manifest write headers of its own. */
const headerValue = /^[\x20-\x7e]+$/;

function compressedForms(value: unknown, name: string): CompressedForm[] {
  if (!Array.isArray(value)) throw new Error(`${name} is not a list`);
  return value.map((form: unknown) => {
    if (form === 'br' || form === 'gz') return form;
    throw new Error(`${name} may only hold "br" and "gz"`);
  });
}

function folderName(value: unknown): string {
  const name = matching(value, /^[^/]+$/, 'previous');
  if (!isFileName(name)) throw new Error('previous is not the name of a folder');
  return name;
}

function isFileName(name: string): boolean {
  return !['', '.', '..'].includes(name) && !name.includes('\\') && !name.includes('\0');
}

/** A path on this host and nothing else: `//host` and `/\host` would lead readers elsewhere. */
function location(value: unknown, name: string): string {
  const path = matching(value, /^\//, name);
  const here = 'http://localhost';
  const { href, pathname } = new URL(path, here);
  if (href !== here + pathname) throw new Error(`${name} does not lead to a path`);
  return pathname;
}

function decoded(path: string, name: string): string {
  const text = decodePath(path);
  if (text === undefined) throw new Error(`${name} has malformed percent-encoding`);
  return text;
}

function matching(value: unknown, pattern: RegExp, name: string): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new Error(`${name} is ${value === undefined ? 'missing' : JSON.stringify(value)}`);
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${name} is not an object`);
  }
  return { ...value };
}
