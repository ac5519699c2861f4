import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import { readSource } from '../../../src/sources/files.ts';
import { relatedTable } from '../publication/related-table.ts';

const source = await readSource(join(import.meta.dirname, '../../../content'));
const now = '2026-11-24T00:00:00Z';
const { settings, articles } = buildPublication(source, now).publication;

test('the stories that go with each story of the sample, and why', async (context) => {
  if (settings.name !== 'The Channel Record') context.skip('content/ is not The Channel Record');
  await expect(relatedTable(articles)).toMatchFileSnapshot('related-stories.txt');
});

test('they are the same whatever order the files are read in', () => {
  const turned = {
    ...source,
    articles: source.articles.toReversed(),
    people: source.people.toReversed(),
    programs: source.programs.toReversed(),
  };
  expect(relatedTable(buildPublication(turned, now).publication.articles)).toBe(
    relatedTable(articles),
  );
});
