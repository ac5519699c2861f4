import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { noCounts, parseCounts, type Counts } from './counts.ts';
import type { Step } from './parts.ts';
import { countsFileVariable } from './vitest-counts.ts';

const countsFile = join('.cache', 'test-counts.json');

/** What a step did. */
export interface StepResult {
  readonly counts: Counts;
  /** All it printed, on both streams. */
  readonly output: string;
}

/**
 * Runs one command to its end, with its output kept back.
 *
 * @param filters for the test files, passed to a step that runs tests
 */
export async function runStep(step: Step, filters: readonly string[]): Promise<StepResult> {
  if (step.kind !== 'tests') {
    const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
    const { code, output } = await run(step.args, colour ? { FORCE_COLOR: '1' } : {});
    if (code !== 0) return { output, counts: { ...noCounts, failed: 1 } };
    return { output, counts: step.kind === 'check' ? { ...noCounts, passed: 1 } : noCounts };
  }
  rmSync(countsFile, { force: true });
  mkdirSync('.cache', { recursive: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/test/vitest-counts.ts'];
  const { code, output } = await run([...step.args, ...reporters, ...filters], {
    [countsFileVariable]: countsFile,
    // Programs that tests run must print the same wherever the tests are run.
    FORCE_COLOR: undefined,
    NO_COLOR: '1',
  });
  const counts = existsSync(countsFile)
    ? parseCounts(readFileSync(countsFile, 'utf8'))
    : { ...noCounts, failed: 1, complaints: ['Vitest ended before it counted its tests.'] };
  // Vitest has reasons of its own to fail, such as finding no test file at all.
  const unseen = code !== 0 && counts.failed === 0 && counts.skips.length === 0;
  return { output, counts: unseen ? { ...counts, failed: 1 } : counts };
}

/** Runs the project's Node with its output kept. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.on('exit', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  process.off('exit', stop);
  return { code, output };
}
