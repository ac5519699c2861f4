import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { KeptAddress } from '../sources/addresses.ts';
import { Refusal } from './refusal.ts';

/** An address whose change somebody has acknowledged. */
export interface Heard {
  readonly path: string;
  /** What had been announced of it before. */
  readonly before: string;
  readonly announced: string;
}

/** What was heard since addresses.txt was written last. */
export interface Told {
  /** Notes what was acknowledged: all of it or, when the process is killed, nothing. */
  readonly note: (heard: readonly Heard[]) => void;
  readonly all: () => readonly Heard[];
  /** Forgets all: addresses.txt has it. */
  readonly clear: () => void;
  readonly close: () => void;
}

/**
 * The addresses with what was heard since they were written. A line that says something else than it
 * did then was written by a later announcement, elsewhere, and holds.
 */
export function withHeard(kept: readonly KeptAddress[], heard: readonly Heard[]): KeptAddress[] {
  const left = new Map(heard.map((each) => [each.path, each]));
  const known = kept.map((address) => {
    const found = left.get(address.path);
    left.delete(address.path);
    return found?.before === address.announced
      ? { ...address, announced: found.announced }
      : address;
  });
  // Somebody took the file back to how it was before the announcement.
  const lost = [...left.values()].filter(({ before }) => before === 'new');
  return [...known, ...lost.map(({ path, announced }) => ({ path, announced }))];
}

/** Where the record of a content folder is. */
export function toldFile(project: string, content: string): string {
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return join(project, '.cache/announce', `${name}.sqlite`);
}

/**
 * Opens the record of what was heard, and makes this the only announcement of a content folder until
 * it is closed or the process ends in whatever way.
 *
 * addresses.txt is too long to be written after each answer. SQLite keeps an answer at once, and
 * takes its lock back from a killed process.
 *
 * @throws Refusal while another announcement runs
 */
export function openTold(file: string): Told {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    // The lock of the first transaction is kept to the end.
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      BEGIN EXCLUSIVE;
      CREATE TABLE IF NOT EXISTS told (
        path TEXT PRIMARY KEY, before TEXT NOT NULL, announced TEXT NOT NULL) STRICT;
      COMMIT;`);
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new Refusal('Another announcement is running. Type it again when that has ended.', {
      cause: error,
    });
  }
  const insert = database.prepare('INSERT OR REPLACE INTO told VALUES (?, ?, ?)');
  const select = database.prepare('SELECT path, before, announced FROM told');
  return {
    note: (heard) => {
      database.exec('BEGIN');
      for (const { path, before, announced } of heard) insert.run(path, before, announced);
      database.exec('COMMIT');
    },
    all: () =>
      select.all().map((row) => ({
        path: String(row['path']),
        before: String(row['before']),
        announced: String(row['announced']),
      })),
    clear: () => database.exec('DELETE FROM told'),
    close: () => database.close(),
  };
}

/** https://sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
