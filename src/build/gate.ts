import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { reportProblems } from '../desk/report.ts';
import { fileCount } from '../publication/file-count.ts';
import { buildPublication } from '../publication/publication.ts';
import type { Moment, Problem, Publication } from '../publication/types.ts';
import { readSource } from '../sources/files.ts';

/** What the gate decides. */
export interface GateResult {
  readonly publication: Publication;
  /** All that is wrong in the content folder, also what stops nothing. */
  readonly problems: readonly Problem[];
  /** How many files were checked. */
  readonly files: number;
  /** Whether nothing may be built. */
  readonly closed: boolean;
}

/** How the report of the gate is printed. */
export interface GateReportStyle {
  /** The folder that paths are printed from. */
  readonly from: string;
  /** Whether a person reads it in a terminal: in colours, with the line of each problem. */
  readonly terminal: boolean;
  /** Whether GitHub runs the build and takes annotations. */
  readonly annotate: boolean;
}

/** Checks the whole content folder as of a moment; nothing is built from one with an error. */
export async function passGate(content: string, now: Moment): Promise<GateResult> {
  const source = await readSource(content);
  const { publication, problems } = buildPublication(source, now);
  return {
    publication,
    problems,
    files: fileCount(source),
    closed: problems.some(({ severity }) => severity === 'error'),
  };
}

/** What `npm run check` would print, without a line break at its end, with its notes counted only. */
export function gateReport(
  { problems, files }: GateResult,
  content: string,
  { from, terminal, annotate }: GateReportStyle,
): string {
  const parent = resolve(content, '..');
  return reportProblems(problems, {
    files,
    base: relative(from, parent),
    colour: terminal,
    annotate,
    // A note asks for nothing, and there are more of them the older the record grows.
    notesCountedOnly: true,
    ...(terminal && { linesOf: (file: string) => linesOf(join(parent, file)) }),
  }).trimEnd();
}

/** None when the file is not there, which may be the very problem. */
function linesOf(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8').split(/\r\n|\n|\r/u);
  } catch {
    return undefined;
  }
}
