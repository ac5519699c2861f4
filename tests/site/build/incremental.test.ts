import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from './built-site.ts';
import { copyProject, type Project } from './project.ts';

// The builds follow one another, each warm from the one before; tests/long/ compares more of them
// with a cold one.

const mainFeeds = ['/rss.xml', '/atom.xml', '/feed.json'];

/** What there is once for each entry, or for each section or month of them. */
const ofAnEntry =
  /^\/(?:articles|people|organizations|programs|products|events|topics|kinds|archive)\/.+\/|^\/pictures\//u;

let project: Project;
/** The files with a cacheKey: all that an unchanged build takes from the cache. */
let keyed: readonly string[];

beforeAll(async () => {
  project = await copyProject();
  const first = await project.build();
  expect(first.code, first.output).toBe(0);
  expect(first.kept).toEqual([]);
});
afterAll(() => project.remove());

test('a build without a change renders nothing of any entry and publishes the same bytes', async () => {
  const before = project.published();
  const { code, output, rendered, kept } = await project.build();
  expect(code, output).toBe(0);
  expect(kept).toEqual(
    expect.arrayContaining([
      ...['presses-stop', 'van-arrives', 'how-letters-set'].flatMap(filesOf),
      ...besides('/people/ada-quill', 'index.html', 'index.json', 'feed.xml'),
      ...besides('/people/build-desk', 'index.html', 'index.json', 'by.xml'),
      ...besides('/organizations/paper-works', 'index.html', 'index.json', 'feed.xml'),
      ...besides('/topics/machines', 'index.html', 'feed.xml'),
      ...mainFeeds,
      stablePicture,
    ]),
  );
  expect(rendered.filter((path) => ofAnEntry.test(path))).toEqual([]);
  expect(differences(project.published(), before)).toEqual([]);
  keyed = kept;
});

describe('a change renders exactly the keyed pages, feeds and data that show it:', () => {
  test.each([
    {
      what: 'a role',
      file: 'content/people/ada-quill.md',
      from: 'head of presses',
      to: 'keeper of presses',
      files: [
        ...besides('/people/ada-quill', 'index.html', 'index.json'),
        ...besides('/articles/presses-stop', 'index.html', 'index.json'),
      ],
      // None of them says an office.
      not: [...mainFeeds, '/people/ada-quill/feed.xml', '/articles/presses-stop/index.md'],
    },
    {
      what: 'an alias that names somebody in prose',
      file: 'content/organizations/paper-works.md',
      from: 'name: Paper Works\n',
      to: 'name: Paper Works\naliases: [the old foundry]\n',
      files: [
        ...['presses-stop', 'van-arrives'].flatMap((slug) =>
          besides(`/articles/${slug}`, 'index.html', 'index.md'),
        ),
        ...besides('/organizations/paper-works', 'index.html', 'index.json', 'feed.xml'),
        ...mainFeeds,
        '/kinds/report/feed.xml',
      ],
      not: [...filesOf('how-letters-set'), '/kinds/explainer/feed.xml'],
    },
    {
      what: 'the name of a story that others lead to',
      file: 'content/articles/2020/van-arrives.md',
      from: 'title: A van arrives',
      to: 'title: A van comes',
      files: [
        ...filesOf('van-arrives'),
        ...['presses-stop', 'how-letters-set'].map(pageOf),
        ...besides('/people/sam-ortega', 'index.html', 'index.json', 'feed.xml'),
        ...mainFeeds,
        '/kinds/report/feed.xml',
      ],
      not: ['/articles/how-letters-set/index.md', '/kinds/explainer/feed.xml'],
    },
    {
      what: 'the text of an article',
      file: 'content/articles/2020/how-letters-set.mdx',
      from: 'one by one.',
      to: 'one after the other.',
      files: [...filesOf('how-letters-set'), ...mainFeeds, '/kinds/explainer/feed.xml'],
      not: [...filesOf('van-arrives'), '/kinds/report/feed.xml', '/topics/machines/feed.xml'],
    },
  ])('$what', async ({ file, from, to, files, not }) => {
    const before = project.published();
    await project.edit(file, from, to);
    const { code, output, rendered } = await project.build();
    expect(code, output).toBe(0);
    const changed = differences(before, project.published());
    const renderedKeyed = rendered.filter((path) => keyed.includes(path));
    expect(renderedKeyed).toEqual(changed.filter((path) => keyed.includes(path)));
    expect(renderedKeyed).toEqual(expect.arrayContaining(files));
    expect(renderedKeyed.filter((path) => not.includes(path))).toEqual([]);
  });

  test('and all of them together equal a cold build', async () => {
    expect(differences(project.published(), await project.buildCold())).toEqual([]);
  });
});

describe('a warm build equals a cold one after a change of', () => {
  test('the bytes of a picture', async () => {
    const before = project.published();
    const blue = { create: { width: 40, height: 30, channels: 3, background: 'blue' } } as const;
    await sharp(blue).png().toFile(join(project.folder, 'content/pictures/square.png'));
    await project.build();
    const after = project.published();
    expect(differences(before, after)).toContain(pageOf('presses-stop'));
    expect(differences(after, await project.buildCold())).toEqual([]);
  });

  test('a Markdown plugin and the settings of pictures, which feeds do not feel', async () => {
    const before = project.published();
    await project.edit('src/markdown/table-alignment.ts', '`align-', '`placed-');
    await project.edit('astro.config.ts', 'vite: {', `${picturesAsTheyAre},\n  vite: {`);
    await project.build();
    const after = project.published();
    const changed = differences(before, after);
    expect(changed).toContain(pageOf('presses-stop'));
    expect(changed).toContainEqual(expect.stringMatching(/^\/_astro\/square\./u));
    expect(changed.filter((path) => path.endsWith('.xml') || path === stablePicture)).toEqual([]);
    expect(after).toHaveProperty([stablePicture]);
    expect(differences(after, await project.buildCold())).toEqual([]);
  });
});

/** A setting with which Astro makes no sizes. */
const picturesAsTheyAre = "image: { service: { entrypoint: 'astro/assets/services/noop' } }";

/** Where feeds find the picture of the fixture. */
const stablePicture = '/pictures/square.png';

function pageOf(slug: string): string {
  return `/articles/${slug}/index.html`;
}

/** All files of an article. */
function filesOf(slug: string): string[] {
  return besides(`/articles/${slug}`, 'index.html', 'index.json', 'index.md');
}

function besides(folder: string, ...names: readonly string[]): string[] {
  return names.map((name) => `${folder}/${name}`);
}
