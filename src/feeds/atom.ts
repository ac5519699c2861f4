import { generateAtomFeed } from 'feedsmith';
import { escapedForXml } from '../publication/xml-text.ts';
import type { FeedChannel } from './feed-channel.ts';
import { channelDescription, lastChange } from './feed-changes.ts';
import type { FeedItem } from './feed-item.ts';
import { plainText } from './plain-text.ts';
import { writtenXml } from './written-xml.ts';

/**
 * An Atom feed (RFC 4287) with whole articles, each with all its authors. The bytes depend on the
 * arguments alone.
 *
 * @param items - newest first
 */
export function atomFeed(channel: FeedChannel, items: readonly FeedItem[]): string {
  const xml = generateAtomFeed(
    {
      id: channel.id,
      title: { value: plainText(channel.title) },
      subtitle: { value: plainText(channelDescription(channel, items)) },
      updated: lastChange(channel, items),
      links: links(channel),
      icon: channel.icon,
      xml: { lang: channel.language },
      entries: items.map(entry),
    },
    { stylesheets: [{ type: 'text/css', href: escapedForXml(channel.stylesheet) }] },
  );
  return withWholeSeconds(withArchiveMark(writtenXml(xml), channel));
}

function links({ self, home, hub, archive }: FeedChannel) {
  const other = { hub, current: archive?.current, ...archiveSteps(archive) };
  return [
    { href: self, rel: 'self', type: 'application/atom+xml' },
    { href: home, rel: 'alternate', type: 'text/html' },
    ...Object.entries(other).flatMap(([rel, href]) => (href === undefined ? [] : [{ href, rel }])),
  ];
}

function archiveSteps(archive: FeedChannel['archive']) {
  return { 'prev-archive': archive?.previous, 'next-archive': archive?.next };
}

function entry(item: FeedItem) {
  return {
    id: asIri(item.id),
    title: { value: item.title },
    links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
    published: item.published,
    updated: item.updated ?? item.published,
    authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
    categories: item.categories.map((term) => ({ term })),
    summary: { value: item.summary },
    content: { value: item.html, type: 'html' },
    xml: { lang: item.language },
    ...(item.picture === undefined ? {} : { media: media(item.picture) }),
  };
}

/** Atom asks for an IRI, and what an article was called in an old system need not be one. */
function asIri(id: string): string {
  const isIri = URL.canParse(id) && !/[\s<>"{}|\\^`]/u.test(id);
  return isIri ? id : `data:,${encodeURIComponent(id)}`;
}

function media({ url, type, width, height, alt, credit }: NonNullable<FeedItem['picture']>) {
  return {
    contents: [
      {
        ...{ url, type, medium: 'image', width, height },
        description: { value: alt, type: 'plain' },
        ...(credit === undefined ? {} : { credits: [{ value: credit, role: 'photographer' }] }),
      },
    ],
  };
}

// The library knows no element of the archive's namespace. Source: RFC 5005, section 4.
function withArchiveMark(xml: string, { archive }: FeedChannel): string {
  if (archive?.isArchive !== true) return xml;
  const mark = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';
  return xml.replace('<id>', () => `${mark}<id>`);
}

/** A time is given to the second, as people read it in a browser. */
function withWholeSeconds(xml: string): string {
  return xml.replaceAll(/(<(?:published|updated)>[^<]*)\.000Z</gu, '$1Z<');
}
