import type { FeedChannel } from '../../../src/feeds/feed-channel.ts';
import { plainText } from '../../../src/feeds/plain-text.ts';
import type { FeedItem } from '../../../src/feeds/feed-item.ts';

/** A feed and an item with what a feed can be given, typed by hand. */
export const channel: FeedChannel = {
  title: 'The Example & Record',
  description: 'News <of> things',
  language: 'en',
  home: 'https://example.org/news/',
  self: 'https://example.org/news/rss.xml',
  stylesheet: '/news/feed.css',
  icon: 'https://example.org/news/icon-512.png',
  id: 'tag:example.org,2011-01-01:feeds/main',
  since: '2011-01-01',
  emptyNote: 'There is nothing in it.',
};

export const item: FeedItem = {
  id: 'tag:example.org,2011-07-12:articles/cloud',
  url: 'https://example.org/news/articles/cloud/',
  title: plainText('AT&T <and> others'),
  summary: 'One sentence on AT&T.',
  html: '<p>Whole &#x26; clean.</p>',
  published: '2011-07-13T04:00:00Z',
  authors: [
    { name: 'A. Writer', url: 'https://example.org/news/people/a-writer/' },
    { name: 'B. Writer', url: 'https://example.org/news/people/b-writer/' },
  ],
  byline: 'A. Writer and B. Writer',
  categories: ['Cloud & co'],
  language: 'en',
};
