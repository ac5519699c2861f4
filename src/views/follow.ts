import type { Context, Link } from './context.ts';
import { siteView, type SiteView } from './site.ts';

/** How to follow the publication. */
export interface FollowView {
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  readonly feeds: readonly FeedRow[];
  /** Leads to the list of all feeds. */
  readonly allFeeds: Link;
  readonly networks: readonly Link[];
  /** The letter, where there is one. */
  readonly letter?: { readonly name: string; readonly note: string };
  readonly words: Context['words']['follow'];
}

/** A feed with its whole address, as it is copied into a feed reader. */
export interface FeedRow {
  readonly name: string;
  readonly address: string;
}

/** The view of how to follow the publication. */
export function followView(context: Context): FollowView {
  const { publication, words, urls } = context;
  const { newsletter, socials } = publication.settings;
  const { title, description, letterClosed } = words.follow;
  return {
    site: siteView({ title, description, path: urls.section('follow') }, context),
    title,
    description,
    feeds: [{ name: words.follow.all, address: urls.absolute(urls.mainFeed('rss')) }],
    allFeeds: { href: urls.section('feeds'), text: words.feeds.all },
    networks: socials.map(({ name, url }) => ({ href: url, text: name })),
    ...(newsletter === undefined ? {} : { letter: { name: newsletter.name, note: letterClosed } }),
    words: words.follow,
  };
}
