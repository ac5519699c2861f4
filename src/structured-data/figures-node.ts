import type { DatasetLeaf } from 'schema-dts';
import { firstDay, lastDay } from '../publication/dates.ts';
import { defined } from '../publication/defined.ts';
import type { Entity, Figure } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import { phrase } from '../views/phrase.ts';
import { entityId } from './entity-reference.ts';
import { some, type Linked } from './graph-text.ts';

/**
 * The ledger of an entity as a set of data: the figures about it or, of a person about whom there
 * is none, those they gave. Nothing where there is neither.
 */
export function figuresNode(entity: Entity, context: Context): DatasetNode | undefined {
  const { index, words } = context;
  const about = index.figuresOf(entity);
  if (about.length > 0) {
    return {
      ...ledgerNode(entity, about, words.entity.figures, context),
      about: { '@id': entityId(entity, context) },
    };
  }
  const given = entity.collection === 'people' ? index.figuresBy(entity.id) : [];
  return given.length > 0 ? ledgerNode(entity, given, words.entity.given, context) : undefined;
}

function ledgerNode(
  entity: Entity,
  figures: readonly Figure[],
  title: string,
  { words, urls, publication }: Context,
): DatasetNode {
  const page = urls.absolute(urls.entity(entity));
  const measures = new Set(figures.map(({ measure }) => measure));
  return {
    '@type': 'Dataset',
    '@id': `${page}#figures`,
    name: phrase(title, { name: entity.name }),
    description: words.record.rowIs.figures,
    ...defined({
      variableMeasured: some([...measures].slice(0, room)),
      license: publication.settings.licence?.url,
    }),
    distribution: {
      '@type': 'DataDownload',
      contentUrl: urls.absolute(urls.dataOf(urls.entity(entity))),
      encodingFormat: 'application/json',
    },
    temporalCoverage: spanOf(figures),
    isPartOf: { '@id': page },
    creator: { '@id': `${urls.absolute(urls.home())}#publication` },
  };
}

/** Figures as a set of data. */
type DatasetNode = Linked<DatasetLeaf, 'about' | 'isPartOf'>;

/** How many measures are named. */
const room = 20;

/** The days on which the figures held, as ISO 8601 writes a span. */
function spanOf(figures: readonly Figure[]): string {
  const first = figures.map(({ asOf }) => firstDay(asOf)).reduce((a, b) => (a < b ? a : b));
  const last = figures.map(({ asOf }) => lastDay(asOf)).reduce((a, b) => (a > b ? a : b));
  return first === last ? first : `${first}/${last}`;
}
