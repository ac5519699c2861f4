import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import { contextOf } from '../../../src/views/context.ts';
import { feedsOf, feedsOfPage } from '../../../src/views/feed-list.ts';
import { feedsView } from '../../../src/views/feeds.ts';
import { article, author, entry, sourceOf } from '../publication/source-of.ts';
import { settings, smallPublication } from './small-publication.ts';

const now = '2026-01-01T00:00:00Z';

/** The context of a publication made of files. */
function written(
  files: Readonly<Record<string, string>>,
  given: Readonly<Record<string, unknown>> = {},
) {
  const people = { ...author, 'people/bob.md': entry({ name: 'Bob Stone', formerIds: ['rob'] }) };
  const { publication } = buildPublication(
    sourceOf({ ...people, ...files }, { url: 'https://record.example/', ...given }),
    now,
  );
  return contextOf(publication);
}

const addressesOf = (...from: Parameters<typeof written>) =>
  feedsOf(written(...from)).flatMap(({ addresses }) => Object.values(addresses));

const naming = article({ people: ['bob'] }, 'Bob Stone spoke.');

describe('a feed of a name', () => {
  test('is not there while no story mentions it; the first mention makes it', () => {
    expect(addressesOf({ 'articles/2011/one.md': article() })).not.toContain(
      '/people/bob/feed.xml',
    );
    expect(addressesOf({ 'articles/2011/one.md': naming })).toContain('/people/bob/feed.xml');
  });

  test('is apart from that of what somebody wrote', () => {
    const context = written({ 'articles/2011/one.md': naming });
    expect(feedsOfPage('/people/ada/', context).map(({ addresses }) => addresses)).toEqual([
      { rss: '/people/ada/by.xml' },
    ]);
  });

  test('leads from its former address to its own, and only while it is there', () => {
    const { redirects } = written({ 'articles/2011/one.md': naming }).publication;
    expect(redirects).toEqual({
      '/people/rob/': '/people/bob/',
      '/people/rob/feed.xml': '/people/bob/feed.xml',
    });
    expect(written({}).publication.redirects).toEqual({ '/people/rob/': '/people/bob/' });
  });

  test('that was published once stays, with a sentence, at its own address', () => {
    const keptFeeds = [{ path: 'people/steve/feed.xml', title: 'Steve' }];
    const context = contextOf(smallPublication({ articles: [], figures: [], keptFeeds }));
    const [feed] = feedsOfPage('/people/steve/', context);
    expect(feed).toMatchObject({
      group: 'people',
      addresses: { rss: '/people/steve/feed.xml' },
      contents: { of: 'articles', articles: [] },
    });
    expect(feed?.emptyNote).toMatch(/\.$/u);
  });
});

describe('a feed that editors put together', () => {
  const files = {
    'topics/cloud.md': entry({ name: 'Cloud' }),
    'articles/2011/both.md': article({ kind: 'analysis', topics: ['cloud'], date: '2011-07-03' }),
    'articles/2011/kind.md': article({ kind: 'analysis', date: '2011-07-02' }),
    'articles/2011/topic.md': article({ topics: ['cloud'], date: '2011-07-01' }),
  };
  const slugsOf = (conditions: Readonly<Record<string, unknown>>) => {
    const given = { feeds: [{ name: 'some', title: 'Some', ...conditions }] };
    const feed = feedsOf(written(files, given)).find(({ group }) => group === 'combined');
    expect(feed?.addresses).toEqual({ rss: '/feeds/some.xml' });
    return feed?.contents.of === 'articles' && feed.contents.articles.map(({ slug }) => slug);
  };

  test('has the stories that meet all conditions, and of each any', () => {
    expect(slugsOf({ kinds: ['analysis'], topics: ['cloud'] })).toEqual(['both']);
    expect(slugsOf({ kinds: ['analysis', 'report'] })).toEqual(['both', 'kind', 'topic']);
    expect(slugsOf({ people: ['bob'] })).toEqual([]);
  });

  test('refuses ids that are not there, with the nearest', () => {
    const given = { feeds: [{ name: 'some', title: 'Some', topics: ['clod'] }] };
    const { problems } = buildPublication(sourceOf({ ...author, ...files }, given), now);
    expect(problems).toMatchObject([
      { code: 'unknown-reference', severity: 'error', hint: 'did you mean `cloud`?' },
    ]);
  });

  test('says what it is of when nobody described it', () => {
    const given = {
      feeds: [{ name: 'some', title: 'Some', kinds: ['report', 'analysis'], topics: ['cloud'] }],
    };
    const feed = feedsOf(written(files, given)).find(({ group }) => group === 'combined');
    expect(feed?.description).toContain('Cloud');
  });
});

describe('the page of all feeds', () => {
  test('lists what it has room for, and leads to the index of what it has not', () => {
    const names = Array.from({ length: 51 }, (_, nth) => `p${String(nth)}`);
    const many = Object.fromEntries(
      names.map((id) => [`people/${id}.md`, entry({ name: `Person ${id}` })]),
    );
    const text = names.map((id) => `Person ${id} spoke.`).join('\n\n');
    const view = feedsView(
      written({ ...many, 'articles/2011/one.md': article({ people: names }, text) }),
    );
    expect(view.groups.find(({ id }) => id === 'people')).toMatchObject({
      feeds: [],
      many: { list: { href: '/people/' } },
    });
    expect(view.groups.find(({ id }) => id === 'authors')?.feeds).toHaveLength(1);
  });

  test('has whole addresses under a base path', () => {
    const site = settings({ url: 'https://example.org/news/' });
    const [main] = feedsView(contextOf(smallPublication({ settings: site }))).groups;
    expect(main?.feeds[0]?.addresses.map(({ address }) => address)).toEqual([
      'https://example.org/news/rss.xml',
      'https://example.org/news/atom.xml',
      'https://example.org/news/feed.json',
    ]);
  });
});

describe('webcasts and corrections in feeds', () => {
  const talk = (fields: Readonly<Record<string, unknown>>) =>
    entry({ title: 'A talk', description: 'A talk.', date: '2026-03-01', ...fields });

  test('a webcast is in the feed from the day it is announced, whenever it is held', () => {
    const files = {
      'webcasts/soon.md': talk({ announced: '2025-12-01' }),
      'webcasts/secret.md': talk({ announced: '2026-02-01' }),
    };
    const feed = feedsOfPage('/webcasts/', written(files))[0];
    expect(feed?.contents).toMatchObject({ webcasts: [{ id: 'soon' }] });
    expect(feed?.contents.of === 'webcasts' && feed.contents.webcasts).toHaveLength(1);
    expect(addressesOf({})).not.toContain('/webcasts/feed.xml');
  });

  test('a correction is there once its day has come, the newest first', () => {
    const made = (date: string) => ({ date, kind: 'correction', text: `Of ${date}.` });
    const corrections = ['2011-07-13', '2011-08-01', '2027-01-01'].map(made);
    const context = written({ 'articles/2011/one.md': article({ corrections }) });
    expect(feedsOfPage('/corrections/', context)[0]?.contents).toMatchObject({
      corrections: [{ correction: { date: '2011-08-01' } }, { correction: { date: '2011-07-13' } }],
    });
    // Else the story would tell of what its list does not have, on a day to come.
    expect(context.publication.articles.flatMap((story) => story.corrections)).toHaveLength(2);
  });

  test('an update waits too, since feed readers refuse a time to come', () => {
    const updatedOn = (day: string) =>
      written({ 'articles/2011/one.md': article({ updated: day }) }).publication.articles[0];
    expect(updatedOn('2027-01-01')).not.toHaveProperty('updated');
    expect(updatedOn('2012-01-01')).toHaveProperty('updated');
  });
});
