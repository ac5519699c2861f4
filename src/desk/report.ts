import { byPlace } from '../publication/problems.ts';
import type { Problem, Severity } from '../publication/types.ts';

/** How a report is written. */
export interface ReportOptions {
  /** How many files were checked. */
  readonly files: number;
  /** The path from the reader's folder to the one that holds `content/`. Defaults to none. */
  readonly base?: string;
  /** Colours by ANSI escapes; for terminals only. Defaults to false. */
  readonly colour?: boolean;
  /** The lines of a file; given, each problem shows its line with the place underlined. */
  readonly linesOf?: (file: string) => readonly string[] | undefined;
  /** Adds a line by which GitHub puts the problem beside the changed line. Defaults to false. */
  readonly annotate?: boolean;
  /** Counts notes without printing them, for who did not ask what could be known better. Defaults to false. */
  readonly notesCountedOnly?: boolean;
}

/**
 * All problems as text, by file and place: `file:line:column severity message`, the hint indented
 * below, and a last line that counts them. Ends with a line break.
 */
export function reportProblems(problems: readonly Problem[], options: ReportOptions): string {
  const { base = '', notesCountedOnly = false } = options;
  const blocks = problems
    .filter(({ severity }) => severity !== 'note' || !notesCountedOnly)
    .sort(byPlace)
    .map((problem) => ({
      ...problem,
      path: base === '' ? problem.file : `${base}/${problem.file}`,
    }))
    .map((problem) => block(problem, options));
  const gap = options.linesOf ? '\n\n' : '\n';
  const all = blocks.length === 0 ? '' : `${blocks.join(gap)}\n${options.linesOf ? '\n' : ''}`;
  const hidden = notesCountedOnly && problems.some(({ severity }) => severity === 'note');
  const more = hidden ? ' `npm run check` prints the notes.' : '';
  return `${all}${summary(problems, options.files)}${more}\n`;
}

/** A problem with the path of its file as it is printed. */
interface Located extends Problem {
  readonly path: string;
}

function block(problem: Located, { colour = false, linesOf, annotate = false }: ReportOptions) {
  const { file, path, line, column, severity, message, hint } = problem;
  const paint = colour ? painted : plainly;
  const place = `${path}:${String(line)}:${String(column)}`;
  return [
    `${place} ${paint(severity, severity)} ${inOneLine(message)}`,
    ...excerpt(problem, linesOf?.(file), paint),
    ...(hint === undefined ? [] : [`  ${inOneLine(hint)}`]),
    ...(annotate ? [annotation(problem)] : []),
  ].join('\n');
}

/** The line of the problem and a line that marks the place in it. */
function excerpt(
  { line, column, length = 1, severity }: Problem,
  lines: readonly string[] | undefined,
  paint: Paint,
): string[] {
  const text = lines?.[line - 1];
  if (text === undefined) return [];
  const number = String(line);
  const before = printable(text.slice(0, column - 1));
  const marked = printable(text.slice(column - 1, column - 1 + length));
  const carets = '^'.repeat(Math.max(1, widthOf(marked)));
  return [
    `  ${number} | ${printable(text)}`,
    `  ${' '.repeat(number.length)} | ${before.replaceAll(/[^\t]/gu, ' ')}${paint(carets, severity)}`,
  ];
}

/** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
function annotation({ path, line, column, severity, message, hint }: Located): string {
  const level = severity === 'note' ? 'notice' : severity;
  const place = `file=${property(path)},line=${String(line)},col=${String(column)}`;
  return `::${level} ${place}::${escape(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function summary(problems: readonly Problem[], files: number): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : counted(count, severity);
  });
  return `${counts.length === 0 ? 'No problems' : counts.join(', ')} in ${counted(files, 'file')}.`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

type Paint = (text: string, severity: Severity) => string;

const plainly: Paint = (text) => text;

const painted: Paint = (text, severity) => `\u001B[${colours[severity]}m${text}\u001B[0m`;

const colours = { error: '31', warning: '33', note: '36' } as const satisfies Record<
  Severity,
  string
>;

function widthOf(text: string): number {
  return Array.from(text).length;
}

function inOneLine(text: string): string {
  return printable(text.replaceAll(/\s+/gu, ' '));
}

/** Without control characters: words of a content file must not steer the terminal. */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t]/gu, '');
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
