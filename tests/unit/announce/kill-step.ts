import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';

// Loaded before an announcement by `--import`. Every request, every answer, every statement of SQLite
// and every change of a file is a step; the process is killed, as `kill -9` does, before the one that
// KILL_STEP counts to. Without it the number of all steps is printed at the end.

const last = Number(process.env['KILL_STEP'] ?? Infinity);
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === last) process.kill(process.pid, 'SIGKILL');
}

const { fetch } = globalThis;
globalThis.fetch = async (...request) => {
  step();
  const response = await fetch(...request);
  step();
  return response;
};

for (const call of ['open', 'rename', 'rm'] as const) {
  const original = fs.promises[call] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs.promises, {
    [call]: (...args: unknown[]) => {
      step();
      return original(...args);
    },
  });
}
syncBuiltinESMExports();

for (const [prototype, name] of [
  [DatabaseSync.prototype, 'exec'],
  [StatementSync.prototype, 'run'],
] as const) {
  const original = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
  Object.assign(prototype, {
    [name]: function (...args: unknown[]) {
      step();
      return Reflect.apply(original, this, args);
    },
  });
}

process.on('exit', () => {
  if (last === Infinity) process.stderr.write(`steps: ${steps}\n`);
});
