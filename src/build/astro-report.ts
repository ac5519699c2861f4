import { stripVTControlCharacters } from 'node:util';
import type { LogEvent } from './astro-log.ts';

/** What a run of Astro did, read from its log: nothing else tells. */
export interface AstroReport {
  /** Files of pages, feeds and data that were rendered, from `/`. */
  readonly rendered: readonly string[];
  /** Files taken from the cache. */
  readonly kept: readonly string[];
  /** What must not be published: errors, and warnings that mean lost content. */
  readonly failures: readonly string[];
  /** Other warnings. */
  readonly warnings: readonly string[];
  /** The whole log in lines, without colours. */
  readonly log: readonly string[];
}

/** Reads the events of one run. */
export function readLog(events: readonly LogEvent[]): AstroReport {
  const report = {
    rendered: [] as string[],
    kept: [] as string[],
    failures: [] as string[],
    warnings: [] as string[],
    log: [] as string[],
  };
  let open = '';
  let page: string | undefined;

  for (const event of events) {
    const message = stripVTControlCharacters(event.message);
    if (page !== undefined) {
      const list = /\((?:restored|cached)\)/u.test(message) ? report.kept : report.rendered;
      list.push(page);
      if (message.includes('file not created')) report.failures.push(`${page} is empty.`);
    }
    page = event.newLine ? undefined : /├─ (\S+)/u.exec(message)?.[1];

    if (event.level === 'error') report.failures.push(message.trim());
    if (event.level === 'warn' && !harmless.some((pattern) => pattern.test(message))) {
      const list = losesContent.some((pattern) => pattern.test(message))
        ? report.failures
        : report.warnings;
      list.push(message.trim());
    }

    open += open === '' && event.label !== null ? labelled(event.label, message) : message;
    if (event.newLine) {
      report.log.push(...open.split('\n').map((line) => line.trimEnd()));
      open = '';
    }
  }
  if (open !== '') report.log.push(open);
  return report;
}

/** Warnings after which a file, page or picture is missing from the site. */
const losesContent = [
  /^No entry type found for /u,
  /^No contents found for /u,
  /^Duplicate id /u,
  /because a file with the same name exists in the public folder/u,
  /^Unable to generate optimized image/u,
  /^Could not render /u,
  /conflicts with/u,
];

/** Warnings that say nothing to anybody: an empty collection is allowed, and Astro's own directive
 * in every .mdx file puzzles the bundler. */
const harmless = [
  /^No files found matching /u,
  /^The base directory .* does not exist/u,
  /^The collection .* does not exist or is empty/u,
  /MODULE_LEVEL_DIRECTIVE/u,
  /^Could not prune stale incremental cache file/u,
];

function labelled(label: string, message: string): string {
  return label === 'SKIP_FORMAT' ? message : `[${label}] ${message}`;
}
