import { entityOfAddress } from '../publication/entity-address.ts';
import type { Context, Link } from './context.ts';
import { phrase } from './phrase.ts';

/**
 * The page at a former address, or at that of something gone, for hosts that cannot redirect: it
 * leads on at once, and says where to for browsers that do not follow.
 */
export interface MovedView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly favicon: string;
  readonly pageTitle: string;
  readonly title: string;
  readonly text: string;
  /** The page it leads to, by its title. */
  readonly to: Link;
  /** The whole address of today; left out where that is another thing than what stood here. */
  readonly canonical?: string;
}

/** The view of each address that leads on, by that address below the base path: `articles/old`. */
export function movedViews(context: Context): ReadonlyMap<string, MovedView> {
  const { words, publication, urls } = context;
  const viewsOf = (
    leads: Readonly<Record<string, string>>,
    view: (to: string) => MovedView,
  ): [below: string, view: MovedView][] =>
    // Where a feed was stays a feed.
    Object.entries(leads)
      .filter(([from]) => from.endsWith('/'))
      .map(([from, to]) => [from.slice(urls.base.length).replace(/\/$/u, ''), view(to)]);
  return new Map([
    ...viewsOf(publication.redirects, (to) => ({
      ...leadingView(to, words.moved, context),
      canonical: urls.absolute(to),
    })),
    ...viewsOf(publication.gone, (to) => leadingView(to, words.gone, context)),
  ]);
}

function leadingView(
  to: string,
  { title, text }: { readonly title: string; readonly text: string },
  context: Context,
): MovedView {
  const { publication, words, urls, language, direction } = context;
  return {
    language,
    direction,
    favicon: urls.icon('favicon.svg'),
    pageTitle: phrase(words.site.pageTitle, { title, name: publication.settings.name }),
    title,
    text,
    to: { href: to, text: titleOf(to, context) },
  };
}

/** What the page at an address is called; the address itself where that is not known. */
function titleOf(path: string, { index, urls, words }: Context): string {
  const below = path.slice(urls.base.length);
  const entity = entityOfAddress(`/${below}`);
  if (entity !== undefined) return index.entity(entity)?.name ?? path;
  const [first = '', id = ''] = below.split('/');
  const list = new Map<string, string>([
    ['archive/', words.archive.title],
    ...Object.entries(words.collections).map(([name, { list }]) => [`${name}/`, list] as const),
    ...Object.entries(words.kinds).map(
      ([kind, { section }]) => [`kinds/${kind}/`, section] as const,
    ),
  ]).get(below);
  const title = first === 'articles' ? index.article(id)?.title : index.topic(id)?.name;
  return list ?? title ?? path;
}
