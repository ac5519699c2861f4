import type { Context, Link } from './context.ts';
import { siteView, type SiteView } from './site.ts';

/** The page for an address that leads nowhere. */
export interface NotFoundView {
  readonly site: SiteView;
  readonly title: string;
  readonly text: string;
  readonly home: Link;
}

/** The view of the page for an address that leads nowhere; it has no address itself. */
export function notFoundView(context: Context): NotFoundView {
  const { title, text, home } = context.words.notFound;
  return {
    site: siteView({ title, description: text }, context),
    title,
    text,
    home: { href: context.urls.home(), text: home },
  };
}
