import { join, relative } from 'node:path';
import type { Desk } from './desk.ts';

/** The path of a file, as entries have it, from where the command was given. */
export function printedFrom(
  { content, from }: Pick<Desk, 'content' | 'from'>,
  file: string,
): string {
  return relative(from, join(content, '..', file));
}
