import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { placesOf } from '../../src/build/places.ts';
import { copyProject } from '../site/build/project.ts';
import type { Bench, Finding } from './bench.ts';
import { generatedFolder, type GeneratedFolder } from './generated/folders.ts';
import { measuredRun, programs } from './measured-run.ts';

const [few, many] = [1000, 10_000];

/** Ten times the articles may cost this many times as much: their number, and a tenth of it. */
const atMost = 11;
/** Of all bytes of a site. */
const mostOfEntityFeeds = 30;

/**
 * What feeds and files for machines add to a site: what a build makes, against a build by a copy of
 * the project that has no routes for them.
 */
export const feedsCost: Bench = {
  name: 'feeds-cost',
  what: 'bytes and seconds that feeds and files add to 1,000 and 10,000 generated articles',
  measure: async (tell) => {
    const whole = resolve('.');
    const plain = await copyProject(async (content) => {
      await mkdir(content);
    });
    try {
      await removeFileRoutes(plain.folder);
      const costs = new Map<number, Added>();
      for (const articles of [few, many]) {
        const folder = await generatedFolder(articles);
        const without = await built(plain.folder, folder);
        const withThem = await built(whole, folder);
        const added = addedBy(without, withThem);
        costs.set(articles, added);
        tell(
          `feeds-cost: ${articles} articles, ${added.files} files and ${added.seconds.toFixed(1)} s ` +
            `of processors more`,
        );
      }
      return findingsOf(costs);
    } finally {
      await plain.remove();
    }
  },
};

/** Endpoints that pages need, or that search alone does: everything else is for other programs. */
const ofPages = new Set([
  'favicon.ico.ts',
  'favicon.svg.ts',
  'opensearch.xml.ts',
  'search/names.json.ts',
]);

async function removeFileRoutes(project: string): Promise<void> {
  const pages = join(project, 'src/pages');
  const routes = (await readdir(pages, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('_parts/') && !ofPages.has(file),
  );
  if (routes.length === 0) throw new Error('There are no routes of feeds and files.');
  for (const route of routes) await rm(join(pages, route));
}

/** A build from nothing. */
interface Build {
  /** Path below the site's home → bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Pagefind apart, which is a process of its own and reads none of these files. */
  readonly processorSeconds: number;
  readonly seconds: number;
}

async function built(project: string, { content, out }: GeneratedFolder): Promise<Build> {
  const leftOvers = [join(out, 'dist'), join(out, '.builds')];
  for (const left of [...leftOvers, placesOf(project, content, out).goodCache]) {
    await rm(left, { recursive: true, force: true });
  }
  const program = join(project, programs.build);
  const cost = await measuredRun([program, '--content', content, '--out', out]);
  return { ...cost, sizes: await sizesBelow(join(out, 'dist/client')) };
}

async function sizesBelow(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const path of await readdir(folder, { recursive: true })) {
    const { size, isFile } = await stat(join(folder, path)).then((found) => ({
      size: found.size,
      isFile: found.isFile(),
    }));
    if (isFile) sizes.set(path, size);
  }
  return sizes;
}

/** What a build has more than another. */
interface Added {
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
  /** By the clock. */
  readonly wait: number;
  /** Of all bytes of the site, those of its own included. */
  readonly ofSite: number;
  readonly byKind: ReadonlyMap<Kind, number>;
}

function addedBy(without: Build, withThem: Build): Added {
  const added = [...withThem.sizes].filter(([path]) => !without.sizes.has(path));
  const byKind = new Map<Kind, number>(kinds.map(([kind]) => [kind, 0]));
  for (const [path, size] of added) {
    const kind = kindOf(path);
    byKind.set(kind, (byKind.get(kind) ?? 0) + size);
  }
  return {
    files: added.length,
    bytes: sum(added.map(([, size]) => size)),
    seconds: withThem.processorSeconds - without.processorSeconds,
    wait: withThem.seconds - without.seconds,
    ofSite: sum(withThem.sizes.values()),
    byKind,
  };
}

/** What a file is, by its path; the first that fits. */
const kinds = [
  [
    'entity feeds',
    /^(?:people|organizations|programs|products|events|topics)\/[^/]+\/[\w-]+\.xml$/u,
  ],
  [
    'other feeds',
    /(?:^|\/)(?:rss|atom|feed|by)\.(?:xml|json)$|^feeds\/|^feeds\.opml$|^feed\.css$/u,
  ],
  ['data', /(?:^|\/)index\.json$|^record\//u],
  ['articles as Markdown', /\.md$/u],
  ['sitemaps', /sitemap/u],
  ['other files', /^/u],
] as const;

type Kind = (typeof kinds)[number][0];

function kindOf(path: string): Kind {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other files';
}

function findingsOf(costs: ReadonlyMap<number, Added>): Finding[] {
  const growth = (of: (added: Added) => number) => {
    const [small = Number.NaN, large = Number.NaN] = [...costs.values()].map(of);
    return large / small;
  };
  const growths = (
    [
      ['bytes', growth(({ bytes }) => bytes)],
      ['processor time', growth(({ seconds }) => seconds)],
    ] as const
  ).map(([what, value]): Finding => ({
    what: `${what} that feeds and files add, ${many} articles against ${few}`,
    value,
    unit: 'times',
    atMost,
  }));
  return [
    ...growths,
    ...[...costs].flatMap(([articles, added]) => findingsOfSize(articles, added)),
  ];
}

function findingsOfSize(articles: number, added: Added): Finding[] {
  const { bytes, ofSite, byKind, seconds, wait } = added;
  const share = ((byKind.get('entity feeds') ?? 0) / ofSite) * 100;
  return [
    {
      what: `entity feeds, of all bytes of ${articles} articles`,
      // A site without them would keep every limit.
      value: share === 0 ? Number.NaN : share,
      unit: '%',
      atMost: mostOfEntityFeeds,
    },
    {
      what: `all feeds and files, of all bytes of ${articles} articles`,
      value: (bytes / ofSite) * 100,
      unit: '%',
    },
    ...[...byKind].map(([kind, size]): Finding => ({
      what: `${kind}, ${articles} articles`,
      value: Math.round(size / 1000),
      unit: 'kB',
    })),
    { what: `the whole site, ${articles} articles`, value: Math.round(ofSite / 1000), unit: 'kB' },
    { what: `processors for feeds and files, ${articles} articles`, value: seconds, unit: 's' },
    { what: `by the clock for feeds and files, ${articles} articles`, value: wait, unit: 's' },
  ];
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
