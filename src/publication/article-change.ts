import { toMoment } from './dates.ts';
import type { Article, Moment } from './types.ts';

/**
 * When readers were last told of a change of an article: by an update or by a correction, which has a
 * day and no time. Undefined where neither came after its publication.
 */
export function lastChangeOf(
  { published, updated, corrections }: Pick<Article, 'published' | 'updated' | 'corrections'>,
  timeZone: string,
): Moment | undefined {
  const changes = [
    updated ?? published,
    ...corrections.map(({ date }) => toMoment(date, timeZone)),
  ];
  const last = changes.reduce((newest, each) => (each > newest ? each : newest));
  return last > published ? last : undefined;
}
