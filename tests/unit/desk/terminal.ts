import { spawn } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../../src/desk/main.ts');

/** What a person types when something has been printed. */
export type Turn = readonly [printed: string, typed: string];

export const enter = '\r';
export const down = '\u001B[B';
export const controlC = '\u0003';

/**
 * Runs the desk in a terminal of its own, and types.
 *
 * @param script the program that gives it the terminal
 * @param turns in order; each waits for what it names
 * @returns the exit code, and the screen without colours and movements of the cursor
 */
export function inTerminal(
  script: string,
  args: readonly string[],
  turns: readonly Turn[],
): Promise<{ code: number | null; screen: string }> {
  const words = [process.execPath, main, ...args].map((word) => `'${word}'`);
  const child = spawn(script, ['-qec', words.join(' '), '/dev/null'], {
    env: { PATH: process.env['PATH'], TERM: 'xterm', SOURCE_DATE_EPOCH: '1795534220' },
  });
  const waiting = [...turns];
  let screen = '';
  let read = 0;
  child.stdout.on('data', (data: Buffer) => {
    screen += data.toString();
    const plain = withoutControls(screen);
    const [next] = waiting;
    const at = next ? plain.indexOf(next[0], read) : -1;
    if (next === undefined || at < 0) return;
    waiting.shift();
    read = at + next[0].length;
    child.stdin.write(next[1]);
  });
  return new Promise((done) => {
    child.on('close', (code) => done({ code, screen: withoutControls(screen) }));
  });
}

function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that steer a terminal
  return text.replaceAll(/\u001B\[[\d;?]*[A-Za-z]|[\u0007\r]/gu, '');
}
