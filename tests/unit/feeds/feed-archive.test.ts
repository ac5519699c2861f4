import { expect, test } from 'vitest';
import { feedFiles, type FeedFile } from '../../../src/feeds/feed-files.ts';
import { rssFeed } from '../../../src/feeds/rss.ts';
import type { FeedItem } from '../../../src/feeds/feed-item.ts';
import type { Article } from '../../../src/publication/types.ts';
import { contextOf } from '../../../src/views/context.ts';
import { article, settings, smallPublication } from '../views/small-publication.ts';
import { item } from './small-feed.ts';

const url = 'https://example.org/news/';

const on = (day: string): Article =>
  article({
    slug: `story-${day}`,
    feedId: `tag:record.example,${day}:articles/story`,
    published: `${day}T20:00:00Z`,
    publishedDay: day,
  });

const filesOf = (days: readonly string[]) =>
  new Map(
    feedFiles(
      contextOf(smallPublication({ settings: settings({ url }), articles: days.map(on) })),
    ).map((file) => [file.path, file]),
  );

/** A file as it is written, each entry by what the view says of it. */
const written = (file: FeedFile | undefined) =>
  file &&
  rssFeed(
    file.channel,
    file.entries.map((entry): FeedItem => ({ ...item, id: entry.id, title: entry.title })),
  );

const months = ['2011-09-02', '2011-08-02', '2011-07-02'];

test('every feed has the icon of the publication, below the base path', () => {
  const icons = [...filesOf(months).values()].map(({ channel }) => channel.icon);
  expect(new Set(icons)).toEqual(new Set([`${url}icon-512.png`]));
});

test('the months that are over are linked as RFC 5005 asks', () => {
  const files = filesOf(months);
  const archiveOf = (path: string) => files.get(path)?.channel.archive;
  const month = (name: string) => `${url}archive/2011/${name}/feed.xml`;
  expect(archiveOf('rss.xml')).toEqual({ isArchive: false, previous: month('08') });
  expect(archiveOf('archive/2011/08/feed.xml')).toEqual({
    isArchive: true,
    current: `${url}rss.xml`,
    previous: month('07'),
  });
  expect(archiveOf('archive/2011/07/feed.xml')).toEqual({
    isArchive: true,
    current: `${url}rss.xml`,
    next: month('08'),
  });
  // The newest month is not over; JSON Feed knows no archive, and no other feed has one.
  expect(files.has('archive/2011/09/feed.xml')).toBe(false);
  expect(archiveOf('feed.json')).toBeUndefined();
  expect(archiveOf('kinds/report/feed.xml')).toBeUndefined();
});

test('Atom has its own months', () => {
  const archive = filesOf(months).get('archive/2011/08/atom.xml')?.channel.archive;
  expect(archive).toMatchObject({
    current: `${url}atom.xml`,
    previous: `${url}archive/2011/07/atom.xml`,
  });
});

test('one month alone that is over would lead nowhere, so there is no archive yet', () => {
  const files = filesOf(months.slice(1));
  expect([...files.keys()].filter((path) => path.startsWith('archive/'))).toEqual([]);
  expect(files.get('rss.xml')?.channel.archive).toBeUndefined();
});

test.each(['archive/2011/07/feed.xml', 'archive/2011/08/feed.xml'])(
  '%s has the same bytes when later months go on',
  async (path) => {
    const before = await written(filesOf(months).get(path));
    const later = ['2011-11-05', '2011-09-20', ...months];
    expect(before).toContain('<fh:archive/>');
    expect(await written(filesOf(later).get(path))).toBe(before);
  },
);
