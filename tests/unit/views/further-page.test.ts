import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/publication/types.ts';
import { yearViews } from '../../../src/views/archive.ts';
import { kindView, topicView } from '../../../src/views/article-list.ts';
import type { ArticleRow } from '../../../src/views/article-row.ts';
import { contextOf, type Context } from '../../../src/views/context.ts';
import { entityView } from '../../../src/views/entity.ts';
import { allFurtherPages } from '../../../src/views/further-page.ts';
import { manyArticles } from './many-articles.ts';
import { settings, smallPublication, steve } from './small-publication.ts';

const contextWith = (articles: readonly Article[]) =>
  contextOf(smallPublication({ articles, figures: [] }));

const slugsOf = (rows: readonly ArticleRow[]) =>
  rows.map(({ headline }) => headline.href.replace(/.*articles\/(.*)\//u, '$1'));

const pagesOf = (list: string, context: Context) =>
  allFurtherPages(context).filter((page) => page.list === list);

describe('every list of articles', () => {
  const articles = manyArticles(230);
  const context = contextWith(articles);
  const [topic] = context.publication.topics;
  if (topic === undefined) throw new Error('The publication has a topic.');
  const [year] = yearViews(context);
  const person = entityView(steve(), context);

  test.each([
    ['kinds/report', kindView('report', context).rows],
    ['topics/programs', topicView(topic, context).rows],
    ['archive/2011', year?.view.rows ?? []],
    ['people/steve', person.lists.flatMap(({ rows }) => rows)],
  ])('%s has each article once, at its own address or on a numbered page', (list, head) => {
    const further = pagesOf(list, context).toReversed();
    expect(further.map(({ page }) => page)).toEqual(['3', '2', '1']);
    expect(slugsOf([...head, ...further.flatMap(({ view }) => view.rows)])).toEqual(
      articles.map(({ slug }) => slug),
    );
  });

  test('says which stories a page has, and leads to its neighbours and to both ends', () => {
    const [first, second, last] = pagesOf('kinds/report', context).map(({ view }) => view);
    expect(second).toMatchObject({
      title: 'Reports',
      days: 'February 20\u202F–\u202FApril 10, 2011',
      position: 'Stories 51 to 100, counted from the oldest',
    });
    expect(second?.site.metadata).toMatchObject({
      title: 'Reports, page 2 · The Record',
      canonical: 'https://record.example/kinds/report/page/2/',
    });
    expect(second?.site.trail).toEqual({
      links: [
        { href: '/', text: 'Front page' },
        { href: '/kinds/report/', text: 'Reports' },
      ],
      current: 'Page 2',
      inHeading: false,
    });
    const steps = [first, second, last].map((view) =>
      [view?.steps.newer, view?.steps.older].map((side) =>
        side?.map(({ text, href, rel = '' }) => `${text} ${href} ${rel}`),
      ),
    );
    expect(steps).toEqual([
      [['Newest /kinds/report/ ', 'Newer /kinds/report/page/2/ prev'], []],
      [
        ['Newest /kinds/report/ ', 'Newer /kinds/report/page/3/ prev'],
        ['Older /kinds/report/page/1/ next'],
      ],
      [
        ['Newer /kinds/report/ prev'],
        ['Older /kinds/report/page/2/ next', 'Oldest /kinds/report/page/1/ '],
      ],
    ]);
    expect(kindView('report', context).steps?.older.map(({ href }) => href)).toEqual([
      '/kinds/report/page/3/',
      '/kinds/report/page/1/',
    ]);
  });
});

describe('a newest article', () => {
  const viewsOf = (total: number) =>
    new Map(
      allFurtherPages(contextWith(manyArticles(total))).map(({ list, page, view }) => [
        `${list} ${page}`,
        view,
      ]),
    );

  test('changes no numbered page of any list', () => {
    const before = viewsOf(248);
    const after = viewsOf(249);
    expect(before.size).toBeGreaterThan(10);
    expect(after).toEqual(before);
  });

  test('once in fifty adds a page, and changes the step to the newer of the one before', () => {
    const before = viewsOf(249);
    const after = viewsOf(250);
    expect(after.size).toBeGreaterThan(before.size);
    for (const [name, view] of before) {
      const { steps, ...others } = after.get(name) ?? view;
      const { steps: stepsBefore, ...othersBefore } = view;
      expect(others).toEqual(othersBefore);
      expect(steps.older).toEqual(stepsBefore.older);
      if (!name.endsWith(' 3')) expect(steps).toEqual(stepsBefore);
    }
  });
});

describe('somebody who writes and is written about', () => {
  const writer = steve({ byline: { staff: true, collective: false } });
  const mentions = manyArticles(1)[0]?.mentions ?? [];
  /** Written by them up to a number, from then on about them. */
  const view = (total: number, written: number) => {
    const articles = manyArticles(total, (number) =>
      number <= written ? { authors: ['steve'], mentions: [] } : { mentions },
    );
    const context = contextOf(smallPublication({ articles, figures: [], people: [writer] }));
    return { page: entityView(writer, context), further: pagesOf('people/steve', context) };
  };

  test('has both lists whole while they are short', () => {
    const { page, further } = view(99, 40);
    expect(page.lists.map(({ rows }) => rows.length)).toEqual([40, 59]);
    expect([page.steps, further]).toEqual([undefined, []]);
  });

  test('has the newest of both in two lists and the others in one', () => {
    const { page, further } = view(120, 60);
    expect(page.lists.map(({ rows }) => rows.length)).toEqual([10, 60]);
    expect(further.map(({ view: { rows } }) => rows.length)).toEqual([50]);
    expect(page.stories).toBe('120 stories');
  });

  test('is not said to have written nothing when only older pages have it', () => {
    expect(view(120, 20).page.lists[0]).toMatchObject({
      rows: [],
      empty: 'None among the newest stories.',
    });
    expect(view(120, 0).page.lists[0]?.empty).toBe('No story under this byline yet.');
  });
});

test('a further page is below the base path', () => {
  const context = contextOf(
    smallPublication({
      articles: manyArticles(100),
      figures: [],
      settings: settings({ url: 'https://example.org/news/' }),
    }),
  );
  const [page] = pagesOf('kinds/report', context);
  expect(page?.view.site.metadata.canonical).toBe('https://example.org/news/kinds/report/page/1/');
});
