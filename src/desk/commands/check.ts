import { join, relative, resolve } from 'node:path';
import { fileCount } from '../../publication/file-count.ts';
import { buildPublication } from '../../publication/publication.ts';
import type { Moment } from '../../publication/types.ts';
import { readSource } from '../../sources/files.ts';
import { command } from '../desk.ts';
import { linesOf } from '../lines-of-file.ts';
import { plumbing } from '../messages/plumbing.ts';
import { reportProblems } from '../report.ts';

/** `check`: prints every problem of the content folder. */
export const checkCommand = command({
  name: 'check',
  summary: plumbing.checkSummary,
  usage: 'check',
  options: {},
  run: async (_, { content, now, print, ...style }) => {
    const { report, passed } = await check(content, now, style);
    print(report);
    return passed ? 0 : 1;
  },
});

/** How a check is printed. */
export interface CheckStyle {
  /** The folder that paths are printed from. */
  readonly from: string;
  /** Whether a person reads it in a terminal: shows the line of each problem. */
  readonly terminal: boolean;
  readonly colour: boolean;
  /** Whether GitHub runs it and takes annotations. */
  readonly annotate: boolean;
}

/**
 * Checks a content folder as of a moment.
 *
 * @returns the report, and whether there is no error
 * @throws when the folder cannot be read from the disk
 */
export async function check(
  content: string,
  now: Moment,
  { from, terminal, colour, annotate }: CheckStyle,
): Promise<{ readonly report: string; readonly passed: boolean }> {
  const source = await readSource(content);
  const { problems } = buildPublication(source, now);
  const parent = resolve(content, '..');
  const report = reportProblems(problems, {
    files: fileCount(source),
    base: relative(from, parent),
    colour,
    annotate,
    ...(terminal ? { linesOf: (file: string) => linesOf(join(parent, file)) } : {}),
  });
  return { report, passed: !problems.some(({ severity }) => severity === 'error') };
}
