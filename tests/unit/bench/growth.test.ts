import { describe, expect, test } from 'vitest';
import { isWithin, medianOf, tableOf, type Finding } from '../../bench/bench.ts';
import { growthBench } from '../../bench/growth.ts';

describe('a bench of growth', () => {
  test.each([
    { what: 'as the articles do', cost: (n: number) => 3 + n, ratio: 4, kept: true },
    { what: 'with a little more', cost: (n: number) => 3 + n * Math.log(n + 1), kept: false },
    { what: 'with their square', cost: (n: number) => 3 + n ** 2, ratio: 16, kept: false },
  ])('of what grows $what', async ({ cost, ratio, kept }) => {
    const { measure } = growthBench({
      name: 'example',
      what: 'an example',
      runs: 3,
      run: (articles) =>
        Promise.resolve({
          processorSeconds: cost(articles),
          seconds: 0,
          peakMegabytes: 0,
          output: '',
        }),
    });
    const [first] = await measure(() => undefined);
    expect(first?.unit).toBe('times');
    if (ratio !== undefined) expect(first?.value).toBeCloseTo(ratio);
    expect(first && isWithin(first)).toBe(kept);
  });
});

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2],
])('the median of %j is %i', (values, median) => {
  expect(medianOf(values)).toBe(median);
});

test('no number is within no limit', () => {
  expect(isWithin({ what: '', value: Number.NaN, unit: 'times', atMost: 4.4 })).toBe(false);
});

test('the table has what is the same on every machine first, and says what is over', () => {
  const findings: Finding[] = [
    { what: 'by the clock', value: 12.345, unit: 's' },
    { what: 'pages rendered', value: 3, unit: 'pages', atMost: 2 },
    { what: 'growth', value: 4.1, unit: 'times', atMost: 4.4 },
  ];
  expect(tableOf(findings.map((finding) => ({ bench: 'build', finding })))).toBe(
    [
      '✗  build  pages rendered     3 pages  at most 2',
      '✓  build  growth          4.10 times  at most 4.40',
      '   build  by the clock       12.35 s',
    ].join('\n'),
  );
});
