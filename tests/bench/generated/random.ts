/** Chance that comes out the same every time for one seed. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  readonly next: () => number;
  /** A whole number from one to another, both included. */
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
}

/** Chance of a seed of its own: two seeds have nothing in common. */
export function randomFrom(seed: string): Random {
  let state = hashOf(seed);
  // “mulberry32” by Tommy Ettinger, in the public domain: 32 bits of state, good enough for text.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    oneOf: <Item>(items: readonly Item[]) => itemAt(items, between(0, items.length - 1)),
  };
}

/** Draws from a list: the first very often, most seldom, as names in the news and words in prose. */
export interface Draw<Item> {
  readonly one: (random: Random) => Item;
  /** Different ones, as many as asked for, or all there are. */
  readonly several: (count: number, random: Random) => Item[];
}

/** Draws by Zipf's law: the second half as often as the first, the third a third as often. */
export function zipfDraw<Item>(items: readonly Item[]): Draw<Item> {
  let sum = 0;
  const sums = items.map((_, rank) => (sum += 1 / (rank + 1)));
  const one = (random: Random) => itemAt(items, firstAbove(sums, random.next() * sum));
  return {
    one,
    several: (count, random) => {
      const drawn = new Set<Item>();
      while (drawn.size < Math.min(count, items.length)) drawn.add(one(random));
      return [...drawn];
    },
  };
}

/** An item that must be there. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  if (index < 0 || index >= items.length) throw new RangeError(`There is no item ${index}.`);
  // The index is within the list, as has just been asked.
  return items[index] as Item;
}

/** The index of the first of rising numbers that is above another, found by halving. */
function firstAbove(rising: readonly number[], wanted: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** “FNV-1a”, then mixed once more so that seeds with one other letter differ in every bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
