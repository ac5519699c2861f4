import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differences, renderingsIn, siteAt } from '../site/build/built-site.ts';
import type { Bench, Finding } from './bench.ts';
import { officeEdit, textEdit, type Edit } from './generated/edits.ts';
import { generatedFolder, type GeneratedFolder } from './generated/folders.ts';
import { measuredRun, programs } from './measured-run.ts';

const articles = 2000;

/** What a build renders after one file of a large publication was changed. */
export const oneEdit: Bench = {
  name: 'one-edit',
  what: 'the pages a build renders after one edit to 2,000 generated articles',
  measure: async (tell) => {
    const folder = await generatedFolder(articles);
    await build(folder);
    const unchanged = await build(folder);
    tell(`one-edit: kept ${unchanged.kept.length} pages in ${unchanged.seconds.toFixed(1)} s`);
    const keyed = new Set(unchanged.kept);
    const findings: Finding[] = [
      {
        what: 'articles rendered without an edit',
        value: articlesOf(unchanged.rendered).length,
        unit: 'pages',
        atMost: 0,
      },
      { what: 'by the clock, without an edit', value: unchanged.seconds, unit: 's' },
    ];
    for (const makeEdit of [officeEdit, textEdit]) {
      const edit = await makeEdit(folder.content);
      findings.push(...(await findingsOf(edit, folder, keyed)));
    }
    return findings;
  },
};

/**
 * Builds with an edit and compares what was rendered with what its readers find changed. The edit
 * stays: taken back, it would be one more for the next build.
 */
async function findingsOf(
  edit: Edit,
  folder: GeneratedFolder,
  keyed: ReadonlySet<string>,
): Promise<Finding[]> {
  const before = siteAt(join(folder.out, 'dist'));
  const path = join(folder.content, edit.file);
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(edit.from, () => edit.to),
  );
  const { rendered, seconds } = await build(folder);

  const changed = new Set(differences(before, siteAt(join(folder.out, 'dist'))));
  const renderedKeyed = rendered.filter((page) => keyed.has(page));
  const wanted = edit.articles.map((slug) => `/articles/${slug}/index.html`);
  const missed = wanted.filter((page) => !rendered.includes(page));
  if (missed.length > 0) throw new Error(`After ${edit.what} these stayed old: ${missed.join()}`);
  const count = (what: string, pages: readonly string[], atMost?: number): Finding => ({
    what: `${what} after an edit of ${edit.what}`,
    value: pages.length,
    unit: 'pages',
    ...(atMost === undefined ? {} : { atMost }),
  });
  return [
    count(
      'rendered but the same',
      renderedKeyed.filter((page) => !changed.has(page)),
      0,
    ),
    count(
      'rendered articles that do not show it,',
      articlesOf(rendered).filter((page) => !wanted.includes(page)),
      0,
    ),
    count('rendered in all', rendered),
    { what: `by the clock, after an edit of ${edit.what}`, value: seconds, unit: 's' },
  ];
}

async function build({ content, out }: GeneratedFolder) {
  const { output, seconds } = await measuredRun(
    [programs.build, '--content', content, '--out', out, '--verbose'],
    // One time for all: what is new by the clock is no edit.
    { SOURCE_DATE_EPOCH: String(Date.parse('2026-01-01T00:00:00Z') / 1000) },
  );
  return { ...renderingsIn(output), seconds };
}

function articlesOf(pages: readonly string[]): string[] {
  return pages.filter((page) => page.startsWith('/articles/'));
}
