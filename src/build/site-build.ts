import { randomBytes } from 'node:crypto';
import { mkdir, rename, cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defined } from '../publication/defined.ts';
import type { Publication } from '../publication/types.ts';
import { createUrls } from '../publication/urls.ts';
import type { LogEvent } from './astro-log.ts';
import { runAstro, type Printer } from './astro-run.ts';
import { BuildError } from './build-error.ts';
import { readCacheKey, type CacheKey } from './cache-key.ts';
import { keepCache, layOutWork } from './cache.ts';
import { compressFiles } from './compress.ts';
import { stampOf } from './file-tree.ts';
import { writeHostFiles } from './host-files.ts';
import { copiesOf, isWhole, readLastGoodBuild, type LastGoodBuild } from './last-good-build.ts';
import type { Places } from './places.ts';
import { buildName, publish, removeOthers, stagingOf } from './publish.ts';
import { writeSearchFiles } from './search-files.ts';
import { datedFiles, describeFiles, serveAlike, type Serving } from './serving.ts';
import { readPolicies } from './site-policy.ts';
import { removeUnusedAssets } from './unused-assets.ts';

/** Who is told how a build goes on. */
export interface Audience {
  /** A line for the person who waits. */
  readonly tell: (line: string) => void;
  /** A warning that stops nothing. */
  readonly warn: (line: string) => void;
  /** Astro's log, piece by piece. */
  readonly hear: (event: LogEvent) => void;
  /** What pages and plugins print with; silent while Astro runs. */
  readonly printer: Printer;
}

/**
 * Builds and publishes a publication the gate has let through. Either all of it is published, or
 * what is published stays as it is, byte for byte; so does the cache of the next build.
 *
 * @param contentStamp `stampOf(content)` from before the gate read it
 * @throws BuildError for whatever a person can mend
 */
export async function buildSite(
  places: Places,
  publication: Publication,
  contentStamp: string,
  audience: Audience,
): Promise<void> {
  const lastGood = await readLastGoodBuild(places.dist);
  await removeOthers(places, lastGood ? [lastGood.name, lastGood.serving.previous] : []);

  const key = await readCacheKey(places);
  const warm = await layOutWork(places, key);
  const { rendered, kept, warnings } = await runAstro(places, audience.hear, audience.printer);
  await assertUnchanged(places, key, contentStamp);
  warnings.forEach(audience.warn);
  audience.tell(
    `Rendered ${files(rendered.length)}, kept ${kept.length}${warm ? '' : ' (nothing to start from)'}.`,
  );

  const name = buildName(new Date(), randomBytes(4).toString('hex'));
  const serving = await assemble(places, name, publication, lastGood, audience);

  if (lastGood && serveAlike(lastGood.serving, serving) && (await isWhole(lastGood))) {
    audience.tell('Nothing changed for readers; what is published stays.');
  } else {
    const { movedAside } = await publish(places, name);
    if (movedAside !== undefined) {
      audience.warn(`There was a folder in the place of dist; it is now ${movedAside}.`);
    }
    audience.tell(`Published ${files(Object.keys(serving.files).length)} in ${places.dist}.`);
  }
  await keepCache(places, key);
  const current = await readLastGoodBuild(places.dist);
  await removeOthers(places, current ? [current.name, current.serving.previous] : []);
}

/** Puts the folder together that will be published: the site, its compressed copies, `serving.json`. */
async function assemble(
  places: Places,
  name: string,
  publication: Publication,
  lastGood: LastGoodBuild | undefined,
  audience: Audience,
): Promise<Serving> {
  const staging = stagingOf(places, name);
  const client = join(staging, 'client');
  await mkdir(staging, { recursive: true });
  await moveFolder(join(places.workOut, 'client'), client);

  await removeUnusedAssets(client);
  const started = performance.now();
  const searchFiles = await writeSearchFiles(client, publication);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  // Told apart: Pagefind reads every page anew, and grows with the site while all else is kept.
  audience.tell(`Indexed the site in ${files(searchFiles)} and ${seconds} s.`);
  const described = await describeFiles(client);
  const policies = await readPolicies(client, described, join(places.workCache, 'page-needs.json'));
  const { encodings, compressed, kept } = await compressFiles(
    client,
    Object.entries(described).map(([path, file]) => ({ path, ...file })),
    join(staging, 'compressed'),
    lastGood && copiesOf(lastGood),
  );
  audience.tell(`Compressed ${files(compressed)}, kept ${kept}.`);

  const all = Object.fromEntries(
    Object.entries(described).map(([path, file]) => [
      path,
      {
        ...file,
        encodings: encodings.get(file.digest) ?? [],
        ...defined({ policy: policies.own.get(path) }),
      },
    ]),
  );
  const site = {
    base: createUrls(publication.settings.url).base,
    policy: policies.site,
    files: datedFiles(all, lastGood?.serving, publication.now),
    redirects: publication.redirects,
    gone: publication.gone,
  };
  const serving: Serving = {
    previous: lastGood?.name ?? null,
    ...site,
    hostFiles: await writeHostFiles(client, site, audience.warn),
  };
  await writeFile(join(staging, 'serving.json'), `${JSON.stringify(serving, null, 1)}\n`);
  return serving;
}

/**
 * What the gate read and what the pages were made of must be the same, and so must the code that
 * the cache is filed under.
 */
async function assertUnchanged(places: Places, key: CacheKey, contentStamp: string): Promise<void> {
  const changed =
    (await stampOf(places.content)) !== contentStamp
      ? places.content
      : JSON.stringify(await readCacheKey(places)) !== JSON.stringify(key)
        ? 'The code of the site'
        : undefined;
  if (changed !== undefined) {
    throw new BuildError(`${changed} was changed while the site was built. Build again.`);
  }
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // EXDEV: the site is published on another disk than the project.
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
