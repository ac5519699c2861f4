import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from '../../site/build/built-site.ts';
import { copyProject, type Project } from '../../site/build/project.ts';

// One change after another, each built warm and cold.

let project: Project;

beforeAll(async () => {
  project = await copyProject();
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
}, 300_000);
afterAll(() => project.remove());

test.each([
  {
    what: 'a template',
    file: 'src/pages/articles/[slug].astro',
    from: '</SheetLayout>',
    to: '<hr /></SheetLayout>',
  },
  {
    what: 'the words',
    file: 'content/words/en.yaml',
    from: 'label: Report',
    to: 'label: Account',
  },
  {
    what: 'a Markdown plugin',
    file: 'src/markdown/table-alignment.ts',
    from: '`align-',
    to: '`placed-',
  },
  {
    what: 'the name of the publication',
    file: 'content/publication.yaml',
    from: 'name: The Build Record',
    to: 'name: The New Record',
  },
  {
    what: 'the address of the site',
    file: 'content/publication.yaml',
    from: 'https://example.org/news/',
    to: 'https://example.org/',
  },
  {
    what: 'a role',
    file: 'content/people/ada-quill.md',
    from: 'head of presses',
    to: 'keeper of presses',
  },
  {
    what: 'a name',
    file: 'content/people/sam-ortega.md',
    from: 'name: Sam Ortega',
    to: 'name: Samuel Ortega\naliases: [Sam Ortega]',
  },
  {
    what: 'an alias',
    file: 'content/organizations/paper-works.md',
    from: 'name: Paper Works\n',
    to: 'name: Paper Works\naliases: [the old foundry]\n',
  },
  {
    what: 'a headline',
    file: 'content/articles/2020/van-arrives.md',
    from: 'title: A van arrives',
    to: 'title: Two vans arrive',
  },
  {
    what: 'the status of an article',
    file: 'content/articles/2020/how-letters-set.mdx',
    from: 'status: published',
    to: 'status: draft',
  },
])(
  'a warm build equals a cold one after a change of $what',
  async ({ file, from, to }) => {
    const before = project.published();
    await project.edit(file, from, to);
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    const after = project.published();
    expect(differences(before, after)).not.toEqual([]);
    expect(differences(after, await project.buildCold())).toEqual([]);
  },
  300_000,
);
