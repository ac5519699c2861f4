import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { momentOf } from '../publication/dates.ts';
import { createNearest } from '../publication/nearest.ts';
import type { Moment } from '../publication/types.ts';
import { askInTerminal } from './ask.ts';
import { checkCommand } from './commands/check.ts';
import { initCommand } from './commands/init.ts';
import { manualCommand } from './commands/manual.ts';
import { newCommand } from './commands/new.ts';
import { suggestCommand } from './commands/suggest.ts';
import { Interrupted, Refusal, UsageError, type Command, type Desk } from './desk.ts';
import { plumbing } from './messages/plumbing.ts';

// node src/desk/main.ts <command> [argument …], in scripts `npm run desk -- <command>`. Exits with
// 1 when something is wrong with the content, with 2 when nothing was done because of the command,
// and with 130 after Ctrl+C.

const commands: readonly Command[] = [
  checkCommand,
  newCommand,
  suggestCommand,
  initCommand,
  manualCommand,
];

const project = resolve(import.meta.dirname, '../..');
// npm starts scripts in the project's folder and says so where it was called.
const from =
  process.cwd() === project ? resolve(process.env['INIT_CWD'] || project) : process.cwd();

let usage = plumbing.usage({ commands });
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof Interrupted) process.exitCode = 130;
  else if (error instanceof Refusal) {
    const help = error instanceof UsageError ? `\n${usage}` : '';
    process.stderr.write(`${error.message}\n${help}`);
    process.exitCode = 2;
  } else throw error;
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    process.stdout.write(usage);
    return 0;
  }
  const command = commandOf(name);
  usage = plumbing.usageOf(command);
  const call = command.read(rest);
  if (!call.help) return call.run(deskOn(call.content, command));
  process.stdout.write(usage);
  return 0;
}

function commandOf(name: string | undefined): Command {
  if (name === undefined) throw new UsageError(plumbing.noCommand());
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const nearest = createNearest(commands.map((command) => ({ id: command.name })))(name);
  throw new UsageError(plumbing.unknownCommand({ typed: name, nearest }));
}

function deskOn(content: string | undefined, { makesContent }: Command): Desk {
  const terminal = process.stdout.isTTY;
  return {
    project,
    content: contentFolder(content, makesContent),
    from,
    now: now(),
    terminal,
    // https://no-color.org
    colour: terminal && !process.env['NO_COLOR'],
    annotate: process.env['GITHUB_ACTIONS'] === 'true',
    print: (text) => process.stdout.write(text),
    ask: terminal && process.stdin.isTTY ? askInTerminal : undefined,
  };
}

function contentFolder(asked: string | undefined, mayBeMissing: boolean): string {
  const folder =
    asked === undefined
      ? resolve(project, process.env['OF_RECORD_CONTENT'] || 'content')
      : resolve(from, asked);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found ? found.isDirectory() : mayBeMissing) return folder;
  throw new UsageError(plumbing.noContent({ folder }));
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function now(): Moment {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (!epoch) return momentOf(Date.now());
  if (!/^\d{1,12}$/u.test(epoch)) throw new UsageError(plumbing.wrongTime({ epoch }));
  return momentOf(Number(epoch) * 1000);
}
