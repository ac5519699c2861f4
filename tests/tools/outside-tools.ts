import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import type { TestContext } from 'vitest';

/** A program the tests use that npm does not install. */
export interface OutsideTool {
  /** What the tests need it for, as the end of "… is needed to". */
  readonly purpose: string;
  /** The Debian package that has it. */
  readonly debianPackage: string;
  /** The path of the program, or undefined when it is not on this machine. */
  readonly find: () => string | undefined;
}

/** Every tool from outside npm, and what it is for. */
export const outsideTools = {
  chromium: {
    purpose: 'open pages in a real browser',
    debianPackage: 'chromium',
    // What Playwright fetches needs libraries of the system, so being there is not enough.
    find: () =>
      [
        process.env['CHROMIUM_PATH'],
        chromium.executablePath(),
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
      ].find((path) => path !== undefined && runs(path, ['--version'])),
  },
  java: {
    purpose: 'run the Nu HTML checker over the pages',
    debianPackage: 'default-jre-headless',
    // macOS has a `java` that only says where to get one, so the program is run, not just found.
    find: () => onPath('java', ['-version']),
  },
  xmllint: {
    purpose: 'see that feeds are well-formed XML',
    debianPackage: 'libxml2-utils',
    find: () => onPath('xmllint', ['--version']),
  },
  feedparser: {
    purpose: 'read the feeds as a feed reader does',
    debianPackage: 'python3-feedparser',
    // A Python of the user's own, first on the PATH, does not see the system's packages.
    find: () =>
      ['/usr/bin/python3', 'python3']
        .map((python) => onPath(python, ['-c', 'import feedparser']))
        .find((path) => path !== undefined),
  },
  sqlite3: {
    purpose: 'load the tables of the open record into a database',
    debianPackage: 'sqlite3',
    find: () => onPath('sqlite3', ['--version']),
  },
  newsboat: {
    purpose: 'follow a feed over several builds as a subscriber does',
    debianPackage: 'newsboat',
    find: () => onPath('newsboat', ['-v']),
  },
  sfeed: {
    purpose: 'follow a feed with a reader that compares titles and links too',
    debianPackage: 'sfeed',
    // It has no argument that only asks for its version, and says nothing about nothing.
    find: () => onPath('sfeed', []),
  },
  script: {
    purpose: 'answer questions as in a terminal',
    debianPackage: 'bsdutils',
    // Other systems have one that takes other arguments.
    find: () => onPath('script', ['-qec', 'true', '/dev/null']),
  },
} as const satisfies Readonly<Record<string, OutsideTool>>;

export type OutsideToolName = keyof typeof outsideTools;

/**
 * The path of a tool's program (of Python, for feedparser). When it is missing the test is skipped
 * with the reason; with `CI=true` it fails, because there a check left out would go unseen.
 *
 * @param context of the running test; a `beforeAll` has none and leaves it out
 * @throws {MissingTool} in a `beforeAll`, which `npm test` counts as its tests skipped
 */
export function requireTool(name: OutsideToolName, context?: TestContext): string {
  const found = outsideTools[name].find();
  if (found !== undefined) return found;
  const reason = whyMissing(name);
  if (process.env['CI'] === 'true') throw new Error(reason);
  if (context === undefined) throw new MissingTool(reason);
  return context.skip(reason);
}

/** A sentence for the reader: what is missing, what for, and how to get it. */
function whyMissing(name: OutsideToolName): string {
  const { purpose, debianPackage } = outsideTools[name];
  return `${name} is not on this machine; it is needed to ${purpose} (Debian: ${debianPackage})`;
}

/** Thrown where there is no test to skip. */
class MissingTool extends Error {
  override readonly name = 'MissingTool';
}

/** Where a program is, when it runs with the given arguments and ends well. */
function onPath(program: string, args: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders
    .map((folder) => (program.startsWith('/') ? program : join(folder, program)))
    .find((path) => runs(path, args));
}

function runs(path: string, args: readonly string[]): boolean {
  return existsSync(path) && spawnSync(path, args).status === 0;
}
