import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What a run of a program cost. */
export interface Cost {
  /**
   * What its threads worked in all. Unlike the time by the clock it hardly depends on what else the
   * machine does.
   */
  readonly processorSeconds: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Everything it printed. */
  readonly output: string;
}

/** The programs that are measured, for what a person would type. */
export const programs = { desk: 'src/desk/main.ts', build: 'src/build/main.ts' } as const;

/**
 * Runs a program of the project as a process of its own.
 *
 * @throws Error with all it printed when it fails
 */
export async function measuredRun(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'report-cost.ts'), ...args],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const code = new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  // All of them pipes, as asked for above.
  const pipes = child.stdio.slice(1) as Readable[];
  const [out = '', errors = '', report = ''] = await Promise.all(pipes.map((pipe) => text(pipe)));
  const output = out + errors;
  if ((await code) !== 0) throw new Error(`${args.join(' ')} failed:\n${output}`);
  const { processorSeconds, peakMegabytes } = JSON.parse(report) as Cost;
  return {
    processorSeconds,
    peakMegabytes,
    seconds: (performance.now() - started) / 1000,
    output,
  };
}
