import { defined } from '../publication/defined.ts';
import type { Article, Figure } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import type {
  articleReference,
  figureShape,
  reportedFigureShape,
  sourceShape,
} from './figure-shape.ts';
import { asUri, officeThenOf, referenceThenTo, referenceTo } from './reference-data.ts';
import type { Shaped } from './value-shapes.ts';

/** A figure as the data of its article have it. */
export function figureData(figure: Figure, context: Context): Shaped<typeof figureShape> {
  const { id, article, of, measure, value, unit, bound, asOf, saidBy, source } = figure;
  return {
    id,
    url: figureUrl(article, id, context),
    of: referenceThenTo(of, asOf, context),
    measure,
    ...(typeof value === 'number' ? { value } : { valueText: value }),
    bound,
    asOf,
    saidByOffices: figure.saidByRoles.map((role) => officeThenOf(role, asOf, context)),
    source: sourceData(source),
    status: statusOf(figure),
    competing: figure.competing.flatMap((other) => figureReference(other, context)),
    ...defined({
      unit,
      saidBy:
        saidBy === undefined
          ? undefined
          : referenceTo({ collection: 'people', id: saidBy }, context),
      supersedes: figureReference(figure.supersedes, context)[0],
      supersededBy: figureReference(figure.supersededBy, context)[0],
    }),
  };
}

/** A figure as the data of an entity have it; none of an article that no reader sees. */
export function reportedFigureData(
  figure: Figure,
  context: Context,
): Shaped<typeof reportedFigureShape>[] {
  const article = context.index.article(figure.article);
  if (article?.hidden !== undefined || article === undefined) return [];
  return [{ ...figureData(figure, context), article: articleReferenceTo(article, context) }];
}

/** Leads to an article. */
export function articleReferenceTo(
  { feedId, slug, title }: Article,
  { urls }: Context,
): Shaped<typeof articleReference> {
  return { id: feedId, url: urls.absolute(urls.article(slug)), title };
}

/** How a figure stands: one that another replaces is superseded, whatever its file says. */
export function statusOf({ status, supersededBy }: Figure): Figure['status'] {
  return supersededBy === undefined ? status : 'superseded';
}

/** The whole address of a figure's row on the page of its article. */
export function figureUrl(slug: string, figure: string, { urls }: Context): string {
  return urls.absolute(urls.figure(slug, figure));
}

/** A document an article rests on. */
export function sourceData(source: Figure['source']): Shaped<typeof sourceShape> {
  const { id, title, publisher, author, date, url } = source;
  return {
    id,
    publisher,
    date,
    ...defined({ title, author, url: url === undefined ? undefined : asUri(url) }),
  };
}

/** Leads to another figure, where readers can see it. */
function figureReference(id: string | undefined, context: Context) {
  const figure = id === undefined ? undefined : context.index.figure(id);
  if (figure === undefined || context.index.article(figure.article)?.hidden !== undefined) {
    return [];
  }
  return [{ id: figure.id, url: figureUrl(figure.article, figure.id, context) }];
}
