import type { Moment, RoughDay } from '../publication/types.ts';
import { countedPhrase, type Forms } from './phrase.ts';

/** A day or a moment as a page prints it, with the text a program reads. */
export interface PrintedDate {
  /** The value of `datetime`. */
  readonly iso: string;
  readonly text: string;
}

/** Writes numbers, days and lists as the language does. */
export type Formats = ReturnType<typeof createFormats>;

/**
 * The formats of a publication.
 *
 * @param language - a language tag
 * @param timeZone - the zone moments are printed in; days have none
 */
export function createFormats(language: string, timeZone: string) {
  const number = new Intl.NumberFormat(language);
  const ofKilobytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte' });
  const ofMegabytes = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  const plural = new Intl.PluralRules(language);
  const ofDay = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const ofMonth = utc(language, { year: 'numeric', month: 'long' });
  const ofYear = utc(language, { year: 'numeric' });
  const ofWeekday = utc(language, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  const ofMoment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  const ofTime = new Intl.DateTimeFormat(language, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  const ofClock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone });
  const all = new Intl.ListFormat(language, { type: 'conjunction' });
  const either = new Intl.ListFormat(language, { type: 'disjunction' });

  // The archive has the months of its addresses, whatever calendar days are printed in.
  const ofCalendarYear = utc(language, { year: 'numeric', calendar: 'gregory' });
  const ofCalendarMonth = utc(language, { year: 'numeric', month: 'long', calendar: 'gregory' });
  const ofMonthAlone = utc(language, { month: 'short', calendar: 'gregory' });

  const ofShortDay = utc(language, { year: 'numeric', month: 'short', day: 'numeric' });
  const ofShortMonth = utc(language, { year: 'numeric', month: 'short' });

  /** A year, a month or a day. */
  const day = (rough: RoughDay): PrintedDate => ({
    iso: rough,
    text: (rough.length === 4 ? ofYear : rough.length === 7 ? ofMonth : ofDay).format(
      Date.parse(rough),
    ),
  });

  return {
    day,
    /** The same for a narrow column. */
    shortDay: (rough: RoughDay): PrintedDate => ({
      iso: rough,
      text: (rough.length === 4 ? ofYear : rough.length === 7 ? ofShortMonth : ofShortDay).format(
        Date.parse(rough),
      ),
    }),
    /** A year of the archive: 2011. */
    calendarYear: (year: string): string => ofCalendarYear.format(Date.parse(year)),
    /** A month of the archive: July 2011. */
    calendarMonth: (month: string): string => ofCalendarMonth.format(Date.parse(month)),
    /** The month alone, for a narrow column: Jul. */
    monthAlone: (month: string): string => ofMonthAlone.format(Date.parse(month)),
    /** A day with its weekday. */
    weekday: (iso: string): PrintedDate => ({ iso, text: ofWeekday.format(Date.parse(iso)) }),
    /** The time of day with its zone; nothing at midnight, which is what a day alone means. */
    time: (moment: Moment): PrintedDate | undefined =>
      ofClock.format(Date.parse(moment)) === '00:00'
        ? undefined
        : { iso: moment, text: ofTime.format(Date.parse(moment)) },
    /** The day a moment falls on, in the zone. */
    moment: (moment: Moment): PrintedDate => ({
      iso: moment,
      text: ofMoment.format(Date.parse(moment)),
    }),
    /** Whole days from one to another, what they share said once. */
    days: (from: string, to: string): string =>
      // The thin spaces around the dash would let it end a line.
      ofDay.formatRange(Date.parse(from), Date.parse(to)).replaceAll('\u2009', '\u202F'),
    number: (value: number): string => number.format(value),
    /** The size of a file, for a person who thinks about loading it. */
    bytes: (bytes: number): string =>
      bytes < 1_000_000
        ? ofKilobytes.format(Math.ceil(bytes / 1000))
        : ofMegabytes.format(bytes / 1_000_000),
    counted: (forms: Forms, count: number): string =>
      countedPhrase(forms, count, plural, number.format(count)),
    /** “A, B, and C” */
    list: (items: readonly string[]): string => all.format(items),
    /** “A, B, or C” */
    either: (items: readonly string[]): string => either.format(items),
    /** What stands between the items of “A, B, and C”, so that each can be a link. */
    listParts: (items: readonly string[]) => all.formatToParts(items),
  };
}

function utc(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
}
