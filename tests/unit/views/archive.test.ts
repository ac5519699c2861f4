import { describe, expect, test } from 'vitest';
import { archiveView, monthViews, yearViews } from '../../../src/views/archive.ts';
import { contextOf } from '../../../src/views/context.ts';
import { article, settings, smallPublication } from './small-publication.ts';

const contextOn = (days: readonly string[], language = 'en') =>
  contextOf(
    smallPublication({
      settings: settings({ language }),
      articles: days.map((publishedDay, index) =>
        article({ slug: `story-${String(index)}`, publishedDay }),
      ),
    }),
  );

const days = ['2013-01-31', '2011-12-02', '2011-07-12', '2011-07-12', '2011-07-01'];

describe('the archive', () => {
  test('has the years with stories, and all their months', () => {
    const { stories, years } = archiveView(contextOn(days));
    expect(stories).toBe('5 stories');
    expect(years.map(({ year, stories: ofYear }) => [year.href, year.text, ofYear])).toEqual([
      ['/archive/2013/', '2013', '1 story'],
      ['/archive/2011/', '2011', '4 stories'],
    ]);
    expect(years[1]?.months.map(({ name, found }) => [name, found?.count])).toEqual([
      ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'].map((name) => [name, undefined]),
      ['Jul', '3'],
      ...['Aug', 'Sep', 'Oct', 'Nov'].map((name) => [name, undefined]),
      ['Dec', '1'],
    ]);
    expect(years[1]?.months[6]?.found).toEqual({
      href: '/archive/2011/07/',
      count: '3',
      stories: '3 stories',
      share: 1,
    });
    expect(years[0]?.months[0]?.found?.share).toBeCloseTo(1 / 3);
  });

  test('without an article has a sentence', () => {
    const { years, empty } = archiveView(contextOn([]));
    expect([years, empty]).toEqual([[], 'No story has been published yet.']);
    expect([yearViews(contextOn([])), monthViews(contextOn([]))]).toEqual([[], []]);
  });

  test('leads from each month to the nearest with stories, over the year', () => {
    const months = monthViews(contextOn(days));
    expect(
      months.map(({ year, month, view: { title, neighbours, rows } }) => [
        `${year}-${month}`,
        title,
        rows.length,
        neighbours?.newer.map(({ label, text, href }) => `${String(label)} ${text} ${href}`),
        neighbours?.older.map(({ label, text, href }) => `${String(label)} ${text} ${href}`),
      ]),
    ).toEqual([
      ['2013-01', 'January 2013', 1, [], ['Earlier December 2011 /archive/2011/12/']],
      [
        '2011-12',
        'December 2011',
        1,
        ['Later January 2013 /archive/2013/01/'],
        ['Earlier July 2011 /archive/2011/07/'],
      ],
      ['2011-07', 'July 2011', 3, ['Later December 2011 /archive/2011/12/'], []],
    ]);
    expect(months[2]?.view.site.trail?.links.map(({ href }) => href)).toEqual([
      '/',
      '/archive/',
      '/archive/2011/',
    ]);
  });

  test('leads from each year to the nearest with stories; a single one to none', () => {
    const [later, earlier] = yearViews(contextOn(days)).map(({ view }) => view.neighbours);
    expect(later?.older.map(({ href }) => href)).toEqual(['/archive/2011/']);
    expect(earlier?.newer.map(({ href }) => href)).toEqual(['/archive/2013/']);
    expect(yearViews(contextOn(['2011-07-12']))[0]?.view.neighbours).toBeUndefined();
  });

  test.each([
    ['de', 'Juli 2011', 'Jul'],
    ['ar', 'يوليو 2011', 'يوليو'],
    // Its own calendar has no month that begins and ends with this one.
    ['fa', 'ژوئیهٔ ۲۰۱۱', 'ژوئیه'],
    ['ar-SA', 'يوليو ٢٠١١', 'يوليو'],
  ])('says the month in %s', (language, title, name) => {
    const context = contextOn(['2011-07-12'], language);
    expect(monthViews(context)[0]?.view.title.replace(/\u200F/gu, '')).toBe(title);
    expect(archiveView(context).years[0]?.months[6]?.name).toBe(name);
  });
});
