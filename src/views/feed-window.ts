/** At least this many items, so that a reader who subscribes has something to read. */
const fewest = 30;
/** No more than this many, whatever a busy week brings. */
const most = 60;
/** Days back from the newest item that stay in: some readers delete what leaves the feed. */
const days = 14;
/** How many items any other feed has: there are as many feeds as names. */
const few = 10;

/**
 * The items that the main feed and those of the kinds carry: at least 30 and all of the last 14
 * days, at most 60. The days count back from the newest item, not from today, so that the bytes
 * depend on the content alone.
 *
 * @param items - newest first
 */
export function feedWindow<Item extends { readonly published: string }>(
  items: readonly Item[],
): readonly Item[] {
  const within = items.slice(0, most);
  const newest = within[0];
  if (newest === undefined) return [];
  const since = Date.parse(newest.published) - days * 24 * 60 * 60 * 1000;
  const recent = within.filter((item) => Date.parse(item.published) >= since).length;
  return within.slice(0, Math.max(recent, fewest));
}

/** The items that any other feed carries. */
export function shortWindow<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, few);
}
