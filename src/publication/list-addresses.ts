import type { Data } from '../schemas/collections.ts';
import { dayOf } from './dates.ts';
import { kindsInUse } from './kinds.ts';
import { createNearest } from './nearest.ts';
import type { Submitted } from './slugs.ts';

/** The pages of kinds, years and months, which are there because articles are. */
export interface ListAddresses {
  /** Whether a path has a page, by its parts: `archive`, `2011`, `07`. */
  readonly has: (parts: readonly string[]) => boolean;
  /** Paths that somebody may have meant. */
  readonly nearest: (parts: readonly string[]) => readonly string[];
}

/** Looks up the lists of articles that a publication has. */
export function createListAddresses(
  { navigation, timeZone }: Data<'publication'>,
  visible: readonly Pick<Submitted, 'entry' | 'published'>[],
): ListAddresses {
  const kinds = kindsInUse(
    navigation,
    visible.map(({ entry }) => entry.data.kind),
  );
  const months = new Set(
    visible.map(({ published }) => dayOf(published, timeZone).slice(0, 7).replace('-', '/')),
  );
  const years = new Set([...months].map((month) => month.slice(0, 4)));
  const paths = new Set([
    'archive',
    ...[...kinds].map((kind) => `kinds/${kind}`),
    ...[...years, ...months].map((time) => `archive/${time}`),
  ]);
  const nearestKind = createNearest([...kinds].map((id) => ({ id })));

  return {
    has: (parts) => paths.has(parts.join('/')),
    nearest: ([first, second = '', third = '']) => {
      if (first === 'kinds') {
        return paths.has(`kinds/${second}`)
          ? [kindPath(second)]
          : nearestKind(second).map(kindPath);
      }
      const month = `archive/${second}/${third.padStart(2, '0')}`;
      const known = [month, `archive/${second}`].find((path) => paths.has(path));
      return [`/${known ?? 'archive'}/`];
    },
  };
}

function kindPath(kind: string): string {
  return `/kinds/${kind}/`;
}
