// node scripts/run.js <file> [argument …]
//
// Sets the project up, then runs the file with the project's own Node: always in a new process,
// because a shell that has already looked `node` up goes on with the one it found.
// @ts-check
import { spawn } from 'node:child_process';

import { finishInit } from './finish-init.js';
import { projectEnvironment, projectFolder, setUp, SetUpError } from './set-up.js';

try {
  const node = setUp();
  const finished = finishInit();
  if (finished !== undefined) console.log(finished);
  run(node, process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * Runs a program to its end, and ends as it ended.
 *
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const child = spawn(program, args, {
    cwd: projectFolder,
    env: projectEnvironment(),
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child from the terminal itself, so this process only waits for it. The
  // other two are sent to one process and have to be handed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  if (process.env.npm_lifecycle_event !== undefined) onParentGone(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`${program} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * npm hands a SIGTERM to its shell, which ends and tells nobody: without this a stopped
 * `npm start` would leave a server behind that keeps the port.
 *
 * @param {() => void} stop
 */
function onParentGone(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 250);
  timer.unref();
}
