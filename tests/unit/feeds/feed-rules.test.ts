import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../../src/feeds/atom.ts';
import { rssFeed } from '../../../src/feeds/rss.ts';
import { feedFaults } from '../../site/feed-rules.ts';
import { hostileItems } from './hostile-feed.ts';
import { channel, item } from './small-feed.ts';

const now = Date.parse('2013-01-01');
const atomChannel = { ...channel, self: 'https://example.org/news/atom.xml' };
const archive = {
  isArchive: true,
  current: 'https://example.org/news/rss.xml',
  previous: 'https://example.org/news/archive/2011/06/feed.xml',
};
const picture = {
  url: 'https://example.org/a.png',
  type: 'image/png',
  width: 4,
  height: 3,
  alt: 'A',
};

const rss = await rssFeed(channel, [{ ...item, updated: '2012-01-01T00:00:00Z', picture }]);
const atom = atomFeed(atomChannel, [item]);
const month = await rssFeed({ ...channel, archive }, [item]);
const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="Sections"><outline type="rss" text="A" title="A" xmlUrl="https://example.org/a.xml" htmlUrl="https://example.org/a/"/></outline>
</body></opml>`;

const faultsOf = (xml: string) =>
  feedFaults({
    xml,
    address: xml === atom || xml.includes('<feed') ? atomChannel.self : channel.self,
    now,
  });

describe('the rules of the W3C validator', () => {
  test('find nothing in what is written', async () => {
    const digits = /^\d+$/u;
    const hostile = hostileItems.filter(({ id }) => !digits.test(id));
    expect(
      [...[rss, atom, month, opml, await rssFeed(channel, []), atomFeed(atomChannel, [])]].flatMap(
        faultsOf,
      ),
    ).toEqual([]);
    // Titles that show references are what they are about, and the validator allows them.
    const found = [await rssFeed(channel, hostile), atomFeed(atomChannel, hostile)].flatMap(
      faultsOf,
    );
    expect(found).toEqual(['ContainsHTML', 'ContainsHTML']);
  });

  const body = '<p>Whole &#x26; clean.</p>';
  test.each<readonly [string, string, string, string]>([
    ['SAXError', rss, 'clean.', 'clean\u000B.'],
    ['SAXError', rss, 'AT&#x26;T', 'AT&T'],
    ['SAXError', rss, '<title>AT', '<title>]]>'],
    ['SAXError', rss, '</channel>', ''],
    ['MissingAtomSelfLink', rss, 'rel="self"', 'rel="other"'],
    ['MissingAtomSelfLink', atom, 'rel="self"', 'rel="other"'],
    ['RelativeSelf', rss, `href="${channel.self}"`, 'href="/news/rss.xml"'],
    [
      'SelfDoesntMatchLocation',
      rss,
      `href="${channel.self}"`,
      'href="https://example.org/rss.xml"',
    ],
    ['MissingGuid', rss, `<guid isPermaLink="false">${item.id}</guid>`, ''],
    ['MissingGuid', atom, `<id>${item.id}</id>`, ''],
    ['NotSufficientlyUnique', rss, `>${item.id}<`, '>00123<'],
    ['DuplicateIds', rss, '</channel>', `${/<item>.*<\/item>/su.exec(rss)?.[0] ?? ''}</channel>`],
    ['InvalidHttpGUID', rss, 'isPermaLink="false"', 'isPermaLink="true"'],
    ['InvalidFullLink', atom, item.id, 'articles/cloud'],
    ['ContainsRelRef', rss, body, '<p><a href="#fn">1</a></p>'],
    ['ContainsRelRef', atom, body, '<p><img src="/a.png" alt=""></p>'],
    ['SecurityRisk', rss, body, '<iframe src="https://example.org/"></iframe>'],
    ['SecurityRisk', atom, body, '<script>1</script>'],
    ['NotHtml', rss, body, '<p><svg></svg></p>'],
    ['NotHtml', rss, body, '<p><p>Text</p></p>'],
    ['NotHtml', rss, body, '<p>Whole & clean &nosuch; < 3</p>'],
    ['NotHtml', rss, 'AT&#x26;amp;T', 'AT&#x26;T'],
    ['NotHtml', atom, body, '<of-note>Text</of-note>'],
    ['SecurityRiskAttr', rss, '<p>', '<p onclick="1">'],
    ['DangerousStyleAttr', atom, '<p>', '<p style="display:grid">'],
    ['ContainsHTML', rss, '<title>AT', '<title>&#x3C;b>AT'],
    ['ContainsHTML', atom, '<title>AT', '<title>&#x26;amp;AT'],
    ['CharacterData', rss, 'AT&#x26;T', 'AT&amp;T'],
    ['CharacterData', atom, 'AT&#x26;T', 'AT&#38;T'],
    [
      'NeedDescriptionBeforeContent',
      rss,
      /<description>One[^<]*<\/description>/u.exec(rss)?.[0] ?? '',
      '',
    ],
    [
      'DuplicateItemSemantics',
      rss,
      '<dc:creator>',
      '<author>a@example.org (A)</author><dc:creator>',
    ],
    ['DuplicateItemSemantics', rss, '<dc:creator>', '<dc:creator>A</dc:creator><dc:creator>'],
    ['DuplicateItemSemantics', rss, '<pubDate>', '<dc:date>2011-07-13</dc:date><pubDate>'],
    [
      'ImplausibleDate',
      rss,
      'Wed, 13 Jul 2011',
      'Fri, 13 Jul 2012 04:00:00 GMT</pubDate><pubDate>Sat, 13 Jul 2013',
    ],
    ['ImplausibleDate', atom, '2011-07-13T', '1911-07-13T'],
    ['ImplausibleDate', atom, '<published>', '<published>x'],
    ['IncorrectDOW', rss, 'Wed, 13', 'Thu, 13'],
    [
      'FeedHistoryRelInEntry',
      rss,
      '<guid',
      '<atom:link rel="prev-archive" href="https://example.org/"/><guid',
    ],
    ['FeedRelInCompleteFeed', month, '<fh:archive/>', '<fh:archive/><fh:complete/>'],
    ['MissingCurrentInArchive', month, 'rel="current"', 'rel="other"'],
    ['ArchiveIncomplete', month, 'rel="prev-archive"', 'rel="other"'],
    [
      'LinkPastEnd',
      rss,
      '<language>',
      '<atom:link rel="next-archive" href="https://example.org/"/><language>',
    ],
    [
      'MisplacedXHTMLContent',
      rss,
      '<language>',
      '<script xmlns="http://www.w3.org/1999/xhtml"/><language>',
    ],
    ['ValidatorLimit', rss, body, 'a'.repeat(5_000_000)],
    [
      'MissingOutlineType',
      opml,
      '<outline text="Sections"',
      '<outline text="Sections" title="Sections"',
    ],
    ['MissingOutlineType', opml, 'type="rss" ', ''],
    ['MissingXmlURL', opml, 'xmlUrl=', 'htmlUrl2='],
    ['MissingTitleAttr', opml, 'title="A"', ''],
  ])('find %s', (rule, feed, right, wrong) => {
    expect(feed).toContain(right);
    expect(faultsOf(feed.replaceAll(right, () => wrong))).toContain(rule);
  });
});
