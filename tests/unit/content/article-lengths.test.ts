import { beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../../../src/sources/files.ts';
import type { Source } from '../../../src/publication/types.ts';
import { contentFolder, isChannelRecord, notTheChannelRecord } from '../../channel-record.ts';

describe('the articles of The Channel Record', () => {
  if (!isChannelRecord) {
    test('are short', (context) => context.skip(notTheChannelRecord));
    return;
  }

  let articles: Source['articles'];
  beforeAll(async () => {
    ({ articles } = await readSource(contentFolder));
  });

  test('are at least twelve, all of them out', () => {
    const out = articles.filter(({ data }) => data.status === 'published');
    expect(out.length).toBeGreaterThanOrEqual(12);
    expect(out).toHaveLength(articles.length);
  });

  test('have 150 to 500 words each', () => {
    const others = articles
      .map(({ id, body }) => ({ id, words: body.wordCount }))
      .filter(({ words }) => words < 150 || words > 500);
    expect(others).toEqual([]);
  });
});
