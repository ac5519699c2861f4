import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { rssFeed } from '../../../src/feeds/rss.ts';
import { channel, item } from './small-feed.ts';

const parse = (xml: string) =>
  new XMLParser({ ignoreAttributes: false, parseTagValue: false, htmlEntities: true }).parse(xml)
    .rss.channel;

describe('the RSS feed', () => {
  test('carries the whole article under an id that is no address', async () => {
    const { item: read } = parse(await rssFeed(channel, [item]));
    expect(read).toMatchObject({
      title: item.title,
      link: item.url,
      guid: { '#text': item.id, '@_isPermaLink': 'false' },
      description: 'One sentence on AT&amp;T.',
      'content:encoded': item.html,
      pubDate: 'Wed, 13 Jul 2011 04:00:00 GMT',
      'dc:creator': item.byline,
    });
  });

  test.each(['00123', '1e5', 'true', '0x10', 'a & <b>'])('keeps the id %s as it is', async (id) => {
    const xml = await rssFeed(channel, [{ ...item, id, byline: id }]);
    const { item: read } = parse(xml);
    expect([read.guid['#text'], read['dc:creator']]).toEqual([id, id]);
    expect(xml).not.toMatch(/[\u{E000}-\u{F8FF}]/u);
  });

  test('names its own address, its page with the base path and its language', async () => {
    const read = parse(await rssFeed(channel, [item]));
    expect(read['atom:link']).toMatchObject({ '@_href': channel.self, '@_rel': 'self' });
    expect([read.link, read.language]).toEqual([channel.home, 'en']);
  });

  test('shows the icon of the publication under its own title, as small as RSS asks', async () => {
    const { image, title } = parse(await rssFeed(channel, []));
    expect(image).toEqual({
      url: channel.icon,
      title,
      link: channel.home,
      width: '144',
      height: '144',
    });
  });

  test('has one author element for several authors', async () => {
    const xml = await rssFeed(channel, [item]);
    expect(xml.match(/<dc:creator>/gu)).toHaveLength(1);
  });

  test('keeps the day of publication when the article is updated', async () => {
    const { item: read, lastBuildDate } = parse(
      await rssFeed(channel, [{ ...item, updated: '2012-01-01T00:00:00Z' }]),
    );
    expect(read.pubDate).toBe('Wed, 13 Jul 2011 04:00:00 GMT');
    expect(read['dcterms:modified']).toBe('2012-01-01T00:00:00Z');
    expect(lastBuildDate).toBe('Sun, 01 Jan 2012 00:00:00 GMT');
  });

  test('loses control characters, which would make it unreadable', async () => {
    const xml = await rssFeed({ ...channel, title: 'A\u0000B' }, [{ ...item, title: 'C\u000BD' }]);
    expect(xml).toContain('<title>AB</title>');
    expect(xml).toContain('<title>CD</title>');
  });

  test('names a typed style sheet', async () => {
    expect(await rssFeed(channel, [])).toContain(
      `<?xml-stylesheet type="text/css" href="${channel.stylesheet}"?>`,
    );
  });

  test('with no articles is still a feed', async () => {
    const read = parse(await rssFeed(channel, []));
    expect(read.title).toBe(channel.title);
    expect(read).not.toHaveProperty('item');
  });
});
