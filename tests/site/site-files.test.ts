import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { requireTool } from '../tools/outside-tools.ts';
import {
  addressesIn,
  llmsFaults,
  manifestFaults,
  markdownFaults,
  miningFaults,
  newsSitemapFaults,
  robotsFaults,
  securityFaults,
  sitemapFaults,
  sitemapIndexFaults,
  trustFaults,
  type Surroundings,
} from '../unit/site-files/file-rules.ts';
import { fileOf, pagesOf } from './pages.ts';
import { folderOf, useSites } from './sites.ts';

const sites = useSites('content', 'under-a-path', 'brackets', 'right-to-left', 'smallest');

type Check = (text: string, around: Surroundings) => string[];

/** Which rules a file is held to, by its path. */
const rules: readonly [path: RegExp, check: Check][] = [
  [/^sitemap\.xml$/u, sitemapIndexFaults],
  [/^sitemaps\/.+\.xml$/u, sitemapFaults],
  [/^news-sitemap\.xml$/u, newsSitemapFaults],
  [/^robots\.txt$/u, robotsFaults],
  [/^trust\.txt$/u, trustFaults],
  [/^llms\.txt$/u, llmsFaults],
  [/^manifest\.webmanifest$/u, manifestFaults],
  [/^\.well-known\/security\.txt$/u, securityFaults],
  [/^\.well-known\/tdmrep\.json$/u, miningFaults],
  [/^articles\/[^/]+\/index\.md$/u, markdownFaults],
];

/** Files that every publication has. */
const always = [
  'sitemap.xml',
  'news-sitemap.xml',
  'robots.txt',
  'trust.txt',
  'llms.txt',
  'manifest.webmanifest',
  'favicon.ico',
  'favicon.svg',
  'apple-touch-icon.png',
];

describe.each(sites)('the files for machines of %s', (name) => {
  let client: string;
  let files: readonly string[];
  let around: Surroundings;
  beforeAll(async () => {
    client = join(folderOf(name), 'dist/client');
    files = await readdir(client, { recursive: true });
    around = await surroundingsOf(name);
  });

  test('are all there, and none breaks a rule of its format', async () => {
    expect(files).toEqual(expect.arrayContaining(always));
    const found: string[] = [];
    const held = new Set<RegExp>();
    for (const file of files) {
      for (const [path, check] of rules) {
        if (!path.test(file)) continue;
        held.add(path);
        const faults = check(await readFile(join(client, file), 'utf8'), around);
        found.push(...faults.map((fault) => `${file}: ${fault}`));
      }
    }
    expect(found).toEqual([]);
    // Some are there only where a publication decides what they say, or has a story.
    if (name === 'brackets') expect(held.size).toBe(rules.length);
  });

  test('the sitemap has every page with an address of its own, and nothing else', async () => {
    const parts = addressesIn(await readFile(join(client, 'sitemap.xml'), 'utf8'));
    const listed: string[] = [];
    for (const part of parts) {
      const file = decodeURI(part.slice(around.home.length));
      listed.push(...addressesIn(await readFile(join(client, file), 'utf8')));
    }
    const canonical: string[] = [];
    for (const page of await pagesOf(name)) {
      const html = await readFile(fileOf(name, page), 'utf8');
      if (html.includes('content="noindex"')) continue;
      canonical.push(/<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1] ?? `none on ${page}`);
    }
    expect(listed.sort()).toEqual(canonical.sort());
    expect(listed.length).toBeGreaterThan(5);
    expect(files.filter((file) => file.startsWith('sitemaps/')).length).toBe(parts.length);
  });

  test('every story has its Markdown, and its page leads there', async () => {
    const stories = (await pagesOf(name)).filter((page) => /^articles\/[^/]+\/$/u.test(page));
    const texts = files.filter((file) => /^articles\/[^/]+\/index\.md$/u.test(file));
    const seen: string[] = [];
    for (const page of stories) {
      const html = await readFile(fileOf(name, page), 'utf8');
      if (html.includes('content="noindex"')) continue;
      seen.push(`${page}index.md`);
      const [, href] =
        /<link rel="alternate" type="text\/markdown"[^>]* href="([^"]+)"/u.exec(html) ?? [];
      expect(href).toBe(encodeURI(`${new URL(around.home).pathname}${page}index.md`));
    }
    expect(texts.toSorted()).toEqual(seen.toSorted());
    if (name === 'brackets') expect(seen.length).toBeGreaterThan(0);
  });

  test('every page leads to the icons and the manifest, which are what they are called', async () => {
    const html = await readFile(fileOf(name, ''), 'utf8');
    const { pathname } = new URL(around.home);
    for (const link of [
      `<link rel="icon" sizes="32x32" href="${pathname}favicon.ico"`,
      `<link rel="icon" type="image/svg+xml" href="${pathname}favicon.svg"`,
      `<link rel="apple-touch-icon" href="${pathname}apple-touch-icon.png"`,
      `<link rel="manifest" href="${pathname}manifest.webmanifest"`,
    ]) {
      expect(html).toContain(link);
    }
    for (const [file, side] of [
      ['apple-touch-icon.png', 180],
      ['icon-192.png', 192],
      ['icon-512.png', 512],
    ] as const) {
      const { format, width, height } = await sharp(join(client, file)).metadata();
      expect([file, format, width, height]).toEqual([file, 'png', side, side]);
    }
    expect((await readFile(join(client, 'favicon.ico'))).subarray(0, 6).toString('hex')).toBe(
      '000001000300',
    );
  });

  test('are XML that xmllint reads', (context) => {
    const xmllint = requireTool('xmllint', context);
    const sitemaps = files.filter((file) => /(?:^|\/)[\w-]*sitemaps?\/?.*\.xml$/u.test(file));
    expect(sitemaps.length).toBeGreaterThan(3);
    const { status, stderr } = spawnSync(xmllint, ['--noout', ...sitemaps], {
      cwd: client,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('a mistake in a file of brackets is found', () => {
  test.each<readonly [path: string, from: string | RegExp, to: string, fault: RegExp]>([
    ['sitemap.xml', '<sitemapindex', '<urlset', /no XML|no sitemapindex/u],
    ['sitemap.xml', 'sitemaps/lists.xml', 'sitemaps/none.xml', /leads nowhere/u],
    ['sitemap.xml', '/0.9', '/1.0', /no sitemapindex of sitemaps/u],
    ['sitemaps/lists.xml', '</url>', '', /no XML/u],
    ['sitemaps/lists.xml', 'https://record.example', 'https://other.example', /not of this site/u],
    [
      'sitemaps/lists.xml',
      '<loc>',
      '<loc>https://record.example/ephemeris/nowhere/</loc></url><url><loc>',
      /leads nowhere/u,
    ],
    ['sitemaps/lists.xml', '<lastmod>20', '<lastmod>29', /has not come/u],
    ['sitemaps/lists.xml', /<lastmod>[^<]+/u, '<lastmod>yesterday', /no moment/u],
    ['sitemaps/lists.xml', /<lastmod>[^<]+/u, '<lastmod>{now}', /when it was built/u],
    ['sitemaps/lists.xml', '<lastmod>', '<priority>1</priority><lastmod>', /no priority/u],
    ['sitemaps/lists.xml', /(<url>.*<\/url>)/u, '$1$1', /comes twice/u],
    ['news-sitemap.xml', 'schemas/sitemap-news', 'schemas/news', /namespace of news/u],
    ['news-sitemap.xml', '</urlset>', '<url><loc>{home}</loc></url></urlset>', /no title/u],
    ['robots.txt', 'User-agent: *', '', /in no group|no group/u],
    ['robots.txt', 'Allow: /', 'Disallow: /', /forbidden/u],
    ['robots.txt', 'news-sitemap.xml', 'news.xml', /leads nowhere/u],
    [
      'robots.txt',
      'User-agent: *',
      'User-agent: *\nContent-Signal: ai=maybe',
      /no content signal/u,
    ],
    ['trust.txt', '#', 'belongs=https://a.example/\n#', /no line of trust.txt/u],
    ['trust.txt', '#', 'datatrainingallowed=maybe\n#', /neither yes nor no/u],
    ['trust.txt', '#', 'disclosure={home}nowhere/\n#', /leads nowhere/u],
    [
      'trust.txt',
      '#',
      'controlledby=https://a.example/\ncontrolledby=https://b.example/\n#',
      /controlledby comes twice/u,
    ],
    ['llms.txt', '# ', '', /begin with a heading/u],
    ['llms.txt', '\n> ', '\n', /no summary/u],
    ['llms.txt', /\(https:[^)]+\)/u, '({home}nowhere/)', /leads nowhere/u],
    ['manifest.webmanifest', '"start_url": "/', '"start_url": "/x/', /start_url/u],
    ['manifest.webmanifest', 'icon-192.png', 'icon.png', /leads nowhere/u],
    ['manifest.webmanifest', '512x512', '256x256', /no icon of 512x512/u],
    ['.well-known/security.txt', /^Contact: .*\n/gmu, '', /no contact/u],
    ['.well-known/security.txt', 'mailto:', '', /is no contact/u],
    ['.well-known/security.txt', 'Contact:', 'Contact', /no field/u],
    ['.well-known/security.txt', /^Expires: .*$/mu, '', /not one day of expiry/u],
    ['.well-known/security.txt', /^(Expires: .*)$/mu, '$1\n$1', /not one day of expiry/u],
    ['.well-known/security.txt', /^Expires: .*$/mu, 'Expires: {now}', /within 30 days/u],
    ['.well-known/security.txt', /^Expires: 20/mu, 'Expires: 21', /more than a year/u],
    ['.well-known/security.txt', '.well-known/security.txt', 'security.txt', /leads nowhere/u],
    ['.well-known/security.txt', 'Policy:', 'Rules:', /no field of security.txt/u],
    [
      '.well-known/tdmrep.json',
      '"tdm-reservation": 1',
      '"tdm-reservation": true',
      /neither 0 nor 1/u,
    ],
    ['.well-known/tdmrep.json', 'peri/', 'nowhere/', /leads nowhere/u],
    ['.well-known/tdmrep.json', '"location": "/', '"location": "/other/', /location is another/u],
    ['{story}', /^# /u, '', /title and deck/u],
    ['{story}', /^<https.*$/mu, '', /where the story is/u],
    ['{story}', '---', '<aside>HTML</aside>', /HTML/u],
    ['{story}', '---', '[a link](/about/)', /not whole/u],
    ['{story}', '---', "import Chart from '../Chart.astro';", /source of a component/u],
  ])('%s with %s as %j', async (path, from, to, fault) => {
    const client = join(folderOf('brackets'), 'dist/client');
    const around = await surroundingsOf('brackets');
    const files = await readdir(client, { recursive: true });
    const file =
      path === '{story}' ? (files.find((each) => each.endsWith('/index.md')) ?? '') : path;
    const filled = to.replaceAll('{home}', around.home).replaceAll('{now}', around.now);
    const text = await readFile(join(client, file), 'utf8');
    const wrong = text.replace(from, filled);
    expect(wrong).not.toBe(text);
    const faults = rules.flatMap(([of, check]) => (of.test(file) ? check(wrong, around) : []));
    expect(faults.join('\n')).toMatch(fault);
  });
});

async function surroundingsOf(name: (typeof sites)[number]): Promise<Surroundings> {
  const client = join(folderOf(name), 'dist/client');
  const files = new Set(await readdir(client, { recursive: true }));
  const html = await readFile(fileOf(name, ''), 'utf8');
  const home = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1] ?? '';
  return {
    home,
    now: new Date().toISOString().replace(/\.\d+Z$/u, 'Z'),
    has: (address) => {
      const path = decodeURI(address.slice(home.length));
      return files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    },
  };
}
