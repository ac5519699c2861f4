import type { Data } from '../schemas/collections.ts';
import { createNearest, type Nearest } from './nearest.ts';
import { reporterOf } from './reporter.ts';
import type { Submitted } from './slugs.ts';
import type { Entry, Problem } from './types.ts';

type FigureData = Data<'articles'>['figures'][number];

/** A figure as an article reports it. */
export interface Reported {
  readonly figure: FigureData;
  /** The slug of the article. */
  readonly article: string;
}

/** All figures of all articles, seen or not, by id. */
export interface Ledger {
  readonly get: (id: string) => Reported | undefined;
  /** The rows an article has: all its figures, but for an id another one has taken. */
  readonly rowsOf: (entry: Entry<'articles'>) => readonly Reported[];
  /** The rows about one thing: `programs/cloud-accelerate`. */
  readonly about: (of: FigureData['of']) => readonly Reported[];
  /** The id of the figure that a figure replaces. */
  readonly replacedBy: (id: string) => string | undefined;
  readonly nearest: Nearest;
}

/** Opens the ledger: an id names one figure, and no figure supersedes itself by way of others. */
export function openLedger(articles: Iterable<Submitted>, problems: Problem[]): Ledger {
  const rows = new Map<string, Reported>();
  const submitted = [...articles];
  const places = new Map<string, string>();
  for (const { entry, seen } of submitted) {
    const report = reporterOf(entry, problems, seen !== 'visible');
    for (const [index, figure] of entry.data.figures.entries()) {
      const where = ['figures', index, 'id'];
      const other = places.get(figure.id);
      if (other === undefined) {
        rows.set(figure.id, { figure, article: entry.id });
        places.set(figure.id, `${entry.file}:${String(entry.at(where).line)}`);
      } else report('doubled-figure', where, { id: figure.id, other });
    }
  }

  const closing = closingCircles(rows);
  for (const { entry, seen } of submitted) {
    const report = reporterOf(entry, problems, seen !== 'visible');
    for (const [index, { id }] of entry.data.figures.entries()) {
      if (closing.has(id)) report('superseding-circle', ['figures', index, 'supersedes'], { id });
    }
  }

  let nearest: Nearest | undefined;
  let bySubject: ReadonlyMap<string, readonly Reported[]> | undefined;
  return {
    get: (id) => rows.get(id),
    rowsOf: ({ data }) =>
      data.figures.flatMap((figure) => {
        const row = rows.get(figure.id);
        return row?.figure === figure ? row : [];
      }),
    about: (of) => {
      bySubject ??= Map.groupBy(rows.values(), ({ figure }) => figure.of);
      return bySubject.get(of) ?? [];
    },
    replacedBy: (id) => (closing.has(id) ? undefined : rows.get(id)?.figure.supersedes),
    nearest: (wanted) => {
      nearest ??= createNearest([...rows.keys()].map((id) => ({ id })));
      return nearest(wanted);
    },
  };
}

/** The figures whose `supersedes` leads back to themselves, one for each circle. */
function closingCircles(rows: ReadonlyMap<string, Reported>): ReadonlySet<string> {
  const closing = new Set<string>();
  const done = new Set<string>();
  for (const start of rows.keys()) {
    const path = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && rows.has(id) && !done.has(id)) {
      path.add(id);
      done.add(id);
      const next: string | undefined = rows.get(id)?.figure.supersedes;
      if (next !== undefined && path.has(next)) closing.add(id);
      id = next;
    }
  }
  return closing;
}
