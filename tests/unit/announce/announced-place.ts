import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { announce, type Announcement } from '../../../src/announce/announce.ts';
import type { AnnounceOptions } from '../../../src/announce/options.ts';
import type { World } from '../../../src/announce/tell.ts';
import { openTold, toldFile } from '../../../src/announce/told.ts';

/** What somebody was told, in the order it came. */
export interface Heard {
  readonly to: 'hub' | 'index-now';
  readonly body: string;
  /** Whole addresses. */
  readonly addresses: readonly string[];
}

/** An answer of the hub or of IndexNow; `hang-up` gives none. */
export type Reply =
  { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | 'hang-up';

/** A publication, its build, and a real server that is its site, its hub and IndexNow at once. */
export interface Place {
  readonly folder: string;
  readonly content: string;
  readonly dist: string;
  /** The address of the server, without a slash at its end. */
  readonly origin: string;
  /** Every message that came, answered well or not; emptied by who has looked at them. */
  readonly came: Heard[];
  /** Whole addresses that were acknowledged. */
  readonly heard: () => readonly string[];
  /** Decides each answer; all are 202 until it is given. */
  replyWith: (reply: (heard: Heard, nth: number) => Reply) => void;
  /** Writes publication.yaml. */
  readonly configure: (settings?: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Writes a build and, unless told otherwise, deploys it. */
  readonly build: (files: Files, more?: BuildParts) => Promise<void>;
  /** Text of addresses.txt; undefined while there is none. */
  readonly addresses: () => Promise<string | undefined>;
  /** Announces as `npm run announce` does, in a process of its own. */
  readonly run: (args?: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Ended>;
  /** What was noted as told since addresses.txt was written: paths. */
  readonly noted: () => readonly string[];
  /** Announces in this process, on the real network and without waiting. */
  readonly announce: (changed?: Partial<AnnounceOptions>) => Promise<Run>;
  /** The same, with the world as a test wants it. */
  readonly announceIn: (world: World, changed?: Partial<AnnounceOptions>) => Promise<Run>;
}

/** What an announcement came to. */
export type Run = Announcement & { readonly printed: string };

/** Path below the site's folder → text. */
export type Files = Readonly<Record<string, string>>;

/** A process that has ended: by itself with a code, or by a signal. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface BuildParts {
  readonly base?: string;
  readonly redirects?: Readonly<Record<string, string>>;
  readonly gone?: Readonly<Record<string, string>>;
  /** Whether the server has it. Defaults to true. */
  readonly deployed?: boolean;
}

/** The publication of most tests: two articles, a person with a feed, and lists of them. */
export const firstBuild: Files = {
  'index.html': page('One, Two'),
  'about/index.html': page('About us'),
  'kinds/report/index.html': page('One'),
  'articles/one/index.html': page('One'),
  'articles/one/index.json': JSON.stringify({ slug: 'one', kind: 'report' }),
  'articles/two/index.html': page('Two'),
  'articles/two/index.json': JSON.stringify({ slug: 'two', kind: 'analysis' }),
  'people/ada/index.html': page('Ada'),
  'people/ada/index.json': JSON.stringify({ id: 'ada', articles: ['one', 'two'] }),
  'people/ada/feed.xml': feed('Ada &#x26; friends', 'one two'),
  'rss.xml': feed('The Paper', 'one two'),
  'feed.json': JSON.stringify({ version: 'x', title: 'The Paper', items: ['one', 'two'] }),
  'search/index.html': page('Search').replace(
    '<main>',
    '<meta name="robots" content="noindex"><main>',
  ),
  'search/names.json': '{"title":"no feed"}',
  'opensearch.xml': '<OpenSearchDescription><title>no feed</title></OpenSearchDescription>',
  '404.html': page('Nothing'),
};

/** A page with words, in a frame. */
export function page(words: string, foot = 'Foot'): string {
  return `<html><head><title>x</title></head><body><main><p>${words}</p></main><footer>${foot}</footer></body></html>`;
}

/** A feed with a title and something in it. */
export function feed(title: string, items: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><item>${items}</item></channel></rss>`;
}

/** A place that is removed when the test ends. */
export async function announcedPlace({ base = '/' } = {}): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'of-record-announce-'));
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  const record = toldFile(project, content);
  onTestFinished(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(record, { force: true });
  });
  const came: Heard[] = [];
  const acknowledged: string[] = [];
  let reply: (heard: Heard, nth: number) => Reply = () => ({ status: 202 });
  let deployed: Files = {};

  const server = createServer((request, response) => {
    void answer(request).then((found) => {
      if (found === 'hang-up') return request.socket.destroy();
      response.writeHead(found.status, found.headers).end(found.body);
      return undefined;
    });
  });
  const origin = await listen(server);
  await mkdir(content);

  const place: Place = {
    folder,
    content,
    dist,
    origin,
    came,
    heard: () => acknowledged,
    replyWith: (given) => {
      reply = given;
    },
    configure: async (settings = { announce: everybody(origin) }) => {
      const all = { ...plainSettings, url: `${origin}${base}`, ...settings };
      await writeFile(join(content, 'publication.yaml'), stringify(all));
    },
    build: async (files, parts = {}) => {
      await writeBuild(dist, files, { base, ...parts });
      if (parts.deployed ?? true) deployed = files;
    },
    addresses: () => readFile(join(content, 'addresses.txt'), 'utf8').catch(() => undefined),
    run: (args = [], env = {}) => {
      const all = [main, '--content', content, '--dist', dist, ...args];
      return runNode(all, folder, env);
    },
    noted: () => {
      const told = openTold(record);
      try {
        return told.all().map(({ path }) => path);
      } finally {
        told.close();
      }
    },
    announce: (changed) => place.announceIn(quickWorld, changed),
    announceIn: async (world, changed = {}) => {
      const told = openTold(join(folder, 'told.sqlite'));
      const lines: string[] = [];
      try {
        const options = { ...plainOptions, content, dist, ...changed };
        const print = (line: string) => void lines.push(line);
        const announcement = await announce(options, { world, told, from: folder, print });
        return { ...announcement, printed: lines.join('\n') };
      } finally {
        told.close();
      }
    },
  };
  await place.configure();
  return place;

  async function answer(request: IncomingMessage) {
    const path = request.url ?? '';
    if (request.method !== 'POST') return fileAt(deployed, base, path);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const message = readMessage(path, body);
    came.push(message);
    const given = reply(message, came.length);
    if (given !== 'hang-up' && given.status < 300) acknowledged.push(...message.addresses);
    return given === 'hang-up' ? given : { headers: {}, ...given, body: '' };
  }
}

const project = resolve(import.meta.dirname, '../../..');
const main = join(project, 'src/announce/main.ts');

async function runNode(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, { cwd, env: { PATH: process.env['PATH'], ...env } });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (printed[name] += text));
  }
  return new Promise<Ended>((done) =>
    child.on('close', (code, signal) => done({ code, signal, ...printed })),
  );
}

/** Settings by which both are told. */
export function everybody(origin: string) {
  return {
    hub: `${origin}/hub`,
    indexNow: { key: '5f0c1d4e9b7a42f3', endpoint: `${origin}/index-now` },
  };
}

/** The real network, in which no time passes. */
const quickWorld: World = {
  fetch,
  wait: () => Promise.resolve(),
  clock: () => Date.parse('2026-11-24T12:00:00Z'),
};

const plainOptions: Omit<AnnounceOptions, 'content' | 'dist'> = {
  dryRun: false,
  tellNobody: false,
  unseen: false,
  help: false,
};

const plainSettings = {
  name: 'The Paper',
  tagline: 'A paper',
  description: 'A paper of tests.',
  ids: { authority: 'paper.example', since: '2011-01-01' },
  language: 'en',
  timeZone: 'America/Los_Angeles',
};

function readMessage(path: string, body: string): Heard {
  if (path === '/hub') {
    const form = new URLSearchParams(body);
    return { to: 'hub', body, addresses: form.getAll('hub.url') };
  }
  const { urlList } = JSON.parse(body) as { urlList: string[] };
  return { to: 'index-now', body, addresses: urlList };
}

function fileAt(files: Files, base: string, path: string) {
  const below = decodeURIComponent(path.slice(base.length));
  const text = files[below === '' || below.endsWith('/') ? `${below}index.html` : below];
  return text === undefined
    ? { status: 404, headers: {}, body: '' }
    : { status: 200, headers: {}, body: text };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function writeBuild(
  dist: string,
  files: Files,
  { base = '/', redirects = {}, gone = {} }: BuildParts,
): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(dist, 'client', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const served = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      { digest: createHash('sha256').update(text).digest('hex') },
    ]),
  );
  await mkdir(dist, { recursive: true });
  await writeFile(
    join(dist, 'serving.json'),
    JSON.stringify({ base, files: served, redirects, gone }),
  );
}
