import { softened } from './problems.ts';
import type { BrokenFile, Moment, Problem, Source } from './types.ts';
import { visibilityOfBroken } from './visibility.ts';

/**
 * What is wrong with files taken alone. In a file that says it is a draft, in review or not yet
 * due, an error is a warning; YAML that cannot be read says nothing of the kind.
 */
export function problemsOfFiles(source: Source, now: Moment): Problem[] {
  const { timeZone } = source.publication.data;
  const files: readonly BrokenFile[] = [
    ...[...source.broken].flatMap(([key, file]) =>
      /^(?:articles|newsletters)\//u.test(key) ? file : [],
    ),
    ...[...source.articles, ...source.newsletters].map(({ file, data }) => ({ file, ...data })),
  ];
  const hidden = new Set(
    files
      .filter((each) => visibilityOfBroken(each, now, timeZone) !== 'visible')
      .map(({ file }) => file),
  );
  return source.problems.map((problem) => (hidden.has(problem.file) ? softened(problem) : problem));
}

/**
 * Whether publication.yaml or the words file is what the editor wrote. When it could not be read,
 * examples stand in for it, and holding anything to those would only bring more problems.
 */
export function isAsWritten({ problems }: Source, { file }: { readonly file: string }): boolean {
  return !problems.some((problem) => problem.code === 'missing-file' || problem.file === file);
}
