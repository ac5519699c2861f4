import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { outsideTools, type OutsideToolName } from '../../tests/tools/outside-tools.ts';

/**
 * Puts tools from outside npm in place, as far as that is right on this machine: Chromium always,
 * through Playwright, which keeps it apart from the system; system packages only as root, and
 * other than Chromium only with `CI=true`, where nobody's machine is changed.
 *
 * @param say prints a line about what takes long, or about what did not work
 */
export function installTools(names: readonly OutsideToolName[], say: (line: string) => void): void {
  const missing = names.filter((name) => outsideTools[name].find() === undefined);
  if (missing.includes('chromium')) installChromium(say);
  const others = missing.filter((name) => name !== 'chromium');
  if (others.length > 0 && process.env['CI'] === 'true') installPackages(others, say);
}

function installChromium(say: (line: string) => void): void {
  say('Installing Chromium for the browser tests …');
  const playwright = spawnSync(
    process.execPath,
    ['node_modules/playwright/cli.js', 'install', 'chromium'],
    { encoding: 'utf8', timeout: 5 * 60_000 },
  );
  if (outsideTools.chromium.find() !== undefined) return;
  installPackages(['chromium'], say);
  if (outsideTools.chromium.find() !== undefined) return;
  const lines = `${playwright.stdout}${playwright.stderr}`.split('\n');
  const why = lines.find((line) => /\berror\b/iu.test(line)) ?? 'it was not installed';
  say(
    'Chromium could not be installed, so nothing is tested in a browser: install it and set ' +
      `CHROMIUM_PATH to its program. Playwright said: ${why.trim()}`,
  );
}

let packageListsUpdated = false;

/** Installs Debian packages as root; does nothing where there is no root or no apt. */
function installPackages(names: readonly OutsideToolName[], say: (line: string) => void): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const packages = names.map((name) => outsideTools[name].debianPackage);
  say(`Installing ${packages.join(', ')} …`);
  if (!packageListsUpdated) apt(['update'], say);
  packageListsUpdated = true;
  apt(['install', '--yes', '--no-install-recommends', ...packages], say);
}

function apt(args: readonly string[], say: (line: string) => void): void {
  const { status, stderr } = spawnSync('/usr/bin/apt-get', ['--quiet', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) say(`apt-get ${args.join(' ')} failed: ${stderr.trim()}`);
}
