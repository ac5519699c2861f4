import { nounOf, type Directory, type Referable } from './directory.ts';
import type { ListAddresses } from './list-addresses.ts';
import type { Moment, Publication, Source } from './types.ts';
import { builtSections, type Urls } from './urls.ts';

/** What decides whether an address still has its page. */
interface Present {
  readonly articles: Publication['articles'];
  readonly redirects: Publication['redirects'];
  readonly directory: Directory;
  readonly lists: ListAddresses;
  readonly now: Moment;
}

/**
 * Addresses that had a page once and have none now, and the list each leads to instead; both with
 * the base path. One that a former slug or id leads on from is moved, not gone.
 */
export function goneOf(
  { addresses }: Source,
  { articles, redirects, directory, lists, now }: Present,
  urls: Urls,
): Record<string, string> {
  const shown = new Set(articles.map(({ slug }) => slug));
  const gone = addresses.kept.flatMap(({ path, leadsTo }): [string, string][] => {
    const from = urls.withBase(path);
    if (leadsTo === undefined || listAbove(path) === undefined) return [];
    if (isThere(path) || Object.hasOwn(redirects, from)) return [];
    // A list may be gone with the last thing in it.
    return [[from, isThere(leadsTo) ? urls.withBase(leadsTo) : urls.archive()]];
  });
  return Object.fromEntries(gone);

  function isThere(path: string): boolean {
    const parts = path.split('/').filter((part) => part !== '');
    const [first, id] = parts;
    if (first === undefined) return true;
    if (first === 'kinds' || first === 'archive') return lists.has(parts);
    if (!isCollection(first)) {
      return id === undefined && (builtSections.has(first) || isEntry('pages', first));
    }
    if (id === undefined) return first !== 'articles';
    return parts.length === 2 && isEntry(first, id);
  }

  function isEntry(collection: Referable, id: string): boolean {
    const found = directory.has(collection, id);
    // What readers should see and cannot be read stops a build; it is no sign that it is gone.
    if (collection !== 'articles') return found !== undefined;
    return shown.has(id) || (found === 'broken' && directory.visibilityOf(id, now) === 'visible');
  }
}

/**
 * The list that a page stands in, which it leads to once it is gone: paths below the site. A page of
 * its own such as `/about/` is in none, and further pages of a list come and go with what is on it.
 *
 * @param kind of the article, where the page is one
 */
export function listAbove(path: string, kind?: string): string | undefined {
  const [first = '', second, ...deeper] = path.split('/').filter((part) => part !== '');
  if (second === undefined) return undefined;
  if (first === 'archive') {
    if (deeper.length === 0) return '/archive/';
    return deeper.length === 1 ? `/archive/${second}/` : undefined;
  }
  if (deeper.length > 0 || second === 'page') return undefined;
  if (first === 'kinds') return '/archive/';
  if (first === 'articles') return kind === undefined ? '/archive/' : `/kinds/${kind}/`;
  return isCollection(first) ? `/${first}/` : undefined;
}

/** Every feed that was published once. */
export function keptFeedsOf({ addresses }: Source): Publication['keptFeeds'] {
  return addresses.kept.flatMap(({ path, title }) =>
    title === undefined ? [] : [{ path: path.slice(1), title }],
  );
}

function isCollection(word: string): word is Exclude<Referable, 'pages'> {
  return Object.hasOwn(nounOf, word) && word !== 'pages';
}
