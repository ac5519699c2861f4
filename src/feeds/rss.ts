import { getRssString } from '@astrojs/rss';
import { escapedForXml } from '../publication/xml-text.ts';
import type { FeedChannel } from './feed-channel.ts';
import { channelDescription, lastChange } from './feed-changes.ts';
import type { FeedItem, FeedItemPicture } from './feed-item.ts';
import { plainText } from './plain-text.ts';
import { writtenXml } from './written-xml.ts';

/**
 * An RSS 2.0 feed with whole articles. The bytes depend on the arguments alone: there is no build
 * time and no version in it, since readers compare digests of the whole file.
 *
 * @param items - newest first
 */
export async function rssFeed(channel: FeedChannel, items: readonly FeedItem[]): Promise<string> {
  const xml = await getRssString({
    title: plainText(channel.title),
    description: asHtml(channelDescription(channel, items)),
    site: channel.home,
    stylesheet: channel.stylesheet,
    trailingSlash: true,
    xmlns: namespaces(channel, items),
    customData: channelElements(channel, items),
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      description: asHtml(item.summary),
      pubDate: new Date(item.published),
      content: item.html,
      categories: [...item.categories],
      customData: itemElements(item),
    })),
  });
  return writtenXml(xml.replaceAll(notANumber, ''));
}

/** Only those that are used: the validator reports others. */
function namespaces({ archive }: FeedChannel, items: readonly FeedItem[]): Record<string, string> {
  const some = (has: (item: FeedItem) => boolean) => items.some(has);
  return {
    atom: 'http://www.w3.org/2005/Atom',
    ...(items.length > 0 && { dc: 'http://purl.org/dc/elements/1.1/' }),
    ...(some(({ updated }) => updated !== undefined) && { dcterms: 'http://purl.org/dc/terms/' }),
    ...(some(({ picture }) => picture !== undefined) && { media: 'http://search.yahoo.com/mrss/' }),
    ...(archive?.isArchive === true && { fh: 'http://purl.org/syndication/history/1.0' }),
  };
}

function channelElements(channel: FeedChannel, items: readonly FeedItem[]): string {
  const { archive } = channel;
  return [
    textElement('link', channel.home),
    link(channel.self, 'self', 'application/rss+xml'),
    link(channel.hub, 'hub'),
    link(archive?.current, 'current'),
    link(archive?.previous, 'prev-archive'),
    link(archive?.next, 'next-archive'),
    archive?.isArchive === true ? '<fh:archive/>' : '',
    textElement('language', channel.language),
    image(channel),
    textElement('lastBuildDate', lastChange(channel, items).toUTCString()),
  ].join('');
}

function itemElements(item: FeedItem): string {
  return [
    // A permalink would make every article new when the site moves.
    `<guid isPermaLink="false">${asText(item.id)}</guid>`,
    textElement('dc:creator', item.byline),
    textElement('dcterms:modified', item.updated),
    item.picture === undefined ? '' : media(item.picture),
  ].join('');
}

function link(href: string | undefined, rel: string, type?: string): string {
  if (href === undefined) return '';
  return `<atom:link${attributes({ href, rel, type })}/>`;
}

/** RSS allows it to be 144 pixels wide, whatever the size of the file. */
function image({ icon, title, home }: FeedChannel): string {
  const size = textElement('width', '144') + textElement('height', '144');
  const said =
    textElement('url', icon) + textElement('title', plainText(title)) + textElement('link', home);
  return `<image>${said}${size}</image>`;
}

function media({ url, type, width, height, alt, credit }: FeedItemPicture): string {
  const size = { width: String(width), height: String(height) };
  return [
    `<media:content${attributes({ url, type, medium: 'image', ...size })}>`,
    `<media:description type="plain">${asText(alt)}</media:description>`,
    credit === undefined
      ? ''
      : `<media:credit role="photographer">${asText(credit)}</media:credit>`,
    '</media:content>',
  ].join('');
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapedForXml(value)}"`))
    .join('');
}

// The library parses custom elements as data: it would turn the guid 00123 into 123 and 1e5 into
// 100000. A private-use character in front keeps them text; it is taken out of what comes back.
const notANumber = '\u{F8F0}';

function asText(value: string): string {
  return notANumber + escapedForXml(value.replaceAll(notANumber, ''));
}

function textElement(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<${name}>${asText(value)}</${name}>`;
}

/** A description is HTML, so that a text in it has to be written as one. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
