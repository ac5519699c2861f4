/** At least this many items, so that a reader who subscribes has something to read. */
const fewest = 30;
/** No more than this many, whatever a busy week brings. */
const most = 60;
/** Days back from the newest item that stay in: some readers delete what leaves the feed. */
const days = 14;

/**
 * The items a main feed carries: at least 30 and all of the last 14 days, at most 60. The days
 * count back from the newest item, not from today, so that the bytes depend on the content alone.
 *
 * @param items - newest first
 */
export function feedWindow<Item extends { readonly published: string }>(
  items: readonly Item[],
): readonly Item[] {
  const newest = items[0];
  if (newest === undefined) return [];
  const since = Date.parse(newest.published) - days * 24 * 60 * 60 * 1000;
  const recent = items.filter((item) => Date.parse(item.published) >= since).length;
  return items.slice(0, Math.min(Math.max(recent, fewest), most));
}
