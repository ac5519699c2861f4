// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript with nothing imported from packages: this file runs before anything is
// installed, on whatever Node the machine has (18 or newer).

/** The folder of the project, absolute. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

const packagesFolder = join(projectFolder, 'node_modules');
const programsFolder = join(packagesFolder, '.bin');
const stampFile = join(packagesFolder, '.of-record-setup');

/**
 * Installs the packages of the lock file unless they are in place, and says so in one line.
 *
 * @returns {string} the path of the project's own Node, which runs everything else
 * @throws {SetUpError} with a sentence for the reader when npm fails
 */
export function setUp() {
  const wanted = lockDigest();
  if (readIfThere(stampFile) !== wanted || !existsSync(projectNode())) {
    install();
    writeFileSync(stampFile, wanted);
  }
  return projectNode();
}

/**
 * An environment in which `node` and the packages' programs are the project's own.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment() {
  const path = [programsFolder, process.env.PATH].filter(Boolean).join(delimiter);
  return {
    ...process.env,
    PATH: path,
    // Astro's command reads these before it reads the configuration, and nothing here asks anybody.
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  };
}

/** Set-up cannot go on for a reason the reader can act on: its message is printed without a stack. */
export class SetUpError extends Error {}

/** Windows gets a .cmd file from npm for each program, which cannot be run without a shell. */
function projectNode() {
  return process.platform === 'win32'
    ? join(packagesFolder, 'node', 'bin', 'node.exe')
    : join(programsFolder, 'node');
}

/** A digest of what decides the installed packages; a file's time changes with every checkout. */
function lockDigest() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(projectFolder, 'package-lock.json')));
  hash.update(`${process.platform} ${process.arch}`);
  return hash.digest('hex');
}

function install() {
  console.log('Installing packages (about a minute the first time) …');
  rmSync(stampFile, { force: true });
  // Of all packages only `node` needs its install script, which fetches the program itself. The
  // others are left unrun: one of them would fetch a Java runtime. Whether npm runs scripts
  // unasked depends on its version; `rebuild` with the approval in package.json works in all.
  // Nothing is saved because an older npm writes the lock file differently.
  runNpm(['install', '--no-save', '--ignore-scripts']);
  if (!hasProjectNode()) runNpm(['rebuild', 'node', '--no-ignore-scripts']);
  if (!hasProjectNode()) {
    throw new SetUpError(
      `Node ${wantedNodeVersion()} could not be installed into node_modules: ` +
        'delete node_modules and try again.',
    );
  }
}

/** @param {string[]} args */
function runNpm(args) {
  const { status, stdout, stderr, error } = spawnSync('npm', [...args, '--loglevel=error'], {
    cwd: projectFolder,
    encoding: 'utf8',
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  const command = `npm ${args.join(' ')}`;
  if (error) {
    throw new SetUpError(`The packages could not be installed: ${command}: ${error.message}.`);
  }
  const lines = `${stdout}${stderr}`.trim().split('\n');
  const isStackFrame = (/** @type {string} */ line) => /^npm error\s+at /.test(line);
  const lastLines = lines
    .filter((line) => !isStackFrame(line))
    .slice(-15)
    .join('\n');
  throw new SetUpError(
    `The packages could not be installed: \`${command}\` failed. Its last lines:\n\n${lastLines}`,
  );
}

function hasProjectNode() {
  const node = projectNode();
  if (!existsSync(node)) return false;
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return stdout.trim() === `v${wantedNodeVersion()}`;
}

function wantedNodeVersion() {
  const text = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  return JSON.parse(text).dependencies.node;
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
