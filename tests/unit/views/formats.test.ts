import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/views/formats.ts';
import { directionOf } from '../../../src/views/direction.ts';

describe('a day', () => {
  const { day, shortDay, days } = createFormats('en', 'America/Los_Angeles');

  test('is printed as precisely as it is known', () => {
    expect(day('2011')).toEqual({ iso: '2011', text: '2011' });
    expect(day('2011-07')).toEqual({ iso: '2011-07', text: 'July 2011' });
    expect(day('2011-07-12')).toEqual({ iso: '2011-07-12', text: 'July 12, 2011' });
    expect(shortDay('2010-09').text).toBe('Sep 2010');
  });

  test('is moved by no time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue']) {
      expect(createFormats('en', zone).day('2011-01-01').text).toBe('January 1, 2011');
    }
  });

  test('to another day says once what they share', () => {
    expect(days('2011-07-11', '2011-07-14')).toMatch(/^July 11\s*–\s*14, 2011$/u);
  });
});

describe('a moment', () => {
  const evening = '2011-07-13T04:00:00Z';

  test('is printed in the zone of the publication', () => {
    const there = createFormats('en', 'America/Los_Angeles');
    expect(there.moment(evening).text).toBe('July 12, 2011');
    expect(there.time(evening)?.text).toMatch(/^9:00\sPM PDT$/u);
    const here = createFormats('de', 'Europe/Berlin');
    expect(here.moment(evening)).toEqual({ iso: evening, text: '13. Juli 2011' });
    expect(here.time(evening)?.text).toBe('06:00 MESZ');
  });

  test('has no time of day when it stands for a day', () => {
    const { time } = createFormats('en', 'America/Los_Angeles');
    expect(time('2011-07-12T07:00:00Z')).toBeUndefined();
    expect(time('2011-12-12T08:00:00Z')).toBeUndefined();
  });
});

describe('the direction of a language', () => {
  test.each([
    ['en', 'ltr'],
    ['de-AT', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-AF', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['ja', 'ltr'],
  ])('%s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
