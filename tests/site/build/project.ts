import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { KillAt } from './kill-at.ts';

/** A copy of the project in a folder of its own, whose code and content a test may change. */
export interface Project {
  readonly folder: string;
  /** Changes a file by replacing a text that must be in it. */
  readonly edit: (file: string, from: string, to: string) => Promise<void>;
  /** Runs `what` with a file changed, and takes the change back. */
  readonly withEdit: (
    file: string,
    from: string,
    to: string,
    what: () => Promise<void>,
  ) => Promise<void>;
  readonly build: (options?: { readonly out?: string; readonly kill?: KillAt }) => Promise<Built>;
  /** Builds into a new folder, where no cache and no earlier build can help. */
  readonly buildCold: () => Promise<Site>;
  /** Runs another command of the project. */
  readonly run: (...args: readonly string[]) => Promise<Ended>;
  /** What is published. */
  readonly published: () => Site;
  readonly remove: () => Promise<void>;
}

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** How a build ended, and which files its log says were rendered and kept. */
export interface Built extends Ended {
  readonly rendered: readonly string[];
  readonly kept: readonly string[];
}

/**
 * Everything published by path: digests of the files, and what `serving.json` says but for the name
 * of the build before, which is never the same.
 */
export type Site = Readonly<Record<string, string>>;

/** One time for all builds, so that two of the same content must be the same bytes. */
const buildTime = String(Date.parse('2026-01-01T00:00:00Z') / 1000);

/** Copies the project with the publication of tests/fixtures/builds as its content. */
export async function copyProject(): Promise<Project> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'of-record-project-')));
  for (const path of copied) await copyInto(folder, path);
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  await cp('tests/fixtures/builds', join(folder, 'content'), { recursive: true });
  await cp('tests/fixtures/smallest/words', join(folder, 'content/words'), { recursive: true });

  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runIn(folder, args, { SOURCE_DATE_EPOCH: buildTime, ...env });
  const edit = async (file: string, from: string, to: string) => {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not say ${JSON.stringify(from)}.`);
    await writeFile(
      path,
      text.replace(from, () => to),
    );
  };
  const build: Project['build'] = async ({ out = folder, kill } = {}) => {
    const hook = kill ? ['--import', resolve('tests/site/build/kill-at.ts')] : [];
    const ended = await run([...hook, 'src/build/main.ts', '--out', out, '--verbose'], {
      ...(kill && { KILL_AT: JSON.stringify(kill) }),
    });
    return { ...ended, ...readLog(ended.output) };
  };
  let colds = 0;

  return {
    folder,
    edit,
    build,
    withEdit: async (file, from, to, what) => {
      const text = await readFile(join(folder, file), 'utf8');
      await edit(file, from, to);
      try {
        await what();
      } finally {
        await writeFile(join(folder, file), text);
      }
    },
    buildCold: async () => {
      const out = join(folder, `cold-${(colds += 1)}`);
      const { code, output } = await build({ out });
      if (code !== 0) throw new Error(`The cold build failed:\n${output}`);
      return siteAt(join(out, 'dist'));
    },
    run: (...args) => run(args),
    published: () => siteAt(join(folder, 'dist')),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The paths that differ between two sites. */
export function differences(one: Site, other: Site): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((path) => one[path] !== other[path])
    .sort();
}

const copied = [
  'src',
  'public',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

async function copyInto(folder: string, path: string): Promise<void> {
  await cp(path, join(folder, path), { recursive: true }).catch((error: unknown) => {
    // `public/` is there only when something is in it.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}

async function runIn(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    // The tests run with NODE_ENV=test, which would make it another build.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => {
      done({ code, signal, output });
    });
  });
}

function readLog(output: string): Pick<Built, 'rendered' | 'kept'> {
  const lines = [...stripVTControlCharacters(output).matchAll(/├─ (\/\S+) (.*)/gu)];
  const isKept = (end: string | undefined) => /\((?:restored|cached)\)/u.test(end ?? '');
  const paths = (kept: boolean) =>
    lines.filter(([, , end]) => isKept(end) === kept).map(([, path = '']) => path);
  return { rendered: paths(false).sort(), kept: paths(true).sort() };
}

function siteAt(dist: string): Site {
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
