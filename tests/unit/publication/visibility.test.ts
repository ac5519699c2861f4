import { expect, test } from 'vitest';
import { seenFrom, visibility } from '../../../src/publication/visibility.ts';

const zone = 'America/Los_Angeles';
// In Los Angeles it is the last second of 11 July.
const now = '2011-07-12T06:59:59Z';

test.each([
  ['published', '2011-07-11', 'visible'],
  ['published', '2011-07-12', 'scheduled'],
  ['published', '2011-07-12T06:59:59Z', 'visible'],
  ['published', '2011-07-12T07:00:00Z', 'scheduled'],
  ['published', '2011-07-11T23:59', 'visible'],
  ['draft', '2011-07-11', 'draft'],
  ['draft', '2030-01-01', 'draft'],
  ['review', '2011-07-11', 'review'],
] as const)('%s with the date %s is %s', (status, date, seen) => {
  expect(visibility(status, date, now, zone)).toBe(seen);
});

test('what has no date decided is seen from no moment', () => {
  expect([
    seenFrom('visible', '2011-07-11', now, zone),
    seenFrom('scheduled', '2011-07-12', now, zone),
    seenFrom('draft', '2011-07-12', now, zone),
    seenFrom('review', '2011-07-12', now, zone),
  ]).toEqual([now, '2011-07-12T07:00:00Z', undefined, undefined]);
});
