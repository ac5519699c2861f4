/** Shows that a part is running, and for how long. */
export interface Progress {
  /** Replaces it by the line that says how the part ended. */
  readonly end: (line: string) => void;
}

/** How often a run whose output goes to a file says that it is still at work. */
const heartbeat = 30_000;

/**
 * On a terminal one line that counts the seconds; elsewhere a line at the start and one every half
 * minute.
 */
export function showProgress(name: string): Progress {
  const { stdout } = process;
  const started = performance.now();
  const seconds = () => secondsSince(started);
  if (!stdout.isTTY) {
    stdout.write(`… ${name}\n`);
    const timer = setInterval(() => stdout.write(`… ${name}, ${seconds()} so far\n`), heartbeat);
    return endWith(timer, (line) => stdout.write(`${line}\n`));
  }
  const write = () => stdout.write(`\r\x1b[2K… ${name} ${seconds()}`);
  write();
  return endWith(setInterval(write, 200), (line) => stdout.write(`\r\x1b[2K${line}\n`));
}

/** The time since then as people say it, "8.3 s". */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

function endWith(timer: NodeJS.Timeout, print: (line: string) => void): Progress {
  return {
    end: (line) => {
      clearInterval(timer);
      print(line);
    },
  };
}
