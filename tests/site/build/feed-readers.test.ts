import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireTool } from '../../tools/outside-tools.ts';
import { feedparser, newsboat, sfeed, type FeedReaderProgram } from './feed-reader-programs.ts';
import { copyProject, type Project } from './project.ts';

const authors = ['The Build Desk', 'Ada Quill'];
const stories = ['A van arrives', 'How letters are set', 'The presses stop'];

/**
 * One publication, built three times: as it is; with another template and another setting for
 * pictures; and at another host with another slug on top of that.
 */
describe('subscribers of a feed', () => {
  let project: Project;
  let feeds: Readonly<Record<'first' | 'redesigned' | 'moved', string>>;

  beforeAll(async () => {
    project = await copyProject();
    const edit = project.edit;
    await edit('content/people/ada-quill.md', 'name: Ada Quill', 'name: Ada Quill\nbyline: {}');
    await edit('content/articles/2020/presses-stop.md', '[build-desk]', '[build-desk, ada-quill]');
    const first = await builtFeed('first');

    await edit('src/pages/_parts/FeedBody.astro', '<Body', '<h2>Redesigned</h2><Body');
    await edit(
      'astro.config.ts',
      'session: false,',
      "session: false, image: { layout: 'constrained' },",
    );
    const redesigned = await builtFeed('redesigned');

    await edit('content/publication.yaml', 'https://example.org/news/', 'https://moved.example/');
    await edit(
      'content/articles/2020/van-arrives.md',
      '---\n',
      '---\nformerSlugs: [van-arrives]\n',
    );
    const articles = join(project.folder, 'content/articles/2020');
    await rename(join(articles, 'van-arrives.md'), join(articles, 'the-van-has-come.md'));
    feeds = { first, redesigned, moved: await builtFeed('moved') };
  });
  afterAll(() => project.remove());

  const builtFeed = async (name: string) => {
    const { code, output } = await project.build();
    if (code !== 0) throw new Error(`The ${name} build failed:\n${output}`);
    const folder = join(project.folder, 'feeds');
    await mkdir(folder, { recursive: true });
    for (const format of ['rss', 'atom']) {
      const built = join(project.folder, `dist/client/${format}.xml`);
      await copyFile(built, join(folder, `${name}-${format}.xml`));
    }
    return join(folder, `${name}-rss.xml`);
  };

  const readOnce = async (program: FeedReaderProgram) => {
    await program.look(feeds.first);
    const items = await program.items();
    expect(items.map(({ title }) => title).sort()).toEqual(stories);
    for (const { title, author } of items) {
      expect(author).toContain(authors[0]);
      if (title === 'The presses stop') expect(author).toContain(authors[1]);
    }
    await program.markAllRead();
    return ids(items);
  };

  test('get other bytes when the site is redesigned or moved', async () => {
    const texts = await Promise.all(Object.values(feeds).map((feed) => readFile(feed, 'utf8')));
    expect(new Set(texts).size).toBe(3);
    expect(texts[1]).toContain('Redesigned');
    expect(texts[2]).toContain('https://moved.example/articles/the-van-has-come/</link>');
  });

  test('with Newsboat see each item once, and none again', async (context) => {
    const reader = await newsboat(
      requireTool('newsboat', context),
      join(project.folder, 'newsboat'),
    );
    const known = await readOnce(reader);
    for (const feed of [feeds.redesigned, feeds.moved]) {
      await reader.look(feed);
      expect(await reader.unread()).toBe(0);
      expect(ids(await reader.items())).toEqual(known);
    }
    // Another id is another item, so that the test would see one.
    const renamed = join(project.folder, 'renamed.xml');
    await writeFile(
      renamed,
      (await readFile(feeds.first, 'utf8')).replaceAll('2020-01-03:', '2021-01-03:'),
    );
    await reader.look(renamed);
    expect(await reader.unread()).toBe(1);
  });

  test('with sfeed see each item once, and none again when the site is redesigned', async (context) => {
    requireTool('sfeed', context);
    const reader = await sfeed(join(project.folder, 'sfeed'));
    const known = await readOnce(reader);
    await reader.look(feeds.redesigned);
    expect(await reader.unread()).toBe(0);
    expect(ids(await reader.items())).toEqual(known);
    // It compares links too, and they are others at another host; the ids stay.
    await reader.look(feeds.moved);
    expect(new Set(ids(await reader.items()))).toEqual(new Set(known));
  });

  test('with feedparser read the same ids in each, and all authors in Atom', async (context) => {
    const python = requireTool('feedparser', context);
    const known = ids(await feedparser(python, feeds.first));
    expect(known).toHaveLength(3);
    for (const feed of Object.values(feeds)) {
      expect(ids(await feedparser(python, feed))).toEqual(known);
      const atom = await feedparser(python, feed.replace('-rss.xml', '-atom.xml'));
      expect(ids(atom)).toEqual(known);
      const [presses] = atom.filter(({ title }) => title === 'The presses stop');
      expect(presses?.authors).toEqual(authors);
    }
  });
});

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id).sort();
}
