import { readFileSync } from 'node:fs';

/** The lines of a file; none when it is not there, which may be the very problem. */
export function linesOf(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8').split(/\r\n|\n|\r/u);
  } catch {
    return undefined;
  }
}
