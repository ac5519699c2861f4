import { isOfMeasure } from '../publication/charts.ts';
import { firstDay } from '../publication/dates.ts';
import { defined } from '../publication/defined.ts';
import { keyOf } from '../publication/entity-key.ts';
import { compareText } from '../publication/order.ts';
import type { Figure, PublishedChart } from '../publication/types.ts';
import { entityLink, type Context, type Link } from './context.ts';
import { figureRows, type FigureRow } from './figure-row.ts';
import { phrase } from './phrase.ts';

/** Reported figures of one measure, as a drawing and as the table behind it. */
export interface ChartView {
  /** Its title where the editor gave none. */
  readonly title: string;
  /** Says what the drawing is, to those who cannot see it. */
  readonly alt: string;
  /** Of what the figures are. */
  readonly of: Link;
  /** The path of the drawing as a picture. */
  readonly picture: string;
  /** From three dates on; below that the table says it better. */
  readonly drawing?: ChartDrawing;
  /** What the signs in the drawing mean. */
  readonly signs: readonly string[];
  /** Oldest first. */
  readonly rows: readonly FigureRow[];
  readonly words: Context['words']['ledger'];
}

/** What is drawn of a chart: nothing in it is HTML, and nothing is placed yet. */
export interface ChartDrawing {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
  /** The first and the last day. */
  readonly first: string;
  readonly last: string;
}

/** A figure as a point. */
export interface ChartPoint {
  /** The day it held: 2011-07-12. */
  readonly day: string;
  readonly value: number;
  /** What the report says of the number. */
  readonly sign: 'exact' | 'more' | 'less' | 'about';
  readonly replaced: boolean;
}

/** Names a chart among those of a body by what its editor typed. */
export function chartKey(of: string, measure: string, unit = ''): string {
  return JSON.stringify([of, measure.toLowerCase(), unit]);
}

/** The charts of a body by the names its text can have for them. */
export function chartViews(
  charts: readonly PublishedChart[],
  context: Context,
): Readonly<Record<string, ChartView>> {
  return Object.fromEntries(
    charts.flatMap((chart) => {
      const view = chartView(chart, context);
      const of = keyOf(chart.of);
      // An editor may leave out a unit that is the only one.
      return [
        [chartKey(of, chart.measure), view],
        [chartKey(of, chart.measure, chart.unit), view],
      ];
    }),
  );
}

/** The view of a chart. */
export function chartView(chart: PublishedChart, context: Context): ChartView {
  const { words, urls, index } = context;
  const figures = index
    .figuresOf(chart.of)
    .filter((figure) => isOfMeasure(figure, chart.measure) && figure.unit === chart.unit)
    .toReversed();
  const entity = index.entity(chart.of);
  const of = entity
    ? entityLink(entity, context)
    : { href: urls.entity(chart.of), text: chart.of.id };
  const drawing = drawingOf(figures, context);
  return defined({
    title: phrase(words.charts.title, { name: of.text, measure: chart.measure }),
    alt: words.charts.alt,
    of,
    picture: urls.chart(chart),
    drawing,
    signs: drawing === undefined ? [] : signsIn(drawing.points, context),
    rows: figureRows(figures, context).toSorted(byDay),
    words: words.ledger,
  });
}

/** A chart needs this many days, or it is a table. */
const fewestDays = 3;

function drawingOf(
  figures: readonly Figure[],
  { formats, language, direction }: Context,
): ChartDrawing | undefined {
  const drawn = figures
    .filter(({ value }) => typeof value === 'number')
    .toSorted((a, b) => compareText(firstDay(a.asOf), firstDay(b.asOf)));
  const points = drawn.map(pointOf);
  const [first] = drawn;
  const last = drawn.at(-1);
  const days = new Set(points.map(({ day }) => day));
  if (first === undefined || last === undefined || days.size < fewestDays) return undefined;
  return {
    language,
    direction,
    points,
    first: formats.shortDay(first.asOf).text,
    last: formats.shortDay(last.asOf).text,
  };
}

function pointOf(figure: Figure): ChartPoint {
  const { asOf, value, bound, supersededBy, status } = figure;
  return {
    day: firstDay(asOf),
    value: Number(value),
    sign: signs[bound],
    replaced: supersededBy !== undefined || status === 'superseded',
  };
}

function byDay(a: FigureRow, b: FigureRow): number {
  return compareText(firstDay(a.asOf.iso), firstDay(b.asOf.iso));
}

const signs = {
  exact: 'exact',
  about: 'about',
  'at-least': 'more',
  'more-than': 'more',
  'at-most': 'less',
  'less-than': 'less',
} as const satisfies Record<Figure['bound'], ChartPoint['sign']>;

/** Only what is there is explained. */
function signsIn(points: readonly ChartPoint[], { words }: Context): readonly string[] {
  const { more, less, about, differ, replaced } = words.charts;
  return [
    ...(points.some(({ sign }) => sign === 'more') ? [more] : []),
    ...(points.some(({ sign }) => sign === 'less') ? [less] : []),
    ...(points.some(({ sign }) => sign === 'about') ? [about] : []),
    ...(haveSeveralOfADay(points) ? [differ] : []),
    ...(points.some((point) => point.replaced) ? [replaced] : []),
  ];
}

/** Whether a day has more than one value that holds, which the drawing joins upright. */
function haveSeveralOfADay(points: readonly ChartPoint[]): boolean {
  const holding = points.filter(({ replaced }) => !replaced);
  return [...Map.groupBy(holding, ({ day }) => day).values()].some(
    (ofDay) => new Set(ofDay.map(({ value }) => value)).size > 1,
  );
}
