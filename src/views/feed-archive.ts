import type { Article } from '../publication/types.ts';
import type { Context } from './context.ts';

/** A month that is over, in the archive of the feed of everything. */
export interface ArchivedMonth {
  /** Such as 2011-07. */
  readonly month: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** The month before it with stories. */
  readonly previous?: string;
  /** The month after it; of the oldest alone, since of no other it is known when it ends. */
  readonly next?: string;
}

/**
 * The months that are over, newest first: those before the month of the newest story. What they say
 * changes only with their own stories: a month names the one before it, which is there first. The
 * oldest has none to name, so it names the one after it; hence there is an archive from the second
 * month on that is over. Source: RFC 5005, section 4.
 */
export function archivedMonths({ index }: Context): readonly ArchivedMonth[] {
  const over = index.months().slice(1);
  if (over.length < 2) return [];
  return over.map((month, nth) => {
    const previous = over[nth + 1];
    const next = over[nth - 1];
    return {
      month,
      articles: index.ofMonth(month),
      ...(previous !== undefined ? { previous } : next !== undefined ? { next } : {}),
    };
  });
}
