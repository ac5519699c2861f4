import type { Data } from '../schemas/collections.ts';
import { momentOf } from './dates.ts';
import type { Moment } from './types.ts';

/** What publication.yaml says on security. */
type Security = NonNullable<Data<'publication'>['security']>;

/**
 * When `security.txt` stops being good: a year after the day its contacts were checked, or after the
 * beginning of this month where nobody keeps such a day. Never further ahead, as RFC 9116, 2.5.5
 * recommends, and the same for all builds of a month, so that they write the same bytes.
 */
export function securityExpiry({ checked }: Pick<Security, 'checked'>, now: Moment): Moment {
  const thisMonth = `${now.slice(0, 7)}-01`;
  const from = checked === undefined || checked > now.slice(0, 10) ? thisMonth : checked;
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return momentOf(date.getTime());
}

/** Whole days from now until a moment; below 0 when it is over. */
export function daysUntil(moment: Moment, now: Moment): number {
  return Math.floor((Date.parse(moment) - Date.parse(now)) / dayLength);
}

/** From how many days before its end a check speaks of it, and from how many nothing is built. */
export const expiryWarnings = { warned: 60, refused: 30 } as const;

const dayLength = 24 * 60 * 60 * 1000;
