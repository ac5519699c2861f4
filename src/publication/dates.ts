import type { Day, Moment, RoughDay } from './types.ts';

/**
 * The moment a text of a content file means. A day alone is its first moment in the zone; a time
 * without an offset is read in the zone.
 *
 * A local time that a clock change leaves out moves forward by the gap, and one that comes twice
 * is the first of the two, as RFC 5545 reads them.
 *
 * @param text an ISO day, or an ISO day and time, as the schema's `moment` accepts it
 * @throws RangeError when it is neither
 */
export function toMoment(text: string, timeZone: string): Moment {
  const [, local, offset] =
    /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)(Z|[+-]\d{2}:\d{2})?$/u.exec(text) ?? [];
  if (local === undefined) throw new RangeError(`Not a moment: ${text}`);
  const wall = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`);
  if (Number.isNaN(wall)) throw new RangeError(`Not a moment: ${text}`);
  return momentOf(offset === undefined ? wallToInstant(wall, timeZone) : wall - minutes(offset));
}

/** The day a moment falls on in the zone. */
export function dayOf(moment: Moment, timeZone: string): Day {
  const instant = Date.parse(moment);
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}

/** A moment as an editor of the zone writes it, to the minute: 2011-07-12T21:00-07:00. */
export function momentInZone(moment: Moment, timeZone: string): string {
  const instant = Date.parse(moment);
  const ahead = Math.trunc(offsetAt(instant, timeZone) / minute);
  const local = new Date(instant + ahead * minute).toISOString().slice(0, 16);
  const [hours, rest] = [Math.trunc(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  return `${local}${ahead < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`;
}

/** The moment of a count of milliseconds since 1970, to the second. */
export function momentOf(milliseconds: number): Moment {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** The first day of a year or a month; a day itself. */
export function firstDay(rough: RoughDay): Day {
  return rough.length === 4 ? `${rough}-01-01` : rough.length === 7 ? `${rough}-01` : rough;
}

/** The last day of a year or a month; a day itself. */
export function lastDay(rough: RoughDay): Day {
  if (rough.length === 4) return `${rough}-12-31`;
  if (rough.length === 10) return rough;
  const [year, month] = [Number(rough.slice(0, 4)), Number(rough.slice(5))];
  // Day 0 of the next month is the last of this one.
  return `${rough}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** Whether every day that `a` can mean is before every day that `b` can mean. */
export function isBefore(a: RoughDay, b: RoughDay): boolean {
  return lastDay(a) < firstDay(b);
}

/** Whether two rough days can be the same day. */
export function overlap(a: RoughDay, b: RoughDay): boolean {
  return !isBefore(a, b) && !isBefore(b, a);
}

/** Whether a day can lie between two rough days; an end left out is open. */
export function mayContain(
  span: { readonly from?: RoughDay | undefined; readonly to?: RoughDay | undefined },
  day: Day,
): boolean {
  return (
    (span.from === undefined || firstDay(span.from) <= day) &&
    (span.to === undefined || day <= lastDay(span.to))
  );
}

const minute = 60_000;
const halfADay = 720 * minute;

function wallToInstant(wall: number, timeZone: string): number {
  const before = wall - offsetAt(wall - halfADay * 2, timeZone);
  const after = wall - offsetAt(wall + halfADay * 2, timeZone);
  const fits = [before, after].filter((instant) => instant + offsetAt(instant, timeZone) === wall);
  // In a gap no instant fits; reading the time with the offset before it lands after the gap.
  return fits.length > 0 ? Math.min(...fits) : before;
}

/** How far the clocks of the zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 0, day = 0, hour = 0, minute: minutes = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minutes, second) - Math.floor(instant / 1000) * 1000;
}

/** Making a formatter costs more than a hundred uses of it, and articles come by the thousand. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

function minutes(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours = 0, rest = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + rest) * minute;
}
