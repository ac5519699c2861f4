import { XMLParser } from 'fast-xml-parser';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** An item as a reader of any format has it. */
export interface ReadItem {
  readonly id: string;
  readonly url: string | undefined;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  /** Milliseconds. */
  readonly published: number;
  readonly updated: number | undefined;
  readonly categories: readonly string[];
  /** Separate authors; RSS has a byline instead. */
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly byline: string | undefined;
  readonly image: string | undefined;
}

/** The items of an RSS feed. */
export function readRss(xml: string): ReadItem[] {
  const { rss } = parse(xml) as { rss: { channel: { item?: OneOrMore<RssItem> } } };
  return list(rss.channel.item).map((item) => ({
    id: item.guid['#text'],
    url: item.link,
    title: item.title,
    summary: textOfHtml(item.description),
    html: item['content:encoded'],
    published: Date.parse(item.pubDate),
    updated: timeOf(item['dcterms:modified']),
    categories: list(item.category),
    authors: [],
    byline: item['dc:creator'],
    image: item['media:content']?.['@url'],
  }));
}

/** The entries of an Atom feed. */
export function readAtom(xml: string): ReadItem[] {
  const { feed } = parse(xml) as { feed: { entry?: OneOrMore<AtomEntry> } };
  return list(feed.entry).map((entry) => ({
    id: entry.id,
    url: list(entry.link).find((link) => link['@rel'] === 'alternate')?.['@href'],
    title: entry.title,
    summary: entry.summary,
    html: entry.content['#text'],
    published: Date.parse(entry.published),
    updated: Date.parse(entry.updated),
    categories: list(entry.category).map((category) => category['@term']),
    authors: list(entry.author).map(({ name, uri }) => ({ name, url: uri })),
    byline: undefined,
    image: entry['media:content']?.['@url'],
  }));
}

/** The items of a JSON Feed. */
export function readJsonFeed(json: string): ReadItem[] {
  const { items } = JSON.parse(json) as { items: readonly JsonItem[] };
  return items.map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    html: item.content_html,
    published: Date.parse(item.date_published),
    updated: timeOf(item.date_modified),
    categories: item.tags,
    authors: item.authors,
    byline: undefined,
    image: item.image,
  }));
}

/** What a reader sees of HTML. */
export function textOfHtml(html: string): string {
  const textOf = (node: Nodes): string =>
    node.type === 'text'
      ? node.value
      : 'children' in node
        ? node.children.map(textOf).join('')
        : '';
  return textOf(fromHtml(html, { fragment: true }));
}

interface RssItem {
  readonly guid: { readonly '#text': string };
  readonly link: string;
  readonly title: string;
  readonly description: string;
  readonly 'content:encoded': string;
  readonly pubDate: string;
  readonly 'dcterms:modified'?: string;
  readonly category?: OneOrMore<string>;
  readonly 'dc:creator': string;
  readonly 'media:content'?: { readonly '@url': string };
}

interface AtomEntry {
  readonly id: string;
  readonly link: OneOrMore<{ readonly '@rel': string; readonly '@href': string }>;
  readonly title: string;
  readonly summary: string;
  readonly content: { readonly '#text': string };
  readonly published: string;
  readonly updated: string;
  readonly category?: OneOrMore<{ readonly '@term': string }>;
  readonly author: OneOrMore<{ readonly name: string; readonly uri: string }>;
  readonly 'media:content'?: { readonly '@url': string };
}

interface JsonItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly date_modified?: string;
  readonly tags: readonly string[];
  readonly authors: ReadItem['authors'];
  readonly image?: string;
}

/** As the parser gives elements that may be there several times. */
type OneOrMore<Value> = Value | readonly Value[];

function list<Value>(value: OneOrMore<Value> | undefined): Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? [...(value as readonly Value[])] : [value as Value];
}

function parse(xml: string): unknown {
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    // Numeric references, which the parser counts among those of HTML.
    htmlEntities: true,
  }).parse(xml) as unknown;
}

function timeOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Date.parse(date);
}
