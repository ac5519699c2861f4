import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, type Site } from './built-site.ts';
import { copyProject, type Project } from './project.ts';

// Each test starts from the same published site, breaks something, and takes it back.

let project: Project;
let whole: Site;
let cold: Site;

beforeAll(async () => {
  project = await copyProject();
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  whole = project.published();
  cold = await project.buildCold();
});
afterAll(() => project.remove());

test('a cold build elsewhere gives the same bytes', () => {
  expect(differences(whole, cold)).toEqual([]);
  expect(Object.keys(whole)).toContain('/articles/presses-stop/index.html');
});

describe('a build that fails leaves what is published as it was, and the next equals a cold one', () => {
  const article = 'content/articles/2020/presses-stop.md';

  test('after an id nobody has, which check and build report alike', async () => {
    await project.withEdit(article, 'people: [ada-quill]', 'people: [ada-quil]', async () => {
      const problem = `${article}:8:10`;
      for (const command of [['src/desk/main.ts', 'check'], ['src/build/main.ts']]) {
        const { code, output } = await project.run(...command);
        expect(code).toBe(1);
        expect(output).toContain(problem);
        expect(output).toContain('did you mean `ada-quill`?');
      }
      expect(differences(project.published(), whole)).toEqual([]);
    });
    await nextBuildEqualsCold();
  });

  test.each([
    {
      what: 'a Markdown plugin that throws',
      file: 'src/markdown/table-alignment.ts',
      from: 'visit(node, context) {',
      to: 'visit(node, context) {\n throw new Error("thrown on purpose");',
    },
    {
      what: 'a page that throws',
      file: 'src/pages/articles/[slug].astro',
      from: '---\n',
      to: '---\nif (Astro.url.pathname.includes("van")) throw new Error("thrown on purpose");\n',
    },
    {
      what: 'broken MDX',
      file: 'content/articles/2020/how-letters-set.mdx',
      from: 'one by one.',
      to: 'one {by one.',
    },
  ])('after $what', async ({ file, from, to }) => {
    await project.withEdit(file, from, to, async () => {
      const { code, output } = await project.build();
      expect(code, output).toBe(1);
      expect(differences(project.published(), whole)).toEqual([]);
    });
    await nextBuildEqualsCold();
  });
});

describe('a killed build leaves a whole site, and the next equals a cold one', () => {
  test.each([
    {
      what: 'while pages are rendered',
      kill: { call: 'writeFile', path: 'client/articles/.*html$', nth: 2, when: 'during' },
    },
    {
      what: 'while compressed copies are written',
      kill: { call: 'writeFile', path: '\\.br$', nth: 1, when: 'during' },
    },
    {
      what: 'directly before the swap',
      kill: { call: 'rename', path: '/dist$', nth: 1, when: 'before' },
    },
    {
      what: 'directly after the swap',
      kill: { call: 'rename', path: '/dist$', nth: 1, when: 'after' },
    },
  ] as const)('$what', async ({ what, kill }) => {
    const article = 'content/articles/2020/van-arrives.md';
    await project.withEdit(article, 'came with a van', `came (${what}) with a van`, async () => {
      const { signal, output } = await project.build({ kill });
      expect(signal, output).toBe('SIGKILL');
      const changed = differences(project.published(), whole);
      if (what === 'directly after the swap') {
        expect(changed).toContain('/articles/van-arrives/index.html');
      } else {
        expect(changed).toEqual([]);
      }
    });
    await nextBuildEqualsCold();
  });
});

async function nextBuildEqualsCold(): Promise<void> {
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  expect(differences(project.published(), cold)).toEqual([]);
}
