import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** The folders of one build; whole paths. */
export interface Places {
  /** The project: the folder with `src/` and `node_modules/`. */
  readonly project: string;
  /** What the editors own. */
  readonly content: string;
  /** The published site: a link into `builds`. */
  readonly dist: string;
  /** Holds the published build, the one before it, and the one being made. */
  readonly builds: string;
  /** What Astro kept from the last good build. */
  readonly goodCache: string;
  /** The copy of it that Astro works on. */
  readonly workCache: string;
  /** Where Astro writes the site before it is published. */
  readonly workOut: string;
  /** Held by the one build that may run in this project. */
  readonly lock: string;
}

/**
 * The folders for building `content` into `<out>/dist`.
 *
 * Work is done below the project even when `out` is elsewhere, since the pages Astro bundles look
 * for packages from where they lie. Each pair of content and out has a cache of its own.
 */
export function placesOf(project: string, content: string, out: string): Places {
  const pair = createHash('sha256').update(`${content}\0${out}`).digest('hex').slice(0, 12);
  const cache = join(project, '.cache/build');
  return {
    project,
    content,
    dist: join(out, 'dist'),
    builds: join(out, '.builds'),
    goodCache: join(cache, pair, 'good'),
    workCache: join(cache, pair, 'work/astro'),
    workOut: join(cache, pair, 'work/out'),
    lock: join(cache, 'lock'),
  };
}
