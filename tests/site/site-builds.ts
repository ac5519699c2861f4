import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writePublication, type Generated } from '../bench/generated/publication.ts';
import { bracketedWords } from './bracketed-words.ts';
import { growContent } from './grown.ts';

/** The publications the browser tests are run on: each is built at most once in a run. */
export const sites = {
  /** Whatever is in content/ now. */
  content: { from: 'content' },
  /** The same, at an address with a path. */
  'under-a-path': { from: 'content', url: 'https://example.org/news/' },
  smallest: { from: 'tests/fixtures/smallest' },
  german: { from: 'tests/fixtures/german' },
  'right-to-left': { from: 'tests/fixtures/right-to-left' },
  /** Every construct an article can use, every word of the pages in ⟦brackets⟧. */
  brackets: { from: 'tests/fixtures/brackets', bracketed: 'tests/fixtures/smallest/words/en.yaml' },
  /** The same with lists so long that they have further pages. */
  long: {
    from: 'tests/fixtures/brackets',
    bracketed: 'tests/fixtures/smallest/words/en.yaml',
    grown: true,
  },
  /** Large enough for what grows: long lists, an archive, a search with something to find. */
  generated: { articles: 200 },
} as const satisfies Record<string, SiteSource>;

type SiteSource = CopiedSource | Generated;

interface CopiedSource {
  readonly from: string;
  /** Another address than the one in publication.yaml. */
  readonly url?: string;
  /** A words file whose words stand in brackets in this publication. */
  readonly bracketed?: string;
  /** Whether its lists are made long. */
  readonly grown?: boolean;
}

export type SiteName = keyof typeof sites;

/** The folder a site is built in: `<folder>/dist` is the result. */
export const siteFolder = (name: string) => resolve('.cache/test-sites', name);

/**
 * Builds a site.
 *
 * @throws Error with all the build printed when it fails
 */
export async function buildSite(name: SiteName): Promise<void> {
  const source: SiteSource = sites[name];
  const folder = siteFolder(name);
  const content = join(folder, 'content');
  await rm(content, { recursive: true, force: true });
  await mkdir(content, { recursive: true });
  await ('articles' in source ? writePublication(content, source) : copyTo(content, source));
  await runBuild({ content, folder, env: {} });
}

async function copyTo(
  content: string,
  { from, url, bracketed, grown }: CopiedSource,
): Promise<void> {
  await cp(resolve(from), content, { recursive: true });
  if (url !== undefined) {
    const settings = join(content, 'publication.yaml');
    const yaml = await readFile(settings, 'utf8');
    await writeFile(settings, yaml.replace(/^url:.*$/mu, `url: ${url}`));
  }
  if (bracketed !== undefined) {
    const words = bracketedWords(await readFile(bracketed, 'utf8'));
    await mkdir(join(content, 'words'), { recursive: true });
    await writeFile(join(content, 'words/en.yaml'), words);
  }
  if (grown) await growContent(content);
}

/** A build that a test asks for. */
export interface BuildOrder {
  readonly content: string;
  /** `<folder>/dist` is the result. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Builds the publication of a content folder.
 *
 * @returns what was printed
 * @throws Error with all the build printed when it fails
 */
export async function runBuild({ content, folder, env }: BuildOrder): Promise<string> {
  const { code, output } = await run(
    ['src/build/main.ts', '--content', content, '--out', folder],
    env,
  );
  if (code !== 0) throw new Error(`The build of ${content} ended with ${String(code)}:\n${output}`);
  return output;
}

/** Runs a script of the project on this Node to its end. */
async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  // The tests run with NODE_ENV=test, in which Astro makes a preview: it shows what is hidden.
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: undefined, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, output };
}
