import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.ts';

/** What an announcement was asked to do. */
export interface AnnounceOptions {
  /** The content folder. */
  readonly content: string;
  /** The build: a folder with `serving.json`, or a link to one. */
  readonly dist: string;
  /** Print what would be done, and do none of it. */
  readonly dryRun: boolean;
  /** Take the build as announced without telling anybody. */
  readonly tellNobody: boolean;
  /** Do not ask the site whether it has the build yet. */
  readonly unseen: boolean;
  readonly help: boolean;
}

/** How the command is called. */
export const usage = `Usage: npm run announce [-- <option> …]

Tells a WebSub hub and IndexNow which addresses a deploy has changed, and keeps every address of the
site in content/addresses.txt. Whom it tells stands in publication.yaml, under \`announce\`.

  --dry-run            Print what would be told, and do nothing.
  --tell-nobody        Take this build as announced: for a change of the software that changes every
                       file and says nothing new.
  --unseen             Do not look first whether the site has this build: for a site that this
                       machine cannot reach.
  --content <folder>   The content folder, from where you are. Without it: the one named by
                       OF_RECORD_CONTENT, from the project, or else content.
  --dist <folder>      The build that was deployed, from where you are. Without it: dist.
`;

/**
 * Reads the command line and the environment of an announcement.
 *
 * @param from the folder that paths on the command line start from
 * @throws Refusal
 */
export function readAnnounceOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  project: string,
  from: string,
): AnnounceOptions {
  const { content, dist, ...switches } = parse(args);
  return {
    content:
      content === undefined
        ? resolve(project, environment['OF_RECORD_CONTENT'] || 'content')
        : resolve(from, content),
    dist: dist === undefined ? resolve(project, 'dist') : resolve(from, dist),
    dryRun: switches['dry-run'] ?? false,
    tellNobody: switches['tell-nobody'] ?? false,
    unseen: switches.unseen ?? false,
    help: switches.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        content: { type: 'string' },
        dist: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'tell-nobody': { type: 'boolean' },
        unseen: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal(`${error.message}\n\n${usage.trimEnd()}`, { cause: error });
  }
}
