import { distance } from 'fastest-levenshtein';
import type { SearchName } from '../../search/search-names.ts';

/** Names near to words that were searched for. */
export interface NearestNames<Entry> {
  /** What the words may have meant to be. */
  readonly spellings: readonly string[];
  /** Entries whose names come nearest, spellings among them. */
  readonly entries: readonly Entry[];
}

/** Finds the names that differ from words by a few letters; of equals, the first come first. */
export function nearestNames<Entry extends SearchName>(
  words: string,
  names: readonly Entry[],
): NearestNames<Entry> {
  const wanted = fold(words);
  if (wanted.length < shortest) return { spellings: [], entries: [] };
  const near = names
    .map((entry) => ({ entry, ...nearestOf(wanted, entry) }))
    .filter(({ share }) => share <= most.entries)
    .sort((a, b) => a.share - b.share)
    .slice(0, room.entries);
  const close = near.filter(({ share }) => share <= most.spellings).map(({ name }) => name);
  return {
    spellings: [...new Set(close)].slice(0, room.spellings),
    entries: near.map(({ entry }) => entry),
  };
}

/** Below this, every other word is near. */
const shortest = 2;

/** How much of a word may differ. */
const most = { spellings: 0.35, entries: 0.45 };

/** How many are offered. */
const room = { spellings: 3, entries: 5 };

/** The nearest name of an entry and which share of its letters differs. */
function nearestOf(wanted: string, { names }: SearchName): { name: string; share: number } {
  let best = { name: names[0], share: 1 };
  for (const name of names) {
    const share = shareOf(wanted, fold(name));
    if (share < best.share) best = { name, share };
  }
  return best;
}

function shareOf(wanted: string, name: string): number {
  const parts = name.split(' ');
  // A misspelt surname is nearer to the surname than to the name.
  return Math.min(
    ...[name, ...(parts.length > 1 ? parts : [])].map((each) => differ(wanted, each)),
  );
}

function differ(one: string, other: string): number {
  return distance(one, other) / Math.max(one.length, other.length, 1);
}

/** Small letters without accents, words apart by one space. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
