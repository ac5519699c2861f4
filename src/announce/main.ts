import { dirname, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { reportProblems } from '../desk/report.ts';
import { announce, type Announcement } from './announce.ts';
import { readAnnounceOptions, usage } from './options.ts';
import { Refusal } from './refusal.ts';
import { openTold, toldFile } from './told.ts';

// node src/announce/main.ts [option …], in scripts `npm run announce`. Exits with 1 when something
// is wrong with the content or somebody could not be told, with 2 when nothing was done because of
// the command.

const project = resolve(import.meta.dirname, '../..');
// npm starts scripts in the project's folder and says so where it was called.
const from =
  process.cwd() === project ? resolve(process.env['INIT_CWD'] || project) : process.cwd();

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  const options = readAnnounceOptions(process.argv.slice(2), process.env, project, from);
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  const told = openTold(toldFile(project, options.content));
  try {
    const world = { fetch, wait: (milliseconds: number) => wait(milliseconds), clock: Date.now };
    const print = (line: string) => console.log(line);
    return report(await announce(options, { world, told, from, print }), options.content);
  } finally {
    told.close();
  }
}

function report(announcement: Announcement, content: string): number {
  if (announcement.kind === 'done') return announcement.complete ? 0 : 1;
  const base = relative(from, dirname(content));
  process.stdout.write(reportProblems(announcement.problems, { files: 2, base }));
  return 1;
}
