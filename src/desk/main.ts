import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { momentOf } from '../publication/dates.ts';
import type { Moment } from '../publication/types.ts';
import { check } from './commands/check.ts';

// node src/desk/main.ts check [--content <folder>]: prints every problem of a content folder; exits
// with 1 when one is an error, with 2 when nothing could be checked.

const usage = `Usage: node src/desk/main.ts <command> [--content <folder>]

  check                Print every problem of the content folder.

  --content <folder>   The folder to work on, from where you are. Without it: the one named by
                       OF_RECORD_CONTENT, from the project, or else content.
`;

const project = resolve(import.meta.dirname, '../..');

/** Said to whoever called, instead of a stack. */
class UsageError extends Error {}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (command !== 'check' || rest.length > 0) {
    throw new UsageError(
      command === undefined ? 'Say what to do.' : `There is no command “${positionals.join(' ')}”.`,
    );
  }

  const isTerminal = process.stdout.isTTY;
  const { report, passed } = await check(contentFolder(values.content), now(), {
    from: process.cwd(),
    terminal: isTerminal,
    // https://no-color.org
    colour: isTerminal && !process.env['NO_COLOR'],
    annotate: process.env['GITHUB_ACTIONS'] === 'true',
  });
  process.stdout.write(report);
  return passed ? 0 : 1;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { content: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function contentFolder(asked: string | undefined): string {
  const folder =
    asked === undefined
      ? resolve(project, process.env['OF_RECORD_CONTENT'] || 'content')
      : resolve(asked);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UsageError(`There is no folder ${folder}.`);
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function now(): Moment {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (!epoch) return momentOf(Date.now());
  if (!/^\d{1,12}$/u.test(epoch)) {
    throw new UsageError(`SOURCE_DATE_EPOCH must be seconds since 1970, but it is “${epoch}”.`);
  }
  return momentOf(Number(epoch) * 1000);
}
