import { describe, expect, test } from 'vitest';
import { correctionFeedIds, datedFeedId, entityFeedId } from '../../../src/publication/feed-ids.ts';

const ids = { authority: 'record.example', since: '2026-11-01' };
const article = { id: 'wpc11-cloud', date: '2011-07-12T21:00-07:00', formerSlugs: [] };

describe('the id of an article', () => {
  test('is made of its first day and its slug', () => {
    expect(datedFeedId(ids, 'articles', article)).toBe(
      'tag:record.example,2011-07-12:articles/wpc11-cloud',
    );
  });

  test('survives a change of slug', () => {
    const renamed = { ...article, id: 'ballmer', formerSlugs: ['wpc11-cloud', 'cloud'] };
    expect(datedFeedId(ids, 'articles', renamed)).toBe(datedFeedId(ids, 'articles', article));
  });

  test('is the one it had elsewhere, whole', () => {
    const feedId = 'https://old.example.org/?p=12';
    expect(datedFeedId(ids, 'articles', { ...article, feedId })).toBe(feedId);
  });
});

test('the id of an entity begins with the day the ids of the publication do', () => {
  expect(entityFeedId(ids, 'products', { id: 'microsoft-azure', formerIds: ['azure'] })).toBe(
    'tag:record.example,2026-11-01:products/azure',
  );
});

test('corrections are told apart by their day, and within a day by their number', () => {
  expect(correctionFeedIds('tag:x', ['2011-07-13', '2011-07-13', '2011-08-01'])).toEqual([
    'tag:x#correction-2011-07-13',
    'tag:x#correction-2011-07-13-2',
    'tag:x#correction-2011-08-01',
  ]);
});
