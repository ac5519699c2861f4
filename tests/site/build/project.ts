import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { renderingsIn, siteAt, type Renderings, type Site } from './built-site.ts';
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
export type Built = Ended & Renderings;

/** One time for all builds, so that two of the same content must be the same bytes. */
const buildTime = String(Date.parse('2026-01-01T00:00:00Z') / 1000);

/**
 * Copies the project.
 *
 * @param fill makes its content folder; that of tests/fixtures/builds when left out
 */
export async function copyProject(
  fill: (content: string) => Promise<void> = smallContent,
): Promise<Project> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'of-record-project-')));
  for (const path of copied) await copyInto(folder, path);
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  await fill(join(folder, 'content'));

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
    return { ...ended, ...renderingsIn(ended.output) };
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

const copied = [
  'src',
  'public',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

async function smallContent(content: string): Promise<void> {
  await cp('tests/fixtures/builds', content, { recursive: true });
  await cp('tests/fixtures/smallest/words', join(content, 'words'), { recursive: true });
}

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
