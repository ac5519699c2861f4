import { expect, test } from 'vitest';
import { noCounts, sum } from '../../../scripts/test/counts.ts';
import { summaryOf } from '../../../scripts/test/summary.ts';

const skip = (file: string, name: string, reason: string) => ({ file, test: name, reason });

test('the last line has the totals of all parts, and nothing stands behind it', () => {
  const total = sum([
    { ...noCounts, passed: 1 },
    { ...noCounts, passed: 2, failed: 3 },
  ]);
  expect(summaryOf(total)).toBe('3 passed, 3 failed, 0 skipped');
});

test('tests skipped for one reason share a line', () => {
  const skips = [
    skip('b.test.ts', 'one', 'java is missing'),
    skip('a.test.ts', 'two', 'java is missing'),
    skip('a.test.ts', 'home > opens', 'another publication'),
  ];
  expect(summaryOf({ ...noCounts, skips })).toBe(
    [
      'Skipped: 2 tests of a.test.ts, b.test.ts — java is missing',
      'Skipped: a.test.ts › home > opens — another publication',
      '0 passed, 0 failed, 3 skipped',
    ].join('\n'),
  );
});
