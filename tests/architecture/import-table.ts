/** What the files of a folder of src/ may use. */
export interface Room {
  /** Rooms it may import anything from. A file's path stands for that file alone. */
  readonly values: readonly string[];
  /** Rooms it may import types from, and nothing that runs. */
  readonly types: readonly string[];
  /** Packages and modules of Node it may import; `node:*` stands for all of Node's. */
  readonly outside: readonly string[];
  /** Whether it may ask the clock, chance or the network, so that two runs may differ. */
  readonly seesWorld: boolean;
  /** Whether it may load a file of the site whose address it is told. */
  readonly loadsTold: boolean;
}

/** A room that may use nothing but what is named. */
export const room = (rules: Partial<Room>): Room => ({
  values: [],
  types: [],
  outside: [],
  seesWorld: false,
  loadsTold: false,
  ...rules,
});

/** Packages that are only types, and digests, which depend on nothing but their input. */
export const allowedAnywhere = ['node:crypto', 'hast', 'mdast', 'unist'];

/** Reading, walking and writing HTML as a tree. */
const htmlTrees = [
  'hast-util-from-html',
  'hast-util-sanitize',
  'hast-util-to-html',
  'unist-util-visit',
];

/** Who may import whom: only downwards. Nobody imports pages, desk, build or server. */
export const rooms: Readonly<Record<string, Room>> = {
  schemas: room({ outside: ['zod'] }),
  publication: room({
    types: ['schemas'],
    outside: ['modern-ahocorasick', 'fastest-levenshtein'],
  }),
  sources: room({
    values: ['publication', 'schemas'],
    outside: ['node:fs', 'node:fs/promises', 'node:path', 'node:url', 'satteri', 'yaml', 'zod'],
  }),
  views: room({ values: ['publication'], types: ['schemas'] }),
  feeds: room({
    values: ['publication', 'views'],
    types: ['schemas'],
    outside: ['@astrojs/rss', 'feedsmith', ...htmlTrees],
  }),
  'structured-data': room({
    values: ['publication', 'views'],
    types: ['schemas'],
    outside: ['schema-dts'],
  }),
  // The shapes of its files are Zod, so that types and JSON Schemas are written once.
  record: room({
    values: ['publication', 'views', 'schemas'],
    outside: ['zod', 'csv-stringify/sync'],
  }),
  charts: room({ values: ['publication'], types: ['schemas', 'views'], outside: ['d3-scale'] }),
  markdown: room({
    types: ['publication'],
    outside: ['satteri', '@astrojs/markdown-satteri', 'node:path', 'node:url', ...htmlTrees],
  }),
  newsletter: room({
    values: ['sources', 'publication', 'views'],
    outside: ['node:*', 'kysely', 'pg', 'nodemailer'],
    seesWorld: true,
  }),
  // Runs in the reader's browser, on one page; what it shares with views is what a phrase is.
  browser: room({
    values: ['views/phrase.ts'],
    types: ['views', 'search'],
    outside: ['fastest-levenshtein'],
    seesWorld: true,
  }),
  components: room({ values: ['browser'], types: ['views'], outside: ['astro:assets'] }),
  layouts: room({ values: ['components', 'structured-data', 'styles'], types: ['views'] }),
  styles: room({}),
  search: room({ values: ['publication', 'views'], outside: ['pagefind'] }),
  'stable-pictures': room({
    values: ['publication'],
    outside: ['node:fs/promises', 'node:module', 'sharp', '@resvg/resvg-js'],
  }),
  'share-images': room({
    values: ['publication', 'views'],
    outside: ['satori', '@resvg/resvg-js', 'sharp'],
  }),
  'site-files': room({
    values: ['publication', 'views'],
    types: ['schemas'],
    outside: [
      'sharp',
      'hast-util-from-html',
      'hast-util-to-mdast',
      'mdast-util-to-markdown',
      'mdast-util-gfm-strikethrough',
      'mdast-util-gfm-table',
    ],
  }),
  build: room({
    values: [
      'sources',
      'publication',
      'schemas',
      'search',
      'share-images',
      'site-files/host-headers.ts',
      'desk/report.ts',
    ],
    outside: ['node:*', 'astro', ...htmlTrees],
    seesWorld: true,
  }),
  pages: room({
    values: [
      'schemas',
      'publication',
      'sources',
      'views',
      'feeds',
      'structured-data',
      'record',
      'charts',
      'markdown',
      'newsletter',
      'components',
      'layouts',
      'styles',
      'search',
      'stable-pictures',
      'share-images',
      'site-files',
    ],
    outside: ['astro', 'astro:assets'],
  }),
  // Runs after a deploy, on what a build has written; of the site it knows files and addresses alone.
  announce: room({
    values: ['sources', 'publication', 'schemas', 'desk/report.ts'],
    outside: ['node:*'],
    seesWorld: true,
  }),
  desk: room({
    values: ['sources', 'publication', 'schemas', 'newsletter'],
    outside: ['node:*', 'yaml'],
    seesWorld: true,
  }),
  cms: room({ values: ['sources', 'publication', 'schemas', 'newsletter'], outside: ['zod'] }),
  server: room({
    // What an answer carries is the same on hosts of files.
    values: ['newsletter', 'site-files/answer-headers.ts'],
    outside: ['node:*', 'fresh', 'negotiator'],
    seesWorld: true,
  }),
};

/** Files whose rules differ from their room's in what is named here, or that stand in no room. */
export const exceptions: Readonly<Record<string, Partial<Room>>> = {
  // Registers the collections with Astro, as of the build time or, in a preview, of now.
  'content.config.ts': {
    values: ['schemas', 'sources'],
    outside: ['astro:content'],
    seesWorld: true,
  },
  // Asks the person at the terminal; commands know only the interface.
  'desk/ask.ts': { outside: ['@inquirer/confirm', '@inquirer/input', '@inquirer/select'] },
  // The only door to Astro's content, and no way around it to the files. A preview is of now.
  'sources/astro.ts': { outside: ['astro:content', '#pictures/*'], seesWorld: true },
  // Astro's experimental container prints bodies for feeds; nowhere else, since it may change.
  'pages/_parts/feed-bodies.ts': {
    outside: ['astro/container', 'astro:container', '@astrojs/mdx/container-renderer'],
  },
  // Pagefind, which the build writes beside its index, so that no bundle can have it.
  'browser/search/pagefind.ts': { loadsTold: true },
  // The type of what an .astro file exports.
  'components/astro-modules.d.ts': { outside: ['astro/runtime/server/index.js'] },
  // Astro's own loader, handed files as text.
  'sources/loader.ts': { outside: ['node:fs', 'node:path', 'node:url', 'astro/loaders'] },
};

/**
 * Files that may print, read the environment and the command line, and end the process. Astro
 * calls the pages and the registration of the collections itself and hands them no argument, so
 * that these two have to read the build time and the content folder from the environment.
 */
export const isEntryPoint = (path: string) =>
  path.endsWith('/main.ts') || path === 'sources/astro.ts' || path === 'content.config.ts';

/** Names that say nothing about what a file is, so that it grows into a drawer. */
export const drawerNames = /^(?:index\.ts|(?:utils?|helpers?|common)(?:[.-].*)?)$/u;
