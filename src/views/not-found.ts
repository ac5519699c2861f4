import type { Context, Link } from './context.ts';
import { siteView, type SiteView } from './site.ts';

/** The page for an address that leads nowhere. */
export interface NotFoundView {
  readonly site: SiteView;
  readonly title: string;
  readonly text: string;
  /** To the front page, the archive and the index of names. */
  readonly ways: readonly Link[];
}

/** The view of the page for an address that leads nowhere; it has no address itself. */
export function notFoundView(context: Context): NotFoundView {
  const { words, urls } = context;
  const { title, text, home } = words.notFound;
  const site = siteView({ title, description: text }, context);
  return {
    site,
    title,
    text,
    ways: [
      { href: urls.home(), text: home },
      { href: urls.archive(), text: words.archive.all },
      { href: site.index.href, text: words.home.index },
    ],
  };
}
