import type { CollectionName } from '../schemas/collections.ts';
import { problem, softened, type DetailsOf, type ProblemCode } from './problems.ts';
import type { Entry, Position, Problem } from './types.ts';

/** Where in a file a problem is: a place, or the path of a value of its data. */
export type Where = readonly (string | number)[] | (Position & { readonly length?: number });

/** Notes a problem of one file. */
export type Reporter = <Code extends ProblemCode>(
  code: Code,
  where: Where,
  ...details: DetailsOf<Code>
) => void;

/**
 * Collects the problems of an entry in `problems`.
 *
 * @param hidden whether no reader sees the entry yet: its errors are then warnings
 */
export function reporterOf(
  entry: Entry<CollectionName>,
  problems: Problem[],
  hidden = false,
): Reporter {
  return (code, where, ...details) => {
    const position = isPath(where) ? { ...entry.at(where), ...lengthOf(entry.data, where) } : where;
    const found = problem(code, { file: entry.file, ...position }, ...details);
    problems.push(hidden ? softened(found) : found);
  };
}

/** The start of a file, for what is wrong with its name. */
export const startOfFile: Position = { line: 1, column: 1 };

function isPath(where: Where): where is readonly (string | number)[] {
  return Array.isArray(where);
}

/** How much of the line a value takes, where it stands as it is. */
function lengthOf(data: unknown, path: readonly (string | number)[]): { length?: number } {
  let value = data;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return typeof value === 'string' || typeof value === 'number'
    ? { length: String(value).length }
    : {};
}
