import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../../src/feeds/atom.ts';
import type { FeedItem } from '../../../src/feeds/feed-item.ts';
import { jsonFeed } from '../../../src/feeds/json-feed.ts';
import { rssFeed } from '../../../src/feeds/rss.ts';
import { withoutControlCharacters } from '../../../src/publication/xml-text.ts';
import { hostileIds, hostileItems } from './hostile-feed.ts';
import { readAtom, readJsonFeed, readRss, textOfHtml } from './read-feed.ts';
import { channel, item } from './small-feed.ts';

const sets: readonly (readonly [string, readonly FeedItem[]])[] = [
  ['an ordinary item', [item]],
  ['hostile items', hostileItems],
  ['no item', []],
];

describe.each(sets)('%s in three formats', (_name, items) => {
  const said = items.map((each) => ({
    url: each.url,
    title: clean(each.title),
    summary: clean(each.summary),
    html: each.html,
    published: Date.parse(each.published),
    categories: each.categories.map(clean),
    image: each.picture?.url,
  }));
  const ids = items.map(({ id }) => id);
  const authors = items.map((each) =>
    each.authors.map(({ name, url }) => ({ name: clean(name), url })),
  );
  const changes = items.map(({ updated }) => updated && Date.parse(updated));

  test('is what it was in RSS, its authors in one line', async () => {
    const read = readRss(await rssFeed(channel, items));
    expect(read).toMatchObject(said);
    expect(read.map(({ id }) => id)).toEqual(ids);
    expect(read.map(({ byline }) => byline)).toEqual(items.map(({ byline }) => clean(byline)));
    expect(read.map(({ updated }) => updated)).toEqual(changes);
  });

  test('is what it was in Atom', () => {
    const read = readAtom(atomFeed(channel, items));
    expect(read).toMatchObject(said);
    expect(read.map((each) => each.authors)).toEqual(authors);
    expect(read.map(({ updated }) => updated)).toEqual(
      items.map(({ updated, published }) => Date.parse(updated ?? published)),
    );
    for (const [at, { id }] of read.entries()) {
      expect(URL.canParse(id)).toBe(true);
      expect([ids[at], `data:,${encodeURIComponent(ids[at] ?? '')}`]).toContain(id);
    }
  });

  test('is what it was in JSON', () => {
    const read = readJsonFeed(jsonFeed(channel, items));
    expect(read).toMatchObject(said);
    expect(read.map(({ id }) => id)).toEqual(ids);
    expect(read.map((each) => each.authors)).toEqual(authors);
    expect(read.map(({ updated }) => updated)).toEqual(changes);
  });

  test('has the same bytes each time', async () => {
    expect(await rssFeed(channel, items)).toBe(await rssFeed(channel, items));
    expect(atomFeed(channel, items)).toBe(atomFeed(channel, items));
    expect(jsonFeed(channel, items)).toBe(jsonFeed(channel, items));
  });
});

describe('hostile items', () => {
  test('keep ids that look like numbers or like markup', async () => {
    expect(readRss(await rssFeed(channel, hostileItems)).map(({ id }) => id)).toEqual(hostileIds);
  });

  test('begin no tag in a title', () => {
    const [, title] = hostileItems.map((each) => each.title);
    expect(title).toBe(
      'A <\u2060b>bold<\u2060/b> <\u2060script>alert(1)<\u2060/script> claim & 1 < 2 > 0',
    );
    expect(textOfHtml(title ?? '')).toBe(title);
  });

  test('never end a section of character data in a text', async () => {
    for (const xml of [await rssFeed(channel, hostileItems), atomFeed(channel, hostileItems)]) {
      expect(xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gsu, '')).not.toContain(']]>');
    }
  });

  test('leave no character in a feed that XML forbids', async () => {
    for (const text of [
      await rssFeed(channel, hostileItems),
      atomFeed(channel, hostileItems),
      jsonFeed(channel, hostileItems),
    ]) {
      expect(text).toBe(withoutControlCharacters(text));
      expect(text).not.toMatch(/\\u00(?:0[0-8bcef]|1)/iu);
    }
  });
});

describe('a feed without items', () => {
  const { emptyNote = '' } = channel;

  test('says so in each format', async () => {
    expect(await rssFeed(channel, [])).toContain(emptyNote);
    expect(atomFeed(channel, [])).toContain(emptyNote);
    expect(JSON.parse(jsonFeed(channel, []))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      description: expect.stringContaining(emptyNote),
      items: [],
    });
  });

  test('does not say so when there are some', async () => {
    expect(await rssFeed(channel, [item])).not.toContain(emptyNote);
  });

  test('last changed on the day the ids begin', async () => {
    expect(await rssFeed(channel, [])).toContain('>Sat, 01 Jan 2011 00:00:00 GMT</lastBuildDate>');
    expect(atomFeed(channel, [])).toContain('<updated>2011-01-01T00:00:00Z</updated>');
  });
});

describe('the way through the past of a feed', () => {
  const month = {
    ...channel,
    hub: 'https://hub.example/?a=1&b=2',
    archive: {
      isArchive: true,
      current: 'https://example.org/news/rss.xml',
      previous: 'https://example.org/news/archive/2011/06/feed.xml',
      next: 'https://example.org/news/archive/2011/08/feed.xml',
    },
  };
  const links = (xml: string) =>
    Object.fromEntries(
      [...xml.matchAll(/<(?:atom:)?link href="([^"]+)" rel="([^"]+)"/gu)].map(([, href, rel]) => [
        rel,
        href,
      ]),
    );

  test('is linked alike in RSS and Atom', async () => {
    const expected = {
      self: month.self,
      hub: 'https://hub.example/?a=1&amp;b=2',
      current: month.archive.current,
      'prev-archive': month.archive.previous,
      'next-archive': month.archive.next,
    };
    const [rss, atom] = [await rssFeed(month, [item]), atomFeed(month, [item])];
    expect(links(rss)).toEqual(expected);
    expect(links(atom)).toMatchObject(expected);
    for (const xml of [rss, atom]) expect(xml).toMatch(/<fh:archive(?: xmlns:fh="[^"]+")?\/>/u);
  });

  test('is left out of a feed of today that has no past', async () => {
    expect(Object.keys(links(await rssFeed(channel, [item])))).toEqual(['self']);
    expect(atomFeed(channel, [item])).not.toContain('fh:archive');
  });

  test('leaves JSON Feed, which has no place for it but one for the hub', () => {
    expect(JSON.parse(jsonFeed(month, [item]))).toMatchObject({
      hubs: [{ type: 'WebSub', url: month.hub }],
    });
  });
});

function clean(text: string): string {
  return withoutControlCharacters(text);
}
