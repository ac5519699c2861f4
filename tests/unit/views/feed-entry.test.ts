import { expect, test } from 'vitest';
import type { Article } from '../../../src/publication/types.ts';
import { contextOf } from '../../../src/views/context.ts';
import { feedEntryView } from '../../../src/views/feed-entry.ts';
import { article, smallPublication } from './small-publication.ts';

const entryOf = (changed: Partial<Article>) =>
  feedEntryView(article(changed), contextOf(smallPublication()));

const corrected = (date: string) =>
  ({ date, kind: 'correction', text: 'It was wrong.', feedId: `c-${date}` }) as const;

test('a correction is an update of the item, as aggregators that go by the date of it need', () => {
  const of = (changed: Partial<Article>) => entryOf(changed).updated;
  expect(of({})).toBeUndefined();
  expect(of({ corrections: [corrected('2011-07-15')] })).toBe('2011-07-15T07:00:00Z');
  const updated = '2011-07-16T00:00:00Z';
  expect(of({ updated, corrections: [corrected('2011-07-15')] })).toBe(updated);
  // The day of a correction has no time: on the day of publication it is no later moment.
  expect(of({ corrections: [corrected('2011-07-12')] })).toBeUndefined();
});

test('an example of a disclosure is called one on a line of its own', () => {
  const interest = { text: 'The Record owns it.', sample: true } as Article['interests'][number];
  const { opening } = entryOf({ interests: [interest] });
  expect(opening.slice(-2)).toEqual(['Example', 'Disclosure: The Record owns it.']);
});
