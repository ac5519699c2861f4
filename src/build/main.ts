import { resolve } from 'node:path';
import { styleText } from 'node:util';
import type { LogEvent } from './astro-log.ts';
import { BuildError } from './build-error.ts';
import { stampOf } from './file-tree.ts';
import { gateReport, passGate } from './gate.ts';
import { lockBuilds } from './lock.ts';
import { nextDueLine } from './next-due.ts';
import { OptionError, readBuildOptions } from './options.ts';
import { placesOf } from './places.ts';
import { buildSite } from './site-build.ts';

// node src/build/main.ts [--content <folder>] [--out <folder>] [--verbose]: checks the content
// folder and publishes the site as <out>/dist.

const project = resolve(import.meta.dirname, '../..');

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof BuildError || error instanceof OptionError)) throw error;
  console.error(styleText('red', error.message, { stream: process.stderr }));
  if (error instanceof BuildError) {
    error.details.forEach((line) => console.error(`  ${line}`));
    console.error('What is published was not touched.');
    if (error.details.length > 0) console.error('The whole log: npm run build -- --verbose');
  }
  process.exitCode = 1;
}

async function run(): Promise<boolean> {
  const options = readBuildOptions(process.argv.slice(2), process.env, project, Date.now());
  const places = placesOf(project, options.content, options.out);
  const started = performance.now();

  const contentStamp = await stampOf(places.content);
  const gate = await passGate(places.content, options.now);
  const { publication, closed } = gate;
  const report = gateReport(gate, places.content, {
    from: process.cwd(),
    terminal: process.stdout.isTTY && !process.env['NO_COLOR'],
    annotate: process.env['GITHUB_ACTIONS'] === 'true',
  });
  console.log(report);
  if (closed) return false;

  const unlock = lockBuilds(places.lock);
  try {
    // Astro calls the settings and the pages itself, so this is how they learn of it.
    process.env['OF_RECORD_CONTENT'] = places.content;
    process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(publication.now) / 1000);
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    await buildSite(places, publication, contentStamp, {
      tell: (line) => console.log(line),
      warn: (line) => console.warn(styleText('yellow', line, { stream: process.stderr })),
      hear: options.verbose ? printPiece : () => undefined,
      printer: console,
    });
  } finally {
    unlock();
  }
  const { nextDue, settings } = publication;
  if (nextDue) console.log(nextDueLine(nextDue, settings.timeZone));
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

function printPiece({ message, newLine }: LogEvent): void {
  process.stdout.write(newLine ? `${message}\n` : message);
}
