import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/views/context.ts';
import { followView } from '../../../src/views/follow.ts';
import { settings, smallPublication } from './small-publication.ts';

const view = (changed: Record<string, unknown> = {}) =>
  followView(contextOf(smallPublication({ settings: settings(changed) })));

describe('the page on how to follow', () => {
  test('has the whole address of each feed, to be copied', () => {
    expect(view({ url: 'https://example.org/news/' }).feeds).toEqual([
      { name: 'All stories', address: 'https://example.org/news/rss.xml' },
    ]);
  });

  test('promises no network and no letter that is not there', () => {
    expect(view()).toMatchObject({ networks: [] });
    expect(view().letter).toBeUndefined();
    expect(view().words.noNetworks).toMatch(/\.$/u);
  });

  test('names what the publication has', () => {
    const { networks, letter } = view({
      socials: [{ name: 'Mastodon', url: 'https://social.example/@record' }],
      newsletter: { name: 'The Weekly', postalAddress: 'Here', replyTo: 'desk@record.example' },
    });
    expect(networks).toEqual([{ href: 'https://social.example/@record', text: 'Mastodon' }]);
    expect(letter).toEqual({
      name: 'The Weekly',
      note: 'This site takes no subscriptions to it.',
    });
  });
});
