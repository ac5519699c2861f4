import { expect, test } from 'vitest';
import type { Figure, PublishedChart } from '../../../src/publication/types.ts';
import { chartKey, chartView, chartViews } from '../../../src/views/chart.ts';
import { contextOf } from '../../../src/views/context.ts';
import { figure, smallPublication } from './small-publication.ts';

const chart: PublishedChart = {
  of: { collection: 'programs', id: 'accelerate' },
  measure: 'Partners',
  unit: 'partners',
};

test('it has all figures of the measure and unit, oldest first', () => {
  const { rows } = view([
    told('2011-07-12', 500),
    told('2009', 300),
    { ...told('2010-05', 400), measure: 'customers' },
    { ...told('2010-06', 400), unit: 'companies' },
    told('2010-07', 450),
  ]);
  expect(rows.map(({ asOf, value }) => [asOf.text, value])).toEqual([
    ['2009', '300 partners'],
    ['Jul 2010', '450 partners'],
    ['Jul 12, 2011', '500 partners'],
  ]);
});

test.each([
  ['of two days', [told('2009', 1), told('2010', 2)]],
  ['of three, one of them a word', [told('2009', 1), told('2010', 2), told('2011', 'some')]],
  ['of one day with three values', [told('2009', 1), told('2009', 2), told('2009', 3)]],
])('figures %s are a table alone', (_name, figures) => {
  expect(view(figures)).toMatchObject({ signs: [], rows: { length: figures.length } });
  expect(view(figures)).not.toHaveProperty('drawing');
});

test('from three days on it is drawn, and its signs are explained as far as they occur', () => {
  const plain = [told('2009', 1), told('2010', 2), told('2011', 3)];
  expect(view(plain).drawing).toMatchObject({
    points: [{ day: '2009-01-01', value: 1, sign: 'exact', replaced: false }, {}, {}],
    first: '2009',
    last: '2011',
  });
  expect(view(plain).signs).toEqual([]);
  const signs = (more: Partial<Figure>) =>
    view([...plain, { ...told('2011', 4), ...more }]).signs.map((sign) => sign.split(':')[0]);
  expect(signs({ asOf: '2012', bound: 'more-than' })).toEqual(['Arrow up']);
  expect(signs({ asOf: '2012', bound: 'at-most' })).toEqual(['Arrow down']);
  expect(signs({ asOf: '2012', bound: 'about' })).toEqual(['Ring']);
  expect(signs({})).toEqual(['Upright line']);
  expect(signs({ supersededBy: 'other' })).toEqual(['Cross']);
});

test('a text finds it with and without the unit, whatever the capitals', () => {
  const views = chartViews([chart], contextOf(smallPublication({ figures: [told('2009', 1)] })));
  const of = 'programs/accelerate';
  for (const key of [chartKey(of, 'PARTNERS'), chartKey(of, 'partners', 'partners')]) {
    expect(views[key]?.rows).toHaveLength(1);
  }
  expect(views[chartKey(of, 'partners', 'companies')]).toBeUndefined();
});

function view(figures: readonly Figure[]) {
  // The publication has the newest first.
  const newest = figures.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return chartView(chart, contextOf(smallPublication({ figures: newest })));
}

function told(asOf: string, value: number | string): Figure {
  return figure({ id: `of-${asOf}-${value}`, asOf, value, bound: 'exact' });
}
