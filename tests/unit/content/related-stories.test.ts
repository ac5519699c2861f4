import { expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import { readSource } from '../../../src/sources/files.ts';
import { contentFolder, isChannelRecord, notTheChannelRecord } from '../../channel-record.ts';
import { relatedTable } from '../publication/related-table.ts';

const source = await readSource(contentFolder);
const now = '2026-11-24T00:00:00Z';
const { articles } = buildPublication(source, now).publication;

test('the stories that go with each story of the sample, and why', async (context) => {
  if (!isChannelRecord) context.skip(notTheChannelRecord);
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
