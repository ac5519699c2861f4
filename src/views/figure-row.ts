import { firstDay } from '../publication/dates.ts';
import { sayFigure } from '../publication/figure-words.ts';
import { nameOn } from '../publication/names.ts';
import type { Figure } from '../publication/types.ts';
import { figureAnchor } from '../publication/urls.ts';
import { entityLink, inRow, type Context, type Link } from './context.ts';
import type { PrintedDate } from './formats.ts';
import { phrase } from './phrase.ts';
import { sayRole } from './roles.ts';

/** A figure as a row of a ledger. */
export interface FigureRow {
  /** The anchor; there on the page of the article that reports it alone. */
  readonly id?: string;
  readonly value: string;
  readonly status: Figure['status'];
  readonly statusWord: string;
  readonly of: Link;
  readonly measure: string;
  readonly speaker?: Link & { readonly roles: string };
  /** A link to the list of sources, on the page of the article. */
  readonly source: Link | { readonly text: string };
  /** The article that reports it, on any other page: its headline leads to the figure's row. */
  readonly article?: Link;
  readonly asOf: PrintedDate;
  /** The words for values that do not agree. */
  readonly differs?: string;
  /** Those of them that stand in no other row of the table. */
  readonly competing: readonly Link[];
  /** The value this one replaced. */
  readonly replaces?: Link;
  /** The value that replaced this one: later ink. */
  readonly replacedBy?: Link;
}

/**
 * Figures as the rows of one table. Values that compete with each other stand together; of those
 * that stand in no row, each row names its own.
 *
 * @param article - the slug of the article whose page this is: its rows are the anchors of its
 *   figures, and its sources are listed below
 */
export function figureRows(
  figures: readonly Figure[],
  context: Context,
  article?: string,
): FigureRow[] {
  const ordered = competingTogether(figures);
  const shown = new Set(ordered.map(({ id }) => id));
  return ordered.map((figure) => {
    const row = figureRow(figure, shown, context);
    return {
      ...row,
      ...(figure.article === article ? here(figure, context) : there(figure, context)),
    };
  });
}

/** Names the row of a source within the page of its article. */
export function sourceAnchor(source: string): string {
  return `source-${source}`;
}

type Place = Pick<FigureRow, 'id' | 'source' | 'article'>;

/** Where a row on the page of its article leads. */
function here(figure: Figure, context: Context): Place {
  return {
    id: figureAnchor(figure.id),
    source: { href: `#${sourceAnchor(figure.source.id)}`, text: saySource(figure, context) },
  };
}

/** Where a row on any other page leads. */
function there({ article: slug, ...figure }: Figure, context: Context): Place {
  const title = context.index.article(slug)?.title ?? slug;
  return {
    source: { text: saySource(figure, context) },
    article: { href: context.urls.figure(slug, figure.id), text: title },
  };
}

function figureRow(
  figure: Figure,
  shown: ReadonlySet<string>,
  context: Context,
): Omit<FigureRow, keyof Place> {
  const { words, urls, index } = context;
  const status = figure.supersededBy === undefined ? figure.status : 'superseded';
  const of = index.entity(figure.of);
  const speaker = speakerOf(figure, context);
  const competing = figure.competing
    .filter((id) => !shown.has(id))
    .flatMap((id) => linkTo(id, words.ledger.other, context));
  const [replaces] = linkTo(figure.supersedes, words.ledger.replaces, context);
  const [replacedBy] = linkTo(figure.supersededBy, words.ledger.replaced, context);
  return {
    value: valueOf(figure, context),
    status,
    statusWord: words.ledger.statuses[status],
    of: of
      ? entityLink(of, context, nameOn(of, firstDay(figure.asOf)))
      : { href: urls.entity(figure.of), text: figure.of.id },
    measure: figure.measure,
    ...(speaker === undefined ? {} : { speaker }),
    asOf: context.formats.shortDay(figure.asOf),
    ...(figure.competing.length === 0 ? {} : { differs: words.ledger.differs }),
    competing,
    ...(replaces === undefined ? {} : { replaces }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}

/** The figures in their order, but each followed by those it competes with. */
function competingTogether(figures: readonly Figure[]): Figure[] {
  const waiting = new Map(figures.map((figure) => [figure.id, figure]));
  const ordered: Figure[] = [];
  for (const { id, competing } of figures) {
    for (const each of [id, ...competing]) {
      const figure = waiting.get(each);
      if (figure === undefined) continue;
      waiting.delete(each);
      ordered.push(figure);
    }
  }
  return ordered;
}

function valueOf(figure: Figure, { words, language }: Context): string {
  return sayFigure(figure, words.figures, language);
}

function speakerOf(figure: Figure, context: Context): FigureRow['speaker'] {
  if (figure.saidBy === undefined) return undefined;
  const person = context.index.entity({ collection: 'people', id: figure.saidBy });
  if (person === undefined) return undefined;
  const roles = figure.saidByRoles.map((role) => sayRole(role, context, firstDay(figure.asOf)));
  return { ...entityLink(person, context), roles: inRow(roles, context) };
}

function saySource({ source }: Pick<Figure, 'source'>, { words, formats }: Context): string {
  return phrase(words.ledger.source, {
    publisher: source.publisher,
    date: formats.day(source.date).text,
  });
}

/** A figure elsewhere in the publication as a link to its row; nothing where there is none. */
function linkTo(id: string | undefined, template: string, context: Context): Link[] {
  const figure = id === undefined ? undefined : context.index.figure(id);
  if (figure === undefined) return [];
  const text = phrase(template, {
    value: valueOf(figure, context),
    date: context.formats.day(figure.asOf).text,
    source: speakerOf(figure, context)?.text ?? figure.source.publisher,
  });
  return [{ href: context.urls.figure(figure.article, figure.id), text }];
}
