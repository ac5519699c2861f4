import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { build, type AstroIntegration } from 'astro';
import { astroLog, type LogEvent } from './astro-log.ts';
import { readLog, type AstroReport } from './astro-report.ts';
import { BuildError } from './build-error.ts';
import type { Places } from './places.ts';

/** What anybody in the process prints with: the global console. */
export type Printer = Pick<Console, 'log' | 'info' | 'warn' | 'error'>;

/**
 * Builds the pages into `workOut/client`. Astro reads the settings, the content folder and the build
 * time by itself (astro.config.ts).
 *
 * @param hear called with every piece of Astro's log as it comes
 * @param printer the process's own, taken over meanwhile
 * @throws BuildError when Astro fails, and also when it only logs what went wrong and goes on: a
 *   Markdown plugin that throws leaves an empty article and exit code 0
 */
export async function runAstro(
  places: Places,
  hear: (event: LogEvent) => void,
  printer: Printer,
): Promise<AstroReport> {
  const events: LogEvent[] = [];
  const listen = (event: unknown) => {
    // Only astro-log.ts publishes on this channel.
    events.push(event as LogEvent);
    hear(event as LogEvent);
  };
  astroLog.subscribe(listen);
  const giveBack = takeOver(printer);
  try {
    await build({
      root: places.project,
      outDir: relative(places.project, places.workOut),
      cacheDir: relative(places.project, places.workCache),
      logger: { entrypoint: pathToFileURL(join(import.meta.dirname, 'astro-log.ts')) },
      integrations: [sharedFilesGuard(join(places.project, '.astro'))],
    });
  } catch (error) {
    const said = error instanceof Error ? describe(error, places.project) : [String(error)];
    const lines = [...said, ...readLog(events).failures].flatMap((text) => text.split('\n'));
    const told = new Set(lines.map((line) => line.trim()).filter((line) => !isStackOrBlank(line)));
    throw new BuildError('The pages could not be built.', [...told], { cause: error });
  } finally {
    giveBack();
    astroLog.unsubscribe(listen);
  }

  const report = readLog(events);
  if (report.failures.length > 0) {
    throw new BuildError('The pages were built, but not whole.', report.failures);
  }
  return report;
}

/** What pages, plugins and parts of Astro print by themselves goes the way of the log. */
function takeOver(printer: Printer): () => void {
  const own = { ...printer };
  for (const [method, level] of [
    ['log', 'info'],
    ['info', 'info'],
    ['warn', 'warn'],
    ['error', 'error'],
  ] as const) {
    printer[method] = (...values) => {
      astroLog.publish({ level, label: 'printed', message: format(...values), newLine: true });
    };
  }
  return () => Object.assign(printer, own);
}

/**
 * Astro hands the pictures and .mdx files it found to its bundler through two files at the root of
 * the project, which a preview that runs beside the build writes as well, with drafts in them.
 */
function sharedFilesGuard(folder: string): AstroIntegration {
  const read = async () =>
    Promise.all(
      ['content-assets.mjs', 'content-modules.mjs'].map((file) =>
        readFile(join(folder, file), 'utf8').catch(() => ''),
      ),
    );
  let synced: readonly string[] = [];
  return {
    name: 'of-record:shared-files-guard',
    hooks: {
      'astro:build:start': async () => {
        synced = await read();
      },
      'astro:build:generated': async () => {
        if ((await read()).join('\0') !== synced.join('\0')) {
          throw new Error('A preview changed files of the build while it ran. Build again.');
        }
      },
    },
  };
}

/** An error of Astro, its bundler or a plugin: the place when it is known, message and hint. */
function describe(error: Error, project: string): string[] {
  // Only added to by Astro and Vite, never there for certain.
  const { hint, loc, id } = error as ErrorOfAstro;
  const file = loc?.file ?? id;
  const place = [file && relative(project, resolve(project, file)), loc?.line, loc?.column]
    .filter((part) => part !== undefined)
    .join(':');
  return [
    ...(file === undefined ? [] : [`in ${place}`]),
    error.message,
    ...(hint === undefined ? [] : [hint]),
    ...(error.cause instanceof Error ? [`because: ${error.cause.message}`] : []),
  ];
}

function isStackOrBlank(line: string): boolean {
  return line === '' || /^at .+:\d+:\d+\)?$/u.test(line);
}

/** What Astro and Vite add to an error, as far as it is there. */
interface ErrorOfAstro extends Error {
  readonly hint?: string;
  readonly id?: string;
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
}
