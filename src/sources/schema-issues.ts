import type { z } from 'zod';
import type { Step } from './yaml-data.ts';

/** One thing a schema has against data, with no choice left in it. */
export interface FlatIssue {
  readonly path: readonly Step[];
  /** The value; undefined when it is not there. */
  readonly input: unknown;
  /** The schema's own words, for what only it knows. */
  readonly message: string;
  /** A type the value must have, or the values it can have; undefined when `message` says it. */
  readonly expected?: string | readonly string[];
  /** Keys that the schema does not know. */
  readonly unknownKeys?: readonly string[];
  /** Whether the key is wrong and not the value. */
  readonly ofKey?: boolean;
}

/** Zod's issues with each choice between schemas made: the one the data comes nearest to. */
export function flatIssues(issues: readonly Issue[], above: readonly Step[] = []): FlatIssue[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path.filter((step) => typeof step !== 'symbol')];
    const { input, message } = issue;
    const flat = { path, input, message };
    const { code } = issue;
    if (code === 'invalid_union') return chosen(issue.errors, path, flat);
    if (code === 'unrecognized_keys') return [{ ...flat, unknownKeys: issue.keys }];
    if (code === 'invalid_key') {
      return flatIssues(issue.issues, path).map((each) => ({ ...each, ofKey: true }));
    }
    if (code === 'invalid_type') return [{ ...flat, expected: issue.expected }];
    if (code === 'invalid_value') return [{ ...flat, expected: issue.values.map(String) }];
    // A schema that only sets a limit leaves the words to Zod.
    if (code === 'too_small' && !message.startsWith('must')) {
      return [{ ...flat, message: limit(issue) }];
    }
    return [flat];
  });
}

type Issue = z.core.$ZodIssue;

function chosen(
  branches: readonly (readonly Issue[])[],
  path: readonly Step[],
  flat: FlatIssue,
): FlatIssue[] {
  const fits = branches.find((branch) => branch.every((issue) => !isOfWhole(issue)));
  if (fits) return flatIssues(fits, path);
  // None fits even as a whole. A word among words is most likely mistyped.
  const choice = branches.find(([issue]) => issue?.code === 'invalid_value');
  if (choice && typeof flat.input === 'string') return flatIssues(choice, path);
  const types = branches.flatMap((branch) =>
    branch.flatMap((issue) => (issue.code === 'invalid_type' ? [issue.expected] : [])),
  );
  return [{ ...flat, message: `must be ${types.map(typeName).join(' or ')}` }];
}

function isOfWhole({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function typeName(type: string): string {
  return { string: 'text', number: 'a number', object: 'a group of fields' }[type] ?? type;
}

function limit({ minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  return `must be ${inclusive === true ? 'at least' : 'more than'} ${String(minimum)}`;
}
