import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

// Loaded before a build by `--import`. Kills the process as `kill -9` does, at a call of node:fs
// that KILL_AT names. A file that is being written is left half-written.

type Call = 'writeFile' | 'mkdir' | 'rm' | 'unlink' | 'rename' | 'symlink' | 'link' | 'cp';

/** These take what they change as their second argument. */
const second: readonly Call[] = ['rename', 'symlink', 'link', 'cp'];

/** When a build is killed. */
export interface KillAt {
  /** A function of node:fs/promises that changes something. */
  readonly call: Call;
  /** A pattern for the path that is written, or the new one of a rename. */
  readonly path: string;
  /** Which of the calls that match, from 1. */
  readonly nth: number;
  readonly when: 'before' | 'during' | 'after';
}

const wanted = process.env['KILL_AT'];
if (wanted !== undefined) {
  // Only the tests set it.
  killAt(JSON.parse(wanted) as KillAt);
}

function killAt({ call, path, nth, when }: KillAt): void {
  const original = fs.promises[call] as (...args: unknown[]) => Promise<unknown>;
  let calls = 0;
  const patched = async (...args: unknown[]) => {
    const named = args[second.includes(call) ? 1 : 0];
    const target = named instanceof URL ? fileURLToPath(named) : String(named);
    const hit = new RegExp(path, 'u').test(target) && (calls += 1) === nth;
    if (hit && when === 'during') {
      const bytes = Buffer.from(args[1] as string | Uint8Array);
      fs.writeFileSync(target, bytes.subarray(0, bytes.length / 2));
    }
    if (hit && when !== 'after') process.kill(process.pid, 'SIGKILL');
    const result = await original(...args);
    if (hit) process.kill(process.pid, 'SIGKILL');
    return result;
  };
  Object.assign(fs.promises, { [call]: patched });
  syncBuiltinESMExports();
}
