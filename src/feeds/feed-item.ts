import type { FeedAuthor, FeedEntryView } from '../views/feed-entry.ts';
import { escapedForXml } from '../publication/xml-text.ts';
import { feedHtml } from './feed-html.ts';
import { plainText } from './plain-text.ts';
import { feedPicture, type FeedPicture } from './feed-picture.ts';

/** An article or a correction as every format of feed carries it. */
export interface FeedItem {
  /** Never changes, whatever happens to slug, host or path. */
  readonly id: string;
  /** The whole address of its page. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Clean HTML with whole addresses. */
  readonly html: string;
  /** First publication; never moves. */
  readonly published: string;
  readonly updated?: string;
  readonly authors: readonly FeedAuthor[];
  /** All authors in one line: readers keep only one of several. */
  readonly byline: string;
  readonly categories: readonly string[];
  readonly language: string;
  readonly picture?: FeedItemPicture;
}

/** The lead picture for readers that show it apart from the text. */
export interface FeedItemPicture {
  /** Whole. */
  readonly url: string;
  /** Such as image/png. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit?: string;
}

/** What the view of an entry leaves to be printed. */
export interface PrintedEntry {
  /** The rendered body with its mentions placed. */
  readonly html: string;
  readonly picture?: FeedPicture;
}

/** The item of an entry: what stands above the text, the lead picture and the text, cleaned. */
export function feedItem(entry: FeedEntryView, { html, picture }: PrintedEntry): FeedItem {
  const { url, direction } = entry;
  const text = (picture === undefined ? '' : feedPicture(picture)) + html;
  return {
    id: entry.id,
    url,
    title: plainText(entry.title),
    summary: plainText(entry.summary),
    html: feedHtml(opening(entry) + text, { permalink: url, direction }),
    published: entry.published,
    ...(entry.updated === undefined ? {} : { updated: entry.updated }),
    authors: entry.authors.map(({ name, url }) => ({ name: plainText(name), url })),
    byline: plainText(entry.byline),
    categories: entry.categories.map(plainText),
    language: entry.language,
    ...(picture === undefined ? {} : { picture: itemPicture(picture, entry) }),
  };
}

/** What stands above the text, parted from it by a rule. */
function opening({ opening: lines, body }: FeedEntryView): string {
  const paragraphs = lines.map((line) => `<p>${escapedForXml(line)}</p>`).join('');
  return paragraphs === '' || body === undefined ? paragraphs : `${paragraphs}<hr>`;
}

function itemPicture(
  { src, type, width, height, alt }: FeedPicture,
  { url, pictureCredit }: FeedEntryView,
): FeedItemPicture {
  return {
    url: new URL(src, url).href,
    type,
    width,
    height,
    alt: plainText(alt),
    ...(pictureCredit === undefined ? {} : { credit: plainText(pictureCredit) }),
  };
}
