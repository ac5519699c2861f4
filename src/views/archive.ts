import type { Context, Link } from './context.ts';
import type { Step, Steps } from './list-pages.ts';
import { listHead, type ListHead, type LongList } from './long-list.ts';
import { phrase } from './phrase.ts';
import { siteView, type SiteView } from './site.ts';

/** The archive: all years with their months. */
export interface ArchiveView {
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  readonly stories: string;
  readonly years: readonly YearRow[];
  readonly empty: string;
}

/** A year of the archive. */
export interface YearRow {
  readonly year: Link;
  readonly stories: string;
  readonly months: readonly MonthCell[];
}

/** A month of a year, whether it has stories or not. */
export interface MonthCell {
  readonly name: string;
  /** Left out where the month has no story. */
  readonly found?: {
    readonly href: string;
    readonly count: string;
    readonly stories: string;
    /** The share of the fullest month shown, from 0 to 1. */
    readonly share: number;
  };
}

/** The page of a year or of a month. */
export interface ArchiveListView extends ListHead {
  readonly site: SiteView;
  readonly title: string;
  /** The months of a year. */
  readonly months?: {
    readonly heading: string;
    readonly row: YearRow;
    /** Heads the stories below. */
    readonly stories: string;
  };
  /** The nearest year or month with stories on each side. */
  readonly neighbours?: Steps;
  readonly empty: string;
}

/** The view of the archive. */
export function archiveView(context: Context): ArchiveView {
  const { publication, words, urls, index, formats } = context;
  const { title, description } = words.archive;
  const fullest = fullestOf(index.months(), context);
  return {
    site: siteView({ title, description, path: urls.archive() }, context),
    title,
    description,
    stories: formats.counted(words.lists.stories, publication.articles.length),
    years: index.years().map((year) => yearRow(year, fullest, context)),
    empty: words.lists.empty,
  };
}

/** The articles of a year. */
export function yearList(year: string, { words, urls, index, formats }: Context): LongList {
  return {
    path: urls.archiveYear(year),
    title: formats.calendarYear(year),
    way: [{ href: urls.archive(), text: words.archive.title }],
    articles: index.ofYear(year),
  };
}

/** The articles of a month, such as 2011-07. */
export function monthList(month: string, context: Context): LongList {
  const { urls, index, formats } = context;
  const year = yearList(month.slice(0, 4), context);
  return {
    path: urls.archiveMonth(month),
    title: formats.calendarMonth(month),
    way: [...year.way, { href: year.path, text: year.title }],
    articles: index.ofMonth(month),
  };
}

/** The views of all years with stories, newest first. */
export function yearViews(context: Context): { year: string; view: ArchiveListView }[] {
  const { words, index } = context;
  const years = index.years();
  return years.map((year, nth) => {
    const months = index.months().filter((month) => month.startsWith(year));
    const row = yearRow(year, fullestOf(months, context), context);
    const neighbours = [years[nth - 1], years[nth + 1]].map(
      (near) => near && yearList(near, context),
    );
    const list = yearList(year, context);
    const view = archiveListView(list, neighbours, context);
    const { months: heading, stories } = words.archive;
    return { year, view: { ...view, months: { heading, row, stories } } };
  });
}

/** The views of all months with stories, newest first. */
export function monthViews(
  context: Context,
): { year: string; month: string; view: ArchiveListView }[] {
  const months = context.index.months();
  return months.map((month, nth) => {
    const neighbours = [months[nth - 1], months[nth + 1]].map(
      (near) => near && monthList(near, context),
    );
    const view = archiveListView(monthList(month, context), neighbours, context);
    return { year: month.slice(0, 4), month: month.slice(5), view };
  });
}

function archiveListView(
  list: LongList,
  [later, earlier]: readonly (LongList | '' | undefined)[],
  context: Context,
): ArchiveListView {
  const { publication, words } = context;
  const { title, path, way } = list;
  const head = listHead(list, context);
  const description = phrase(words.archive.span, {
    publication: publication.settings.name,
    time: title,
    stories: head.stories,
  });
  const newer = stepTo(later, words.archive.later);
  const older = stepTo(earlier, words.archive.earlier);
  return {
    site: siteView({ title, description, path, way }, context),
    title,
    ...head,
    ...(newer.length + older.length === 0
      ? {}
      : { neighbours: { label: words.archive.neighbours, newer, older } }),
    empty: words.lists.empty,
  };
}

function stepTo(list: LongList | '' | undefined, label: string): Step[] {
  return list === undefined || list === '' ? [] : [{ href: list.path, text: list.title, label }];
}

function yearRow(year: string, fullest: number, context: Context): YearRow {
  const { words, urls, index, formats } = context;
  return {
    year: { href: urls.archiveYear(year), text: formats.calendarYear(year) },
    stories: formats.counted(words.lists.stories, index.ofYear(year).length),
    months: Array.from({ length: 12 }, (_, nth) =>
      monthCell(`${year}-${String(nth + 1).padStart(2, '0')}`, fullest, context),
    ),
  };
}

function monthCell(month: string, fullest: number, context: Context): MonthCell {
  const { words, urls, index, formats } = context;
  const name = formats.monthAlone(month);
  const { length } = index.ofMonth(month);
  if (length === 0) return { name };
  return {
    name,
    found: {
      href: urls.archiveMonth(month),
      count: formats.number(length),
      stories: formats.counted(words.lists.stories, length),
      share: length / fullest,
    },
  };
}

function fullestOf(months: readonly string[], { index }: Context): number {
  return Math.max(...months.map((month) => index.ofMonth(month).length));
}
