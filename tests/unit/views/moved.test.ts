import { expect, test } from 'vitest';
import { contextOf } from '../../../src/views/context.ts';
import { movedViews } from '../../../src/views/moved.ts';
import { settings, smallPublication } from './small-publication.ts';

test('each former address has a page that leads to the new one by its title', () => {
  const publication = smallPublication({
    settings: settings({ url: 'https://example.org/news/' }),
    redirects: {
      '/news/articles/worry/': '/news/articles/fear/',
      '/news/people/stephen/': '/news/people/steve/',
      '/news/topics/partners/': '/news/topics/programs/',
      '/news/topics/gone/': '/news/topics/nowhere/',
    },
  });
  const views = movedViews(contextOf(publication));
  expect(Array.from(views, ([former, { to, canonical }]) => [former, to, canonical])).toEqual([
    [
      'articles/worry',
      { href: '/news/articles/fear/', text: 'Fear has eased' },
      'https://example.org/news/articles/fear/',
    ],
    [
      'people/stephen',
      { href: '/news/people/steve/', text: 'Steve Example' },
      'https://example.org/news/people/steve/',
    ],
    [
      'topics/partners',
      { href: '/news/topics/programs/', text: 'Partner programs' },
      'https://example.org/news/topics/programs/',
    ],
    [
      'topics/gone',
      { href: '/news/topics/nowhere/', text: '/news/topics/nowhere/' },
      'https://example.org/news/topics/nowhere/',
    ],
  ]);
});

test('each address of something gone has a page that leads to its list, and is not that list', () => {
  const publication = smallPublication({
    settings: settings({ url: 'https://example.org/news/' }),
    gone: {
      '/news/articles/worry/': '/news/kinds/report/',
      '/news/people/stephen/': '/news/people/',
      '/news/topics/partners/': '/news/topics/',
      '/news/kinds/opinion/': '/news/archive/',
      '/news/articles/other/': '/news/about/',
    },
  });
  const { words } = publication;
  const views = movedViews(contextOf(publication));
  expect(Array.from(views, ([former, { to }]) => [former, to.href, to.text])).toEqual([
    ['articles/worry', '/news/kinds/report/', words.kinds.report.section],
    ['people/stephen', '/news/people/', words.collections.people.list],
    ['topics/partners', '/news/topics/', words.collections.topics.list],
    ['kinds/opinion', '/news/archive/', words.archive.title],
    ['articles/other', '/news/about/', '/news/about/'],
  ]);
  for (const view of views.values()) {
    expect(view.title).toBe(words.gone.title);
    expect(view).not.toHaveProperty('canonical');
  }
});
