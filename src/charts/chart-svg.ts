import { scaleLinear, scaleUtc } from 'd3-scale';
import { escapedForXml } from '../publication/xml-text.ts';
import type { ChartDrawing, ChartPoint } from '../views/chart.ts';

/** The height of every drawing in pixels. */
export const chartHeight = 240;

/**
 * Draws figures over time, from zero. Across it everything is placed in hundredths of the width, and
 * up in pixels: so the drawing fits a narrow screen and its words keep their size. Colours come from
 * the page, by classes.
 *
 * Days with one value are joined by a line, unless a day between them has several. Those of one day
 * are joined upright. Time runs as the script does.
 *
 * @param attributes - what the `svg` element has beside its height
 */
export function chartSvg(
  drawing: ChartDrawing,
  attributes: Readonly<Record<string, string>>,
): string {
  const { points } = drawing;
  const placed = placedIn(drawing);
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapedForXml(value)}"`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" height="${chartHeight}"${written.join('')}>`,
    ...ruledLines(drawing),
    days(drawing),
    ...joinedDays(points, placed),
    ...points.map((point) => mark(point, placed(point))),
    '</svg>',
  ].join('');
}

/** Where the plot is, in pixels from the top. */
const top = 28;
const bottom = 204;
/** Across, in hundredths of the width; before it the numbers stand. */
const start = 18;
const end = 97;

/** A point of the drawing: hundredths across, pixels down. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

type Placed = (point: ChartPoint) => Spot;

function upright({ points }: ChartDrawing) {
  const values = points.map(({ value }) => value);
  return scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .nice(4)
    .range([bottom, top]);
}

function placedIn(drawing: ChartDrawing): Placed {
  const { points, direction } = drawing;
  const days = points.map(({ day }) => Date.parse(day));
  const across = scaleUtc()
    .domain([Math.min(...days), Math.max(...days)])
    .range(direction === 'rtl' ? sides(direction).toReversed() : sides(direction));
  const up = upright(drawing);
  return ({ day, value }) => ({ x: across(Date.parse(day)), y: up(value) });
}

/** A line for every round number, which stands at its start. */
function ruledLines(drawing: ChartDrawing): string[] {
  const { language, direction } = drawing;
  const up = upright(drawing);
  const ticks = up.ticks(4);
  const long = ticks.some((tick) => Math.abs(tick) >= 1_000_000);
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: 20,
    ...(long ? { notation: 'compact' } : {}),
  });
  return ticks.map((tick) => {
    const y = up(tick);
    const kind = tick === 0 ? 'rule zero' : 'rule';
    return (
      `<line class="${kind}" x1="0" x2="100%" y1="${at(y)}" y2="${at(y)}"/>` +
      (direction === 'rtl'
        ? textAt('end', '100%', y - 5, number.format(tick))
        : textAt('start', '0', y - 5, number.format(tick)))
    );
  });
}

/** The first and the last day, below their points. */
function days({ first, last, direction }: ChartDrawing): string {
  const [left, right] = direction === 'rtl' ? [last, first] : [first, last];
  const [from, to] = sides(direction);
  const y = bottom + 22;
  const written = (day: string) =>
    direction === 'rtl' ? `${rightToLeft}${day}${rightToLeft}` : day;
  return textAt('start', `${from}%`, y, written(left)) + textAt('end', `${to}%`, y, written(right));
}

/** A mark that makes what is between two of it run from right to left, numbers at its ends too. */
const rightToLeft = '\u200F';

/** Where the plot begins and ends across, from the left. */
function sides(direction: ChartDrawing['direction']): readonly [number, number] {
  return direction === 'rtl' ? [100 - end, 100 - start] : [start, end];
}

/** Anchors are those of a line that runs from left to right, whatever the words do. */
function textAt(anchor: 'start' | 'end', x: string, y: number, text: string): string {
  return `<text x="${x}" y="${at(y)}" text-anchor="${anchor}" direction="ltr">${escapedForXml(text)}</text>`;
}

/** Lines between days and, where a day has several values, between those. */
function joinedDays(points: readonly ChartPoint[], placed: Placed): string[] {
  const lines: string[] = [];
  let before: Spot | undefined;
  for (const ofDay of Map.groupBy(points, ({ day }) => day).values()) {
    const { highest, lowest } = spanOf(valuesThatHold(ofDay).map(placed));
    if (lowest.y !== highest.y) lines.push(line('differ', highest, lowest));
    else if (before !== undefined) lines.push(line('course', before, highest));
    before = lowest.y === highest.y ? highest : undefined;
  }
  return lines;
}

/** The values of a day that no later one replaced; all of them where that is none. */
function valuesThatHold(ofDay: readonly ChartPoint[]): readonly ChartPoint[] {
  const holding = ofDay.filter(({ replaced }) => !replaced);
  return holding.length > 0 ? holding : ofDay;
}

/** The highest and the lowest point of a day. */
function spanOf(spots: readonly Spot[]): { readonly highest: Spot; readonly lowest: Spot } {
  const heights = spots.map(({ y }) => y);
  const x = spots[0]?.x ?? 0;
  return { highest: { x, y: Math.min(...heights) }, lowest: { x, y: Math.max(...heights) } };
}

function line(kind: string, from: Spot, to: Spot): string {
  return `<line class="${kind}" x1="${at(from.x)}%" y1="${at(from.y)}" x2="${at(to.x)}%" y2="${at(to.y)}"/>`;
}

/** The sign of a figure: a dot, open where it is rough, with an arrow where it is a bound. */
function mark({ sign, replaced }: ChartPoint, { x, y }: Spot): string {
  return (
    `<svg x="${at(x)}%" y="${at(y)}" overflow="visible">` +
    `<circle class="${sign === 'about' ? 'point rough' : 'point'}" r="4"/>` +
    (sign === 'more' ? '<path class="sign" d="M0-4V-17M-4-12L0-17L4-12"/>' : '') +
    (sign === 'less' ? '<path class="sign" d="M0 4V17M-4 12L0 17L4 12"/>' : '') +
    (replaced ? '<path class="sign" d="M-7-7L7 7M-7 7L7-7"/>' : '') +
    '</svg>'
  );
}

/** Hundredths are fine enough. */
function at(length: number): string {
  return String(Math.round(length * 100) / 100);
}
