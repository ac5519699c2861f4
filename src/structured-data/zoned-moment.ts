import { momentInZone } from '../publication/dates.ts';
import type { Moment } from '../publication/types.ts';
import type { Context } from '../views/context.ts';

/** A moment with the offset of the publication's zone, so that its day is the one a page prints. */
export function inZone(moment: Moment, { publication }: Context): string {
  const minute = momentInZone(moment, publication.settings.timeZone);
  return `${minute.slice(0, 16)}:${moment.slice(17, 19)}${minute.slice(16)}`;
}
