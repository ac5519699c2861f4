import { getRssString } from '@astrojs/rss';
import type { FeedChannel } from './feed-channel.ts';
import type { FeedItem } from './feed-item.ts';
import { escapedForXml, withoutControlCharacters } from '../publication/xml-text.ts';

/**
 * An RSS 2.0 feed with whole articles. The bytes depend on the arguments alone: there is no build
 * time and no version in it, since readers compare digests of the whole file.
 *
 * @param items - newest first
 */
export async function rssFeed(channel: FeedChannel, items: readonly FeedItem[]): Promise<string> {
  const xml = await getRssString({
    title: withoutControlCharacters(channel.title),
    description: withoutControlCharacters(channel.description),
    site: channel.home,
    stylesheet: channel.stylesheet,
    trailingSlash: true,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      dcterms: 'http://purl.org/dc/terms/',
    },
    customData: [
      `<link>${escapedForXml(channel.home)}</link>`,
      `<atom:link href="${escapedForXml(channel.self)}" rel="self" type="application/rss+xml"/>`,
      textElement('language', channel.language),
      ...(items.length === 0 ? [] : [textElement('lastBuildDate', lastChange(items))]),
    ].join(''),
    items: items.map((item) => ({
      title: withoutControlCharacters(item.title),
      link: item.url,
      description: withoutControlCharacters(item.summary),
      pubDate: new Date(item.published),
      content: item.html,
      categories: item.categories.map(withoutControlCharacters),
      customData: [
        // A permalink would make every article new when the site moves.
        `<guid isPermaLink="false">${asText(item.id)}</guid>`,
        textElement('dc:creator', item.byline),
        ...(item.updated === undefined ? [] : [textElement('dcterms:modified', item.updated)]),
      ].join(''),
    })),
  });
  return typedStylesheet(xml.replaceAll(notANumber, ''));
}

/** Newest publication or update, in the form of RFC 822 that RSS asks for. */
function lastChange(items: readonly FeedItem[]): string {
  const newest = Math.max(...items.map((item) => Date.parse(item.updated ?? item.published)));
  return new Date(newest).toUTCString();
}

// The library parses custom elements as data: it would turn the guid 00123 into 123 and 1e5 into
// 100000. A private-use character in front keeps them text; it is taken out of what comes back.
const notANumber = '\u{F8F0}';

function asText(value: string): string {
  return notANumber + escapedForXml(value.replaceAll(notANumber, ''));
}

function textElement(name: string, value: string): string {
  return `<${name}>${asText(value)}</${name}>`;
}

// Chromium takes a style sheet without a type; the specification does not.
function typedStylesheet(xml: string): string {
  return xml.replace('<?xml-stylesheet href=', '<?xml-stylesheet type="text/css" href=');
}
