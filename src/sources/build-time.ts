import { momentOf } from '../publication/dates.ts';
import type { Moment } from '../publication/types.ts';

/**
 * The one time of a build; a preview has none and shows the present.
 *
 * @param epoch SOURCE_DATE_EPOCH: seconds since 1970
 * @param clock milliseconds since 1970
 */
export function buildTime(epoch: string | undefined, clock: number): Moment {
  return momentOf(epoch === undefined ? clock : Number(epoch) * 1000);
}
