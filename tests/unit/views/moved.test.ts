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
