import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeEdit, textEdit } from '../../bench/generated/edits.ts';
import { writePublication } from '../../bench/generated/publication.ts';
import { differences } from './built-site.ts';
import { copyProject, type Project } from './project.ts';

// What incremental.test.ts asks of three articles, of 200, where a page that lists too much, or
// knows too much, would be rendered for nothing. `npm run bench` asks it of 2,000.

let project: Project;
/** The files with a cacheKey: all that an unchanged build takes from the cache. */
let keyed: readonly string[];

beforeAll(async () => {
  project = await copyProject((content) => writePublication(content, { articles: 200 }));
  const first = await project.build();
  expect(first.code, first.output).toBe(0);
  const { rendered, kept } = await project.build();
  // Whatever there is of an article or a name: its page, its feed, its data.
  expect(rendered.filter((path) => /^\/(?!record\/)[a-z]+\/[^/]+\//u.test(path))).toEqual([]);
  // And those that lead on from a former address.
  expect(articlesOf(kept).filter((path) => !path.startsWith('/articles/former-'))).toHaveLength(
    200,
  );
  keyed = kept;
});
afterAll(() => project.remove());

describe('of 200 articles, a change renders exactly the keyed files that show it:', () => {
  test.each([
    { what: 'an office', makeEdit: officeEdit },
    { what: 'the text of an article', makeEdit: textEdit },
  ])('$what', async ({ makeEdit }) => {
    const edit = await makeEdit(join(project.folder, 'content'));
    const before = project.published();
    await project.edit(`content/${edit.file}`, edit.from, edit.to);
    const { code, output, rendered } = await project.build();
    expect(code, output).toBe(0);
    const changed = differences(before, project.published());
    const renderedKeyed = rendered.filter((path) => keyed.includes(path));
    expect(renderedKeyed).toEqual(changed.filter((path) => keyed.includes(path)));
    expect(articlesOf(rendered)).toEqual(
      edit.articles.map((slug) => `/articles/${slug}/index.html`).sort(),
    );
    expect(edit.articles.length).toBeLessThan(100);
  });
});

function articlesOf(pages: readonly string[]): string[] {
  return pages.filter((page) => page.startsWith('/articles/') && page.endsWith('index.html'));
}
