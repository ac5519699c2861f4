import type { Data } from '../schemas/collections.ts';
import { toMoment } from './dates.ts';
import type { BrokenFile, Moment } from './types.ts';

/** Whether readers see an article, and if not, why. */
export type Visibility = 'visible' | 'draft' | 'review' | 'scheduled';

/**
 * Whether an article or a letter is seen at a moment. The only place of this rule.
 *
 * @param date as the file has it; a day means its first moment in the publication's zone
 */
export function visibility(
  status: Data<'articles'>['status'],
  date: string,
  now: Moment,
  timeZone: string,
): Visibility {
  if (status !== 'published') return status;
  return toMoment(date, timeZone) > now ? 'scheduled' : 'visible';
}

/**
 * The same of an article or a letter that is no entry. One that does not say in a way that can be
 * read that it is hidden counts as seen, so that what is wrong with it stops a build.
 */
export function visibilityOfBroken(
  { status, date }: BrokenFile,
  now: Moment,
  timeZone: string,
): Visibility {
  if (status === 'draft' || status === 'review') return status;
  if (status !== 'published' || date === undefined) return 'visible';
  try {
    return visibility(status, date, now, timeZone);
  } catch (error) {
    // The date may be the very mistake.
    if (error instanceof RangeError) return 'visible';
    throw error;
  }
}

/** From when readers see something at the latest; left out while nobody has decided that they will. */
export function seenFrom(
  seen: Visibility,
  date: string,
  now: Moment,
  timeZone: string,
): Moment | undefined {
  if (seen === 'visible') return now;
  return seen === 'scheduled' ? toMoment(date, timeZone) : undefined;
}
