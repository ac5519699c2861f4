import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireTool } from '../tools/outside-tools.ts';
import { isChannelRecord } from '../channel-record.ts';
import { openBrowser } from './browser.ts';
import { pagesOf } from './pages.ts';
import { build, folderOf, serve, useSites, type Served } from './sites.ts';

const execute = promisify(execFile);

const read = useSites('content', 'under-a-path', 'brackets');
// It has a story, which content/ need not have.
useSites('smallest');

describe.each(read)('the feed of %s', (name) => {
  const file = join(folderOf(name), 'dist/client/rss.xml');

  test('is well-formed to xmllint', async (context) => {
    await execute(requireTool('xmllint', context), ['--noout', file]);
  });

  test('is read whole by feedparser', async (context) => {
    const python = requireTool('feedparser', context);
    const program = `
import feedparser, json, sys
feed = feedparser.parse(sys.argv[1])
print(json.dumps({
  "bozo": bool(feed.bozo), "version": feed.version, "title": feed.feed.get("title"),
  "self": [link.href for link in feed.feed.links if link.rel == "self"],
  "entries": [{"id": e.id, "link": e.link, "author": e.author, "authors": len(e.authors),
    "published": e.published, "content": e.content[0].value} for e in feed.entries]}))`;
    const { stdout } = await execute(python, ['-c', program, file], { maxBuffer: 1 << 26 });
    const feed = JSON.parse(stdout) as {
      bozo: boolean;
      version: string;
      self: string[];
      entries: { id: string; link: string; authors: number; content: string }[];
    };
    expect(feed).toMatchObject({ bozo: false, version: 'rss20' });
    expect(feed.self).toHaveLength(1);
    // A publication of one's own may have no story yet; then the feed has none either.
    const stories = (await pagesOf(name)).filter((page) => page.startsWith('articles/'));
    expect(feed.entries.length > 0).toBe(stories.length > 0);
    if (name === 'brackets' || isChannelRecord) expect(feed.entries).not.toEqual([]);
    for (const entry of feed.entries) {
      expect(entry.id).toMatch(/^tag:/u);
      expect(entry.authors).toBe(1);
      expect(URL.canParse(entry.link)).toBe(true);
      expect(entry.content).toMatch(/<p>/u);
      expect(entry.content).not.toMatch(/(?:href|src)="(?!https?:|mailto:)/u);
      expect(entry.content).not.toMatch(/\s(?:class|id|style|data-[a-z-]+)=/u);
    }
  });
});

describe('the feed in a browser', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serve(folderOf('smallest'));
  });
  afterAll(() => site.stop());

  test('is a page a person can read', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const answer = await page.goto(`${site.home}rss.xml`);
    expect(answer?.headers()['content-type']).toBe('application/xml; charset=utf-8');
    const seen = await page.evaluate(() => ({
      title: getComputedStyle(document.querySelector('channel > title') ?? document.documentElement)
        .display,
      html: getComputedStyle(
        document.getElementsByTagName('content:encoded')[0] ?? document.documentElement,
      ).display,
      help:
        getComputedStyle(document.documentElement, '::before').content +
        getComputedStyle(document.querySelector('channel') ?? document.documentElement, '::before')
          .content,
    }));
    expect(seen.title).toBe('block');
    expect(seen.html).toBe('none');
    expect(seen.help).toMatch(/\p{L}{3,}/u);
    await browser.close();
  });
});

describe('a feed over several builds', () => {
  let folder: string;
  let content: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'of-record-feed-'));
    content = join(folder, 'content');
    await mkdir(content);
    await cp('tests/fixtures/smallest', content, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const feed = () => readFile(join(folder, 'dist/client/rss.xml'), 'utf8');
  const guids = async () =>
    [...(await feed()).matchAll(/<guid[^>]*>([^<]+)/gu)].map(([, id]) => id);

  test('has the same bytes a day later, answers 304, and keeps its ids when a slug changes', async () => {
    await build(content, folder, { SOURCE_DATE_EPOCH: '1790000000' });
    const [first, ids] = [await feed(), await guids()];
    const site = await serve(folder);
    try {
      const etag = (await fetch(`${site.home}rss.xml`)).headers.get('etag') ?? '';
      expect(etag).not.toBe('');
      await build(content, folder, { SOURCE_DATE_EPOCH: '1790086400' });
      expect(await feed()).toBe(first);
      const again = await fetch(`${site.home}rss.xml`, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      const slug = await renameFirstArticle(content);
      await build(content, folder, { SOURCE_DATE_EPOCH: '1790086400' });
      expect(await guids()).toEqual(ids);
      expect(await feed()).toContain(`/articles/${slug.now}/</link>`);
      const moved = await fetch(`${site.home}articles/${slug.was}/`, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).toEqual([
        301,
        `${new URL(site.home).pathname}articles/${slug.now}/`,
      ]);
    } finally {
      await site.stop();
    }
  });
});

/** Gives the first article another slug, as an editor would, with the old one kept. */
async function renameFirstArticle(content: string) {
  const files = await readdir(join(content, 'articles'), { recursive: true });
  const file = files.filter((each) => /\.mdx?$/u.test(each)).sort()[0] ?? '';
  const was = file.replace(/^.*\/|\.mdx?$/gu, '');
  const now = `${was}-renamed`;
  const path = join(content, 'articles', file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('---\n', `---\nformerSlugs: [${was}]\n`));
  await rename(path, path.replace(`${was}.md`, `${now}.md`));
  return { was, now };
}
