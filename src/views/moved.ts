import { entityOfAddress } from '../publication/entity-address.ts';
import type { Context, Link } from './context.ts';
import { phrase } from './phrase.ts';

/**
 * The page at a former address, for hosts that cannot redirect: it leads on at once, and says where
 * to for browsers that do not follow.
 */
export interface MovedView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly favicon: string;
  readonly pageTitle: string;
  readonly title: string;
  readonly text: string;
  /** The page of today, by its title. */
  readonly to: Link;
  /** Its whole address. */
  readonly canonical: string;
}

/** The view of each former address, by that address below the base path: `articles/old`. */
export function movedViews(context: Context): ReadonlyMap<string, MovedView> {
  const { redirects } = context.publication;
  return new Map(
    Object.entries(redirects).map(([from, to]) => [
      from.slice(context.urls.base.length).replace(/\/$/u, ''),
      movedView(to, context),
    ]),
  );
}

function movedView(to: string, context: Context): MovedView {
  const { publication, words, urls, language, direction } = context;
  const { title, text } = words.moved;
  return {
    language,
    direction,
    favicon: urls.withBase('/favicon.svg'),
    pageTitle: phrase(words.site.pageTitle, { title, name: publication.settings.name }),
    title,
    text,
    to: { href: to, text: titleOf(to, context) },
    canonical: urls.absolute(to),
  };
}

/** What the page at an address is called; the address itself where that is not known. */
function titleOf(path: string, { index, urls }: Context): string {
  const below = path.slice(urls.base.length);
  const entity = entityOfAddress(`/${below}`);
  if (entity !== undefined) return index.entity(entity)?.name ?? path;
  const [collection, id = ''] = below.split('/');
  const title = collection === 'articles' ? index.article(id)?.title : index.topic(id)?.name;
  return title ?? path;
}
