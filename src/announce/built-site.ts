import { open, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { listAbove } from '../publication/gone.ts';
import { feedHead, feedTitle } from './feed-title.ts';
import { Refusal } from './refusal.ts';
import { digestOf, isUnlisted, shortened, wordsOf } from './said.ts';

/** What an announcement knows of a build. */
export interface BuiltSite {
  /** The path the site is under: `/` or `/news/`. */
  readonly base: string;
  /** The whole address of the front page as the front page has it. */
  readonly home: string | undefined;
  /** Every page and feed that has something to say, by its path below the site. */
  readonly addresses: ReadonlyMap<string, BuiltAddress>;
  /** SHA-256 of the bytes served at a path below the site, in hex. */
  readonly served: (path: string) => string | undefined;
}

/** A page or a feed of a build. */
export interface BuiltAddress {
  readonly path: string;
  /** A digest of what it says, not of how it looks. */
  readonly says: string;
  /** The file to compare with what the site serves: of a page its data, where it has some. */
  readonly proof: string;
  /** Given for a feed. */
  readonly title?: string;
  /** Whether search engines are asked to leave it out. */
  readonly unlisted: boolean;
  /** The list the page is to lead to once it is gone; none where nothing could stand in for it. */
  readonly leadsTo: () => Promise<string | undefined>;
}

/**
 * Reads a build.
 *
 * @param dist its folder, or a link to it
 * @throws Refusal when there is none
 */
export async function readBuiltSite(dist: string): Promise<BuiltSite> {
  // Read once: a build may take its place meanwhile.
  const folder = await realpath(dist).catch(() => dist);
  const { base, files, leads } = await readServing(folder, dist);
  const read = (path: string) => readFile(join(folder, 'client', path), 'utf8');
  const addresses = new Map<string, BuiltAddress>();
  const add = (address: BuiltAddress) => void addresses.set(address.path, address);

  for (const [file, digest] of files) {
    const path = addressOf(file.replace(/(^|\/)index\.html$/u, '$1'));
    if (leads.has(base + path.slice(1))) continue;
    if (isPage(file)) add(await page(path, file));
    else if (/\.(?:xml|json)$/u.test(file)) {
      const title = feedTitle(file, await headOf(join(folder, 'client', file)));
      if (title !== undefined) {
        const says = shortened(digest);
        add({ path, says, proof: path, title, unlisted: false, leadsTo: nowhere });
      }
    }
  }
  const front = files.has('index.html') ? await read('index.html') : '';
  const [, home] = /<link rel="canonical" href="([^"]+)"/u.exec(front) ?? [];
  return { base, home, addresses, served: (path) => files.get(decodeURIComponent(path.slice(1))) };

  async function page(path: string, file: string): Promise<BuiltAddress> {
    const data = file.replace(/\.html$/u, '.json');
    const known = files.get(data);
    const leadsTo = async () =>
      path.startsWith('/articles/') && known !== undefined
        ? listAbove(path, kindIn(await read(data)))
        : listAbove(path);
    if (known !== undefined) {
      const proof = `${path}index.json`;
      return { path, says: shortened(known), proof, unlisted: false, leadsTo };
    }
    const html = await read(file);
    const proof = `${path}index.html`;
    return { path, says: digestOf(wordsOf(html)), proof, unlisted: isUnlisted(html), leadsTo };
  }
}

interface ServingParts {
  readonly base: string;
  /** Path below `client/` → SHA-256 of the bytes. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths with the base path that lead elsewhere. */
  readonly leads: ReadonlySet<string>;
}

async function readServing(folder: string, place: string): Promise<ServingParts> {
  const text = await readFile(join(folder, 'serving.json'), 'utf8').catch((cause: unknown) => {
    throw new Refusal(
      `There is no build in ${place}. Run npm run build first, or name it: --dist <folder>.`,
      { cause },
    );
  });
  try {
    const { base, files, redirects, gone } = record(JSON.parse(text));
    if (typeof base !== 'string') throw new TypeError('It names no base path.');
    return {
      base,
      files: new Map(
        Object.entries(record(files)).map(([path, file]) => [path, String(record(file)['digest'])]),
      ),
      leads: new Set([...Object.keys(record(redirects)), ...Object.keys(record(gone))]),
    };
  } catch (cause) {
    throw new Refusal(
      `${join(place, 'serving.json')} is of another version of the software. Run npm run build again.`,
      { cause },
    );
  }
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('It is no object.');
  return { ...value };
}

function isPage(file: string): boolean {
  return file === 'index.html' || file.endsWith('/index.html');
}

function addressOf(file: string): string {
  return `/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** The first characters of a file: feeds are long, and their titles stand on top. */
async function headOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(feedHead), 0, feedHead, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The kind of an article by the data beside its page. */
function kindIn(data: string): string | undefined {
  const { kind } = record(JSON.parse(data));
  return typeof kind === 'string' ? kind : undefined;
}

const nowhere = () => Promise.resolve(undefined);
