import { expect, test } from 'vitest';
import { nextDueLine } from '../../../src/build/next-due.ts';

test('names the article and the time in the publication’s zone', () => {
  const line = nextDueLine(
    { moment: '2026-12-01T17:00:00Z', slug: 'year-in-numbers' },
    'America/Los_Angeles',
  );
  expect(line).toBe('Next article due 2026-12-01 09:00 (America/Los_Angeles): year-in-numbers');
});
