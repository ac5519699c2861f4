import { distance } from 'fastest-levenshtein';

/** Finds the ids somebody may have meant by one that does not exist; the best first, at most three. */
export type Nearest = (wanted: string) => readonly string[];

/**
 * Finds by name first (`Steve Ballmer` means `steve-ballmer`), then by a few mistyped letters, then
 * by a part of the id (`ballmer`).
 *
 * @param candidates ids, each with other names it goes by
 */
export function createNearest(
  candidates: Iterable<{ readonly id: string; readonly names?: readonly string[] }>,
): Nearest {
  const ids: Candidate[] = [];
  const byName = new Map<string, Set<string>>();
  const byPart = new Map<string, Set<string>>();
  for (const { id, names = [] } of candidates) {
    ids.push({ id, written: plain(id) });
    for (const name of [id, ...names]) add(byName, plain(name), id);
    for (const part of plain(id).split('-')) add(byPart, part, id);
  }

  const answers = new Map<string, readonly string[]>();
  return (wanted) => {
    const known = answers.get(wanted);
    if (known) return known;
    const name = plain(wanted);
    const found =
      some(byName.get(name)) ??
      (answers.size < mostCompared ? some(closest(name, ids)) : undefined) ??
      some(byPart.get(name)) ??
      [];
    answers.set(wanted, found);
    return found;
  };
}

/**
 * Comparing every unknown id with every known one would take minutes where a large publication has
 * lost a folder, and nobody reads that many hints.
 */
const mostCompared = 500;

/** A name as an id would write it: lower case, without accents, words joined by hyphens. */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}

interface Candidate {
  readonly id: string;
  readonly written: string;
}

function closest(wanted: string, candidates: readonly Candidate[]): string[] {
  const limit = Math.min(3, Math.floor(wanted.length / 3));
  const near = candidates
    .filter(({ written }) => Math.abs(written.length - wanted.length) <= limit)
    .map(({ id, written }) => ({ id, away: distance(wanted, written) }))
    .filter(({ away }) => away <= limit);
  const best = Math.min(...near.map(({ away }) => away));
  return near.filter(({ away }) => away === best).map(({ id }) => id);
}

function some(ids: Iterable<string> | undefined): readonly string[] | undefined {
  const first = [...(ids ?? [])].sort().slice(0, 3);
  return first.length > 0 ? first : undefined;
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  if (key === '') return;
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
