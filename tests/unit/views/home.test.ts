import { describe, expect, test } from 'vitest';
import { kindView, topicView } from '../../../src/views/article-list.ts';
import { kindsWithPage } from '../../../src/views/kinds-with-page.ts';
import { contextOf } from '../../../src/views/context.ts';
import { homeView } from '../../../src/views/home.ts';
import { notFoundView } from '../../../src/views/not-found.ts';
import { article, figure, settings, smallPublication } from './small-publication.ts';

describe('the front page', () => {
  test('leads with the newest article and lists the others', () => {
    const articles = [article({ slug: 'new' }), article({ slug: 'old' })];
    const view = homeView(contextOf(smallPublication({ articles })));
    expect(view.lead?.headline.href).toBe('/articles/new/');
    expect(view.rows.map(({ headline }) => headline.href)).toEqual(['/articles/old/']);
    expect(view.latest).toBe('Last entry Tuesday, July 12, 2011');
  });

  test('without an article says so, and leads nowhere', () => {
    const view = homeView(contextOf(smallPublication({ articles: [], figures: [] })));
    expect(view.lead).toBeUndefined();
    expect(view.empty).toBe('No story has been published yet.');
    expect(view.figures).toEqual({ agreed: [] });
  });

  test('shows of each measure the newest figure that still stands', () => {
    const figures = [
      figure({ id: 'newest' }),
      figure({ id: 'older', value: 400 }),
      figure({ id: 'replaced', measure: 'seats', supersededBy: 'x' }),
      figure({ id: 'in-doubt', measure: 'people', competing: ['y'] }),
    ];
    const { agreed, differing } = homeView(contextOf(smallPublication({ figures }))).figures;
    expect(agreed.map(({ href }) => href)).toEqual(['/articles/fear/#figure-newest']);
    expect(differing?.href).toBe('/articles/fear/#figure-in-doubt');
  });

  test('leads to every index', () => {
    const { names } = homeView(contextOf(smallPublication()));
    expect(names.map(({ index }) => index.href)).toEqual([
      '/people/',
      '/organizations/',
      '/programs/',
      '/products/',
      '/events/',
      '/topics/',
    ]);
  });

  test('promises no whole list of what there is none of', () => {
    const { names } = homeView(contextOf(smallPublication({ topics: [] })));
    expect(names.map(({ all }) => all !== undefined)).toEqual(
      names.map(({ names: shown }) => shown.length > 0),
    );
    expect(names.at(-1)?.all).toBeUndefined();
    expect(names[0]?.all).toBe('All 2');
  });
});

describe('a list of articles', () => {
  test('is there for each kind of the navigation and each kind in use', () => {
    const articles = [article({ kind: 'opinion' })];
    expect(kindsWithPage(contextOf(smallPublication({ articles })))).toEqual(['report', 'opinion']);
  });

  test('has a sentence when it is empty, and a description without one of its own', () => {
    const context = contextOf(smallPublication({ articles: [] }));
    expect(kindView('report', context)).toMatchObject({
      rows: [],
      empty: 'Nothing of this kind yet.',
    });
    const [topic] = context.publication.topics;
    if (topic === undefined) throw new Error('The publication has a topic.');
    expect(topicView(topic, context).site.metadata.description).toBe(
      'Partner programs in The Record: 0 stories.',
    );
  });

  test('marks the page it stands on in the navigation', () => {
    const { site } = kindView('report', contextOf(smallPublication()));
    expect(site.sections).toEqual([{ href: '/kinds/report/', text: 'Reports', current: true }]);
  });
});

describe('the page for an address that leads nowhere', () => {
  test('has no address of its own and leads home', () => {
    const news = smallPublication({ settings: settings({ url: 'https://example.org/news/' }) });
    const view = notFoundView(contextOf(news));
    expect(view.site.metadata.canonical).toBeUndefined();
    expect(view.ways.map(({ href }) => href)).toEqual(['/news/', '/news/archive/', '/news/#index']);
  });
});
