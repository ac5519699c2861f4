import type { z } from 'zod';
import { createNearest, plain } from '../publication/nearest.ts';
import { problem, type Place } from '../publication/problems.ts';
import type { Problem } from '../publication/types.ts';
import { id } from '../schemas/field.ts';
import { flatIssues, type FlatIssue } from './schema-issues.ts';
import { keysAt, manualOf } from './schema-field.ts';
import type { Step } from './yaml-data.ts';

/** Where a value or its key stands in a file. */
export type PlaceAt = (path: readonly Step[], of: 'value' | 'key') => Place;

/**
 * What is wrong with data that its schema refuses: each mistake once, where it is written, with
 * what to type instead.
 */
export function schemaProblems(error: z.ZodError, schema: z.ZodType, placeAt: PlaceAt): Problem[] {
  return flatIssues(error.issues).flatMap((issue) => problemsOf(issue, schema, placeAt));
}

function problemsOf(issue: FlatIssue, schema: z.ZodType, placeAt: PlaceAt): Problem[] {
  const { path, input } = issue;
  const field = nameOf(path);

  if (issue.unknownKeys) {
    const known = keysAt(schema, path);
    const nearest = createNearest(known.map((key) => ({ id: key })));
    return issue.unknownKeys.map((key) =>
      problem('unknown-key', placeAt([...path, key], 'key'), { key, nearest: nearest(key), known }),
    );
  }
  if (input === undefined && typeof path.at(-1) === 'string') {
    const parent = path.slice(0, -1);
    const of = typeof parent.at(-1) === 'number' ? 'value' : 'key';
    return [problem('missing-field', placeAt(parent, of), { field, ...manualOf(schema, path) })];
  }
  if (input === null) {
    const reason = 'is empty: write a value or take the line out';
    return [problem('wrong-value', placeAt(path, 'key'), { field, reason, nearest: [] })];
  }
  const place = placeAt(path, issue.ofKey ? 'key' : 'value');
  const { example } = manualOf(schema, path);
  const reason = reasonFor(issue, example);
  return [problem('wrong-value', place, { field, reason, nearest: nearestValues(issue) })];
}

/** The key an editor typed: an item of a list goes by the name of the list. */
function nameOf(path: readonly Step[]): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

function reasonFor({ expected, input, message }: FlatIssue, example: string): string {
  if (expected === undefined) return message;
  if (typeof expected !== 'string') {
    return `must be ${expected.length > 1 ? 'one of ' : ''}${expected.map(code).join(', ')}`;
  }
  const quotes = typeof input === 'number' || typeof input === 'boolean';
  if (expected === 'string' && quotes) return 'must be text: put it into quotes';
  if (expected === 'array') return `must be a list, as in ${code(example)}`;
  if (expected === 'object') return `must have fields of its own, as in ${code(example)}`;
  return `must be ${names[expected] ?? expected}`;
}

const names: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
};

function nearestValues({ expected, input, message }: FlatIssue): readonly string[] {
  if (typeof input !== 'string') return [];
  if (typeof expected === 'object') {
    return createNearest(expected.map((value) => ({ id: value })))(input);
  }
  const asId = plain(input);
  return message === noId && id.safeParse(asId).success ? [asId] : [];
}

const noId = id.safeParse('').error?.issues[0]?.message;

function code(text: string): string {
  return `\`${text}\``;
}
