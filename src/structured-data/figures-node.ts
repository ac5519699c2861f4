import type { DatasetLeaf } from 'schema-dts';
import { firstDay, lastDay } from '../publication/dates.ts';
import { defined } from '../publication/defined.ts';
import type { Entity, Figure } from '../publication/types.ts';
import { inRow, type Context } from '../views/context.ts';
import { phrase } from '../views/phrase.ts';
import { entityId } from './entity-reference.ts';
import { some } from './graph-text.ts';

/**
 * The ledger of an entity as a set of data: the figures about it or, of a person about whom there
 * is none, those they gave. Nothing where there is neither.
 */
export function figuresNode(entity: Entity, context: Context): DatasetLeaf | undefined {
  const { words, urls, index } = context;
  const about = index.figuresOf(entity);
  const given = entity.collection === 'people' ? index.figuresBy(entity.id) : [];
  const figures = about.length > 0 ? about : given;
  if (figures.length === 0) return undefined;
  const measures = [...new Set(figures.map(({ measure }) => measure))].slice(0, room);
  const name = phrase(about.length > 0 ? words.entity.figures : words.entity.given, {
    name: entity.name,
  });
  const page = urls.absolute(urls.entity(entity));
  return {
    '@type': 'Dataset',
    '@id': `${page}#figures`,
    name,
    // Google takes no description of less than 50 characters.
    description: inRow([name, ...measures], context),
    ...defined({ variableMeasured: some(measures) }),
    temporalCoverage: spanOf(figures),
    about: { '@id': entityId(entity, context) },
    creator: { '@id': `${urls.absolute(urls.home())}#publication` },
  };
}

/** How many measures are named. */
const room = 20;

/** The days the figures held, as ISO 8601 writes a span. */
function spanOf(figures: readonly Figure[]): string {
  const first = figures.map(({ asOf }) => firstDay(asOf)).reduce((a, b) => (a < b ? a : b));
  const last = figures.map(({ asOf }) => lastDay(asOf)).reduce((a, b) => (a > b ? a : b));
  return first === last ? first : `${first}/${last}`;
}
