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
  const measured = new Set<string>();
  const agreed: Figure[] = [];
  let differing: Figure | undefined;
  for (const figure of context.publication.figures) {
    if (agreed.length >= room && differing !== undefined) break;
    if (figure.supersededBy !== undefined || figure.status === 'superseded') continue;
    const measure = JSON.stringify([figure.of, figure.measure]);
    if (measured.has(measure)) continue;
    measured.add(measure);
    if (figure.competing.length > 0) differing ??= figure;
    else if (agreed.length < room) agreed.push(figure);
  }
  return defined({
    agreed: agreed.map((figure) => stripFigure(figure, context)),
    differing: differing === undefined ? undefined : stripFigure(differing, context),
  });
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
    replaces: row.replaces?.text,
  });
}
