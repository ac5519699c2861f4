import type { Data, EntityCollection } from '../schemas/collections.ts';
import { firstDay, lastDay } from './dates.ts';
import type { Reported } from './ledger.ts';
import { compareText } from './order.ts';
import type { EntityKey, Figure, RoughDay } from './types.ts';

/** How the figures of the ledger stand to each other, by id. */
export type Relations = ReadonlyMap<string, Pick<Figure, 'supersededBy' | 'competing'>>;

/**
 * Which of the figures readers see replaces which, and which give another value for the same thing,
 * measure, unit and day. A figure and the one it replaces do not compete.
 *
 * @param replacedBy the id of the figure that a figure replaces
 */
export function relateFigures(
  rows: readonly Reported[],
  replacedBy: (id: string) => string | undefined,
): Relations {
  const newer = new Map<string, string>();
  for (const { figure } of [...rows].sort(oldestFirst)) {
    const old = replacedBy(figure.id);
    if (old !== undefined) newer.set(old, figure.id);
  }

  const competing = new Map<string, string[]>(rows.map(({ figure }) => [figure.id, []]));
  for (const group of Map.groupBy(rows, countedThing).values()) {
    for (const [a, b] of onOneDay(group)) {
      const replaces = newer.get(a.id) === b.id || newer.get(b.id) === a.id;
      if (a.value === b.value || replaces) continue;
      competing.get(a.id)?.push(b.id);
      competing.get(b.id)?.push(a.id);
    }
  }

  return new Map(
    rows.map(({ figure: { id } }) => {
      const supersededBy = newer.get(id);
      return [
        id,
        {
          competing: (competing.get(id) ?? []).sort(),
          ...(supersededBy === undefined ? {} : { supersededBy }),
        },
      ];
    }),
  );
}

/** What a figure is about: `programs/cloud-accelerate` as a key. */
export function subjectOf(of: FigureData['of']): EntityKey {
  const [collection = '', id = ''] = of.split('/');
  // The schema lets only the five collections through.
  return { collection: collection as EntityCollection, id };
}

/** Orders figures by the day they held, newest first. */
export function newestFirst(
  a: { readonly asOf: RoughDay; readonly id: string },
  b: { readonly asOf: RoughDay; readonly id: string },
): number {
  return compareText(lastDay(b.asOf), lastDay(a.asOf)) || compareText(a.id, b.id);
}

type FigureData = Data<'articles'>['figures'][number];

function countedThing({ figure: { of, measure, unit = '' } }: Reported): string {
  return JSON.stringify([of, measure.toLowerCase(), unit]);
}

function oldestFirst(a: Reported, b: Reported): number {
  return newestFirst(b.figure, a.figure);
}

/** Pairs whose days overlap, found by going once through time. */
function* onOneDay(group: readonly Reported[]): Generator<[FigureData, FigureData]> {
  const inTime = group
    .map(({ figure }) => figure)
    .sort((a, b) => compareText(firstDay(a.asOf), firstDay(b.asOf)));
  let open: FigureData[] = [];
  for (const figure of inTime) {
    const start = firstDay(figure.asOf);
    open = open.filter(({ asOf }) => lastDay(asOf) >= start);
    for (const other of open) yield [other, figure];
    open.push(figure);
  }
}
