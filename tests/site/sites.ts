import { spawn } from 'node:child_process';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { beforeAll, inject } from 'vitest';
import { siteFolder, type BuildOrder, type SiteName } from './site-builds.ts';

export type { SiteName };

/** The sites that the file of tests which runs here has asked for. */
const used = new Set<string>();

/**
 * Says at the top of a file of tests which sites it is about: they are built before its first test,
 * unless another file had them built in this run.
 *
 * @returns the names, for `describe.each`
 */
export function useSites<const Names extends readonly SiteName[]>(...names: Names): Names {
  for (const name of names) used.add(name);
  beforeAll(async () => {
    for (const name of names) await order(`/sites/${name}`);
  });
  return names;
}

/**
 * The folder of a site: `<folder>/dist` is the built one.
 *
 * @throws Error for a site the file has not asked for: what is there may be of an earlier run
 */
export function folderOf(name: string): string {
  if (!used.has(name)) throw new Error(`Ask for this site at the top: useSites('${name}').`);
  return siteFolder(name);
}

/** Builds the publication of a content folder into `<folder>/dist`; gives what was printed. */
export async function build(
  content: string,
  folder: string,
  env: BuildOrder['env'] = {},
): Promise<string> {
  return order('/builds', { content, folder, env });
}

/** Asks the builder for a build and waits for it. */
async function order(path: string, body?: BuildOrder): Promise<string> {
  const asked = request(new URL(path, inject('siteBuilder')), { method: 'POST' });
  const answer = new Promise<IncomingMessage>((done, failed) => {
    asked.on('response', done).on('error', failed);
  });
  asked.end(body && JSON.stringify(body));
  const { statusCode } = await answer;
  const said = await text(await answer);
  if (statusCode !== 200) throw new Error(said);
  return said;
}

/** A served site. */
export interface Served {
  /** Its whole address with the base path, ending in a slash: http://localhost:1234/news/ */
  readonly home: string;
  readonly stop: () => Promise<void>;
}

/** Serves what is built in a folder, by the product's own server on a free port. */
export async function serve(folder: string): Promise<Served> {
  const child = spawn(process.execPath, ['src/server/main.ts', join(folder, 'dist')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<void>((done) => child.on('close', () => done()));
  const lines = createInterface(child.stdout);
  const home = await new Promise<string>((found, failed) => {
    lines.on('line', (line) => {
      const [address] = /http:\/\/\S+\/(?=\s|$)/u.exec(line) ?? [];
      if (address !== undefined) found(address);
    });
    void closed.then(() => failed(new Error('The server ended before it named its address.')));
  });
  return {
    home,
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
