import { defined } from '../publication/defined.ts';
import type { Figure } from '../publication/types.ts';
import { inRow, type Context } from './context.ts';
import { figureRows } from './figure-row.ts';
import type { PrintedDate } from './formats.ts';

/** A figure of the strip on the front page. */
export interface StripFigureView {
  /** Its row on the page of its article. */
  readonly href: string;
  readonly value: string;
  /** What it is about, and what is counted where the value does not say so. */
  readonly of: string;
  /** The speaker, or the source where there is none. */
  readonly saidBy: string;
  readonly asOf: PrintedDate;
  readonly differs?: string;
  /** What others report. */
  readonly competing: readonly string[];
  /** The value it replaced. */
  readonly replaces?: string;
}

/** The newest figures, and one on which reports differ. */
export interface FigureStripView {
  readonly agreed: readonly StripFigureView[];
  readonly differing?: StripFigureView;
}

/** How many figures the strip has room for, beside the differing one. */
const room = 5;

/** The newest figures that still stand, one of each measure of a thing. */
export function figureStrip(context: Context): FigureStripView {
  const standing = context.publication.figures.filter(
    ({ status, supersededBy }) => status !== 'superseded' && supersededBy === undefined,
  );
  const differing = standing.find(({ competing }) => competing.length > 0);
  const measured = new Set(differing === undefined ? [] : [measureOf(differing)]);
  const agreed: Figure[] = [];
  for (const figure of standing) {
    if (agreed.length === room) break;
    if (figure.competing.length > 0 || measured.has(measureOf(figure))) continue;
    measured.add(measureOf(figure));
    agreed.push(figure);
  }
  return defined({
    agreed: agreed.map((figure) => stripFigure(figure, context)),
    differing: differing === undefined ? undefined : stripFigure(differing, context),
  });
}

function measureOf({ of, measure }: Figure): string {
  return JSON.stringify([of.collection, of.id, measure]);
}

function stripFigure(figure: Figure, context: Context): StripFigureView {
  const { urls } = context;
  const [row] = figureRows([figure], context);
  if (row === undefined) throw new Error('One figure makes one row.');
  const says = row.value.toLowerCase().includes(row.measure.toLowerCase());
  return defined({
    href: urls.figure(figure.article, figure.id),
    value: row.value,
    of: says ? row.of.text : inRow([row.measure, row.of.text], context),
    saidBy: row.speaker?.text ?? figure.source.publisher,
    asOf: row.asOf,
    differs: row.differs,
    competing: row.competing.map(({ text }) => text),
    replaces: row.replaces?.text,
  });
}
