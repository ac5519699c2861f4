import { describe, expect, test } from 'vitest';
import { articleView } from '../../../src/views/article.ts';
import { contextOf } from '../../../src/views/context.ts';
import { homeView } from '../../../src/views/home.ts';
import { notFoundView } from '../../../src/views/not-found.ts';
import { article, settings, smallPublication } from './small-publication.ts';

const contextWith = (changed: Record<string, unknown> = {}) =>
  contextOf(smallPublication({ settings: settings(changed) }));

describe('the trail', () => {
  test('leads from the front page to the page, which its heading names', () => {
    expect(articleView(article(), contextWith()).site.trail).toEqual({
      links: [
        { href: '/', text: 'Front page' },
        { href: '/kinds/report/', text: 'Reports' },
      ],
      current: 'Fear has eased',
      inHeading: true,
    });
  });

  test('is not on the front page, nor where there is no address', () => {
    expect(homeView(contextWith()).site.trail).toBeUndefined();
    expect(notFoundView(contextWith()).site.trail).toBeUndefined();
  });
});

describe('the ways to a story', () => {
  test('are the archive and every index', () => {
    const { ways, follow } = homeView(contextWith({ url: 'https://example.org/news/' })).site;
    expect([...ways, follow].map(({ href }) => href)).toEqual([
      '/news/archive/',
      '/news/people/',
      '/news/organizations/',
      '/news/programs/',
      '/news/products/',
      '/news/events/',
      '/news/topics/',
      '/news/follow/',
    ]);
  });

  test('are in the navigation once, under the name an editor gave', () => {
    const more = (navigation: unknown[]) =>
      homeView(contextWith({ navigation })).site.more.map(({ text }) => text);
    expect(more([{ label: 'About', to: '/about/' }])).toEqual(['Archive', 'About']);
    expect(more([{ label: 'All issues', to: '/archive/' }])).toEqual(['All issues']);
  });
});
