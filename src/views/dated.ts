import type { RoughDay } from '../publication/types.ts';
import type { Context } from './context.ts';
import { phrase } from './phrase.ts';

/** A stretch of time whose ends may not be known. */
export interface Span {
  readonly from?: RoughDay | undefined;
  readonly to?: RoughDay | 'present' | undefined;
  /** Days on which a source knows of it. */
  readonly seen?: readonly string[] | undefined;
}

/** A span in words. An end that is not known is not said, and never “today”. */
export function saySpan({ from, to, seen = [] }: Span, { words, formats }: Context): string {
  const { dates } = words;
  const say = (rough: RoughDay) => formats.shortDay(rough).text;
  if (to === 'present') {
    return from === undefined ? dates.lasting : phrase(dates.today, { date: say(from) });
  }
  if (from !== undefined && to !== undefined) {
    return phrase(dates.span, { from: say(from), to: say(to) });
  }
  if (from !== undefined) return phrase(dates.since, { date: say(from) });
  if (to !== undefined) return phrase(dates.until, { date: say(to) });
  return seen.length > 0 ? saySeen(seen, { words, formats }) : dates.unknown;
}

/** The days on which a source knows of something. */
export function saySeen(
  days: readonly string[],
  { words, formats }: Pick<Context, 'words' | 'formats'>,
): string {
  return phrase(words.dates.seen, {
    dates: formats.list(days.map((day) => formats.day(day).text)),
  });
}
