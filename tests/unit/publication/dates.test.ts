import { describe, expect, test } from 'vitest';
import {
  dayOf,
  firstDay,
  isBefore,
  lastDay,
  mayContain,
  momentInZone,
  momentOf,
  overlap,
  toMoment,
} from '../../../src/publication/dates.ts';

describe('toMoment', () => {
  test.each([
    ['a day is its midnight in the zone', '2011-07-12', 'America/Los_Angeles', '2011-07-12T07:00'],
    ['the same in winter', '2011-01-12', 'America/Los_Angeles', '2011-01-12T08:00'],
    ['east of Greenwich the day begins before', '2011-07-12', 'Asia/Tokyo', '2011-07-11T15:00'],
    ['half hours', '2011-07-12', 'Asia/Kolkata', '2011-07-11T18:30'],
    ['an offset is kept', '2011-07-12T21:00-07:00', 'Asia/Tokyo', '2011-07-13T04:00'],
    ['a half-hour offset west', '2011-07-12T21:00-03:30', 'UTC', '2011-07-13T00:30'],
    ['Z', '2011-07-12T21:00Z', 'Asia/Tokyo', '2011-07-12T21:00'],
    ['a time alone is in the zone', '2011-07-12T21:00', 'Europe/Berlin', '2011-07-12T19:00'],
    ['a time the clocks leave out', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30'],
    ['the same across the ocean', '2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30'],
    ['a time that comes twice', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30'],
    ['a day without a midnight', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00'],
    ['a day whose midnight comes twice', '2019-10-25', 'Asia/Amman', '2019-10-24T21:00'],
    ['a day the island left out', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00'],
    ['a year of old', '1890-01-01', 'UTC', '1890-01-01T00:00'],
  ])('%s: %s in %s', (_what, text, timeZone, moment) => {
    expect(toMoment(text, timeZone)).toBe(`${moment}:00Z`);
  });

  test('keeps seconds', () => {
    expect(toMoment('2011-07-12T21:00:59', 'UTC')).toBe('2011-07-12T21:00:59Z');
  });

  test.each(['', '2011', '2011-7-1', '12 July 2011', '2011-13-01', '2011-07-12T25:00'])(
    'refuses “%s”',
    (text) => {
      expect(() => toMoment(text, 'UTC')).toThrow(RangeError);
    },
  );
});

test('a day read as a moment falls on that day again, in every zone and through every clock change', () => {
  for (const timeZone of Intl.supportedValuesOf('timeZone').filter((_, index) => index % 7 === 0)) {
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
      const text = new Date(day).toISOString().slice(0, 10);
      expect(dayOf(toMoment(text, timeZone), timeZone), timeZone).toBe(text);
    }
  }
});

describe('dayOf', () => {
  test.each([
    ['2011-07-13T04:00:00Z', 'America/Los_Angeles', '2011-07-12'],
    ['2011-07-13T04:00:00Z', 'UTC', '2011-07-13'],
    ['2011-07-12T15:00:00Z', 'Asia/Tokyo', '2011-07-13'],
  ])('%s in %s is %s', (moment, timeZone, day) => {
    expect(dayOf(moment, timeZone)).toBe(day);
  });
});

test('momentOf drops what is less than a second', () => {
  expect(momentOf(1_310_529_600_999)).toBe('2011-07-13T04:00:00Z');
});

test.each([
  ['2014', '2014-01-01', '2014-12-31'],
  ['2014-02', '2014-02-01', '2014-02-28'],
  ['2012-02', '2012-02-01', '2012-02-29'],
  ['2014-12', '2014-12-01', '2014-12-31'],
  ['2014-02-04', '2014-02-04', '2014-02-04'],
])('%s is from %s to %s', (rough, first, last) => {
  expect([firstDay(rough), lastDay(rough)]).toEqual([first, last]);
});

test.each([
  ['2013', '2014', true, false],
  ['2014', '2014-02', false, true],
  ['2014-01', '2014-02-04', true, false],
  ['2014-02', '2014-02-04', false, true],
  ['2014-02-05', '2014-02-04', false, false],
])('%s against %s: certainly before %s, perhaps the same day %s', (a, b, before, same) => {
  expect([isBefore(a, b), overlap(a, b), overlap(b, a)]).toEqual([before, same, same]);
});

test.each([
  [{}, true],
  [{ from: '2011' }, true],
  [{ from: '2011-08' }, false],
  [{ to: '2011-07' }, true],
  [{ to: '2011-07-11' }, false],
  [{ from: '2011-07-12', to: '2011-07-12' }, true],
])('12 July 2011 may lie in %j: %s', (span, inside) => {
  expect(mayContain(span, '2011-07-12')).toBe(inside);
});

describe('a moment as an editor writes it', () => {
  test.each([
    ['2011-07-13T04:00:59Z', 'America/Los_Angeles', '2011-07-12T21:00-07:00'],
    ['2011-12-31T23:30:00Z', 'Europe/Berlin', '2012-01-01T00:30+01:00'],
    ['2011-01-01T00:00:00Z', 'UTC', '2011-01-01T00:00+00:00'],
    ['2011-01-01T00:00:00Z', 'Asia/Kathmandu', '2011-01-01T05:45+05:45'],
    ['2011-01-01T00:00:00Z', 'America/St_Johns', '2010-12-31T20:30-03:30'],
  ])('%s in %s', (moment, timeZone, written) => {
    expect(momentInZone(moment, timeZone)).toBe(written);
    expect(toMoment(written, timeZone).slice(0, 16)).toBe(moment.slice(0, 16));
  });
});
