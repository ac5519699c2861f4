import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BuildError } from './build-error.ts';

/**
 * Makes this the only build of the project until the returned function is called or the process
 * ends in whatever way.
 *
 * The lock is SQLite's own, which the system takes back from a killed process. A file with a
 * process number would not do: in a container the next start has the same numbers.
 *
 * @throws BuildError when another build runs
 */
export function lockBuilds(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) {
      throw new BuildError(
        'Another build of this project is running. Try again when it has ended.',
      );
    }
    throw error;
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}

/** A database that nothing refers to is collected, and its lock with it. */
const held = new Set<DatabaseSync>();

/** https://sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
