import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { momentOf } from '../publication/dates.ts';
import type { Moment } from '../publication/types.ts';

/** What a build was asked to do. */
export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly verbose: boolean;
  /** The one time of the whole build. */
  readonly now: Moment;
}

/** An option nobody can follow, said in a sentence. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/**
 * Reads the command line and the environment of a build. `--content` and `--out` are paths from
 * where the command was given; OF_RECORD_CONTENT is one from the project.
 *
 * @throws OptionError
 */
export function readBuildOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  project: string,
  clock: number,
): BuildOptions {
  const { content, out, verbose } = parse(args);
  const named = environment['OF_RECORD_CONTENT'] || 'content';
  return {
    content: content === undefined ? resolve(project, named) : resolve(content),
    out: out === undefined ? project : resolve(out),
    verbose: verbose ?? false,
    now: momentOf(buildTime(environment['SOURCE_DATE_EPOCH'], clock)),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        content: { type: 'string' },
        out: { type: 'string' },
        verbose: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new OptionError(
      `${error.message}\nOptions are --content <folder>, --out <folder> and --verbose.`,
      { cause: error },
    );
  }
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function buildTime(epoch: string | undefined, clock: number): number {
  if (epoch === undefined || epoch === '') return clock;
  const milliseconds = /^\d+$/u.test(epoch) ? Number(epoch) * 1000 : Number.NaN;
  // The last moment a Date can hold.
  if (!(milliseconds <= 8.64e15)) {
    throw new OptionError(`SOURCE_DATE_EPOCH must be seconds since 1970, but it is “${epoch}”.`);
  }
  return milliseconds;
}
