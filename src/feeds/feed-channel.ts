import type { Publication } from '../publication/types.ts';
import { createUrls } from '../publication/urls.ts';

/** What a feed says of itself. Addresses of pages and feeds are whole. */
export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page the feed belongs to. */
  readonly home: string;
  /** The feed's own address: readers move their subscription to it, so it must be right. */
  readonly self: string;
  /** The path of the style sheet that makes the feed readable in a browser. */
  readonly stylesheet: string;
}

/** The main feed: everything the publication prints. */
export function mainChannel({ settings }: Publication): FeedChannel {
  const { name, description, notice, language, url } = settings;
  const urls = createUrls(url);
  return {
    title: name,
    description: notice === undefined ? description : `${description} ${notice}`,
    language,
    home: urls.absolute(urls.home()),
    self: urls.feed(),
    stylesheet: urls.withBase('/feed.css'),
  };
}
