import type { Data } from '../schemas/collections.ts';
import type { Day } from './types.ts';

type Ids = Data<'publication'>['ids'];

/**
 * The id of an article, a webcast or a letter in feeds: a tag: address (RFC 4151) that a change of
 * slug, host or path leaves as it is. The day is the one written in `date`, whatever zone the
 * publication is moved to.
 */
export function datedFeedId(
  ids: Ids,
  collection: 'articles' | 'webcasts' | 'newsletters',
  entry: {
    readonly id: string;
    readonly date: string;
    readonly formerSlugs?: readonly string[];
    readonly feedId?: string | undefined;
  },
): string {
  const key = entry.formerSlugs?.[0] ?? entry.id;
  return entry.feedId ?? tag(ids, entry.date.slice(0, 10), collection, key);
}

/** The id of an entity or a topic in feeds; the day is that on which the publication's ids begin. */
export function entityFeedId(
  ids: Ids,
  collection: string,
  entry: { readonly id: string; readonly formerIds: readonly string[] },
): string {
  return tag(ids, ids.since, collection, entry.formerIds[0] ?? entry.id);
}

/** The id of a feed itself, by a name that never changes: `main`, or that of an entity. */
export function channelFeedId(ids: Ids, name: string): string {
  return tag(ids, ids.since, 'feeds', name);
}

/** The ids of an article's corrections, in the order the file lists them: oldest first. */
export function correctionFeedIds(articleId: string, days: readonly Day[]): string[] {
  const seen = new Map<Day, number>();
  return days.map((day) => {
    const count = (seen.get(day) ?? 0) + 1;
    seen.set(day, count);
    return `${articleId}#correction-${day}${count > 1 ? `-${String(count)}` : ''}`;
  });
}

function tag(ids: Ids, day: Day, collection: string, key: string): string {
  return `tag:${ids.authority},${day}:${collection}/${key}`;
}
