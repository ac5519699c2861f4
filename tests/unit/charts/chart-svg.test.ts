import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { chartFileSvg, chartPictureSize } from '../../../src/charts/chart-file.ts';
import { chartSvg } from '../../../src/charts/chart-svg.ts';
import { drawnPng } from '../../../src/stable-pictures/drawn-png.ts';
import type { ChartDrawing, ChartPoint } from '../../../src/views/chart.ts';

const drawn: ChartDrawing = {
  language: 'en',
  direction: 'ltr',
  points: [
    point('2010-01-01', 100),
    point('2011-01-01', 200, { sign: 'more' }),
    point('2012-01-01', 300),
    point('2012-01-01', 350, { sign: 'about' }),
    point('2013-01-01', 400, { replaced: true, sign: 'less' }),
    point('2014-01-01', 400),
  ],
  first: '2010',
  last: '2014',
};

test('each figure is a point with its sign', () => {
  const svg = read(chartSvg(drawn, { width: '100%' }));
  expect(svg.all('circle').map((circle) => circle.properties.className)).toEqual([
    ['point'],
    ['point'],
    ['point'],
    ['point', 'rough'],
    ['point'],
    ['point'],
  ]);
  // Up, down, and the cross of what was replaced.
  expect(svg.all('path')).toHaveLength(3);
});

test('days with one value are joined, those of a day with several upright', () => {
  const { lines } = read(chartSvg(drawn, { width: '100%' }));
  expect(lines('course').map(({ x1, x2 }) => x1 !== x2)).toEqual([true, true]);
  expect(lines('differ').map(({ x1, x2 }) => x1 === x2)).toEqual([true]);
});

test('it starts from zero, and a value twice as high stands twice as high', () => {
  const svg = read(chartSvg(drawn, { width: '100%' }));
  const zero = Number(svg.lines('zero')[0]?.y1);
  const [first = 0, second = 0] = svg.points.map(({ y }) => zero - y);
  expect(first).toBeGreaterThan(10);
  expect(second).toBeCloseTo(2 * first, 1);
});

test('time runs as the script does', () => {
  const across = (direction: 'ltr' | 'rtl') =>
    read(chartSvg({ ...drawn, direction }, { width: '100%' })).points.map(({ x }) => x);
  expect(across('ltr')).toEqual(across('ltr').toSorted((a, b) => a - b));
  const turned = across('rtl').map((x) => Number((100 - x).toFixed(2)));
  expect(turned).toEqual(across('ltr'));
});

test.each([
  ['en', ['0', '100', '200', '300', '400']],
  ['ar-EG', ['٠', '١٠٠', '٢٠٠', '٣٠٠', '٤٠٠']],
])('numbers are written as in %s', (language, numbers) => {
  const svg = read(chartSvg({ ...drawn, language }, { width: '100%' }));
  expect(svg.texts).toEqual([...numbers, '2010', '2014']);
});

test('millions are said in short, since nothing is cut off on a narrow screen', () => {
  const millions = drawn.points.map((each) => ({ ...each, value: each.value * 1_000_000 }));
  const { texts } = read(chartSvg({ ...drawn, language: 'de', points: millions }, {}));
  expect(texts.slice(0, 2)).toEqual(['0', '100\u00A0Mio.']);
});

test('it has no style attribute, and what is written in it stays text', () => {
  const svg = chartSvg({ ...drawn, first: '<b>&' }, { 'aria-label': 'a "b" <c>' });
  expect(svg).not.toMatch(/\sstyle=/u);
  expect(svg).toContain('aria-label="a &quot;b&quot; &lt;c&gt;"');
  expect(svg).toContain('>&lt;b&gt;&amp;</text>');
});

test('as a picture it is the same bytes each time, on a ground of its own', async () => {
  const png = await drawnPng(chartFileSvg(drawn), chartPictureSize.width);
  expect(png.readUInt32BE(16)).toBe(chartPictureSize.width);
  expect(png.readUInt32BE(20)).toBe(chartPictureSize.height);
  expect(await drawnPng(chartFileSvg(drawn), chartPictureSize.width)).toEqual(png);
  expect(chartFileSvg(drawn)).not.toMatch(/var\(|currentcolor|light-dark/iu);
});

function point(day: string, value: number, more: Partial<ChartPoint> = {}): ChartPoint {
  return { day, value, sign: 'exact', replaced: false, ...more };
}

/** A drawing as a browser reads it. */
function read(svg: string) {
  const tree = fromHtml(svg, { fragment: true, space: 'svg' });
  const all = (name: string) => elementsIn(tree).filter(({ tagName }) => tagName === name);
  return {
    all,
    lines: (kind: string) =>
      all('line')
        .map(({ properties }) => properties)
        .filter(({ className }) => String(className).split(/[ ,]/u).includes(kind)),
    points: all('svg')
      .filter(({ properties }) => 'overflow' in properties)
      .map(({ properties: { x, y } }) => ({ x: Number.parseFloat(String(x)), y: Number(y) })),
    texts: all('text').flatMap(({ children: [child] }) =>
      child?.type === 'text' ? child.value : [],
    ),
  };
}

function elementsIn(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => void found.push(element));
  return found;
}
