import { nounOf, type Directory, type Referable } from './directory.ts';
import type { Ledger } from './ledger.ts';
import type { ListAddresses } from './list-addresses.ts';
import { createNearest } from './nearest.ts';
import { builtSections, figureAnchor, siteFiles, type Urls } from './urls.ts';

/** Where a link leads. `nearest` are whole addresses somebody may have meant. */
export type Destination =
  /** A page of this site; `article` is the one it is part of. */
  | { readonly kind: 'here'; readonly href: string; readonly article?: string }
  | { readonly kind: 'outside' }
  /** A file that has problems of its own; `article` is the one it would be. */
  | { readonly kind: 'broken'; readonly article?: string }
  | { readonly kind: 'unknown'; readonly noun: string; readonly nearest: readonly string[] }
  | { readonly kind: 'nowhere'; readonly nearest: readonly string[] };

/** Follows the address of a link. `from` is the article it stands in. */
export type FollowLink = (address: string, from?: string) => Destination;

/**
 * Follows the addresses editors write: `person:`, `organization:`, `program:`, `product:`,
 * `event:`, `topic:`, `page:`, `article:` and `figure:` with an id, paths of this site, whole
 * addresses of others.
 */
export function createFollowLink(
  directory: Directory,
  ledger: Ledger,
  lists: ListAddresses,
  urls: Urls,
): FollowLink {
  return (address, from) => {
    if (address.startsWith('#')) return { kind: 'outside' };
    if (address.startsWith('/')) return followPath(address);
    const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/isu.exec(address) ?? [];
    if (scheme === undefined) return { kind: 'nowhere', nearest: wholeAddress(address) };
    if (scheme === 'figure') return followFigure(rest, from);
    const collection = collectionOf.get(scheme);
    if (collection) return followEntry(collection, rest, (id) => `${scheme}:${id}`);
    if (outside.has(scheme.toLowerCase())) return { kind: 'outside' };
    return {
      kind: 'nowhere',
      nearest: nearestScheme(scheme).map((known) => `${known}:${rest}`),
    };
  };

  function followEntry(
    collection: Referable,
    id: string,
    written: (id: string) => string,
  ): Destination {
    const found = directory.has(collection, id);
    const article = collection === 'articles' ? { article: id } : {};
    if (found === 'broken') return { kind: 'broken', ...article };
    if (found === undefined) {
      const elsewhere = directory.elsewhere(id);
      const nearest = elsewhere
        ? [`${nounOf[elsewhere]}:${id}`]
        : directory.nearest(collection, id).map(written);
      return { kind: 'unknown', noun: nounOf[collection], nearest };
    }
    return { kind: 'here', href: addressOf(collection, id), ...article };
  }

  function followFigure(id: string, from: string | undefined): Destination {
    const article = ledger.get(id)?.article;
    if (article === undefined) {
      const nearest = ledger.nearest(id).map((known) => `figure:${known}`);
      // The figure may well be in an article that could not be read.
      if (nearest.length === 0 && directory.hasBrokenArticles) return { kind: 'broken' };
      return { kind: 'unknown', noun: 'figure', nearest };
    }
    const href = article === from ? `#${figureAnchor(id)}` : urls.figure(article, id);
    return { kind: 'here', href, article };
  }

  function followPath(address: string): Destination {
    if (address.startsWith('//')) return { kind: 'nowhere', nearest: [`https:${address}`] };
    const { pathname } = new URL(address, 'https://site.invalid');
    const parts = pathname.split('/').filter((part) => part !== '');
    const [first = '', second, ...deeper] = parts;
    const href = urls.withBase(address);
    const here: Destination = { kind: 'here', href };
    if (first === '') return here;
    if (siteFiles.has(pathname.slice(1))) return here;
    if (first.includes('.')) return nowhere();
    if (first === 'kinds' || first === 'archive') {
      if (lists.has(parts)) return here;
      // It may well be the list of an article that could not be read.
      return directory.hasBrokenArticles ? { kind: 'broken' } : nowhere(...lists.nearest(parts));
    }
    if (isCollection(first) && first !== 'pages') return followEntryPath(first, second, deeper);
    if (builtSections.has(first)) return second === undefined ? here : nowhere(`/${first}/`);

    const found = followEntry('pages', first, (id) => `/${id}/`);
    if (found.kind === 'unknown') return nowhere(...found.nearest);
    if (found.kind !== 'here') return found;
    return second === undefined ? here : nowhere(`/${first}/`);

    /** Of a long list only its own address may be linked to: which pages it has changes. */
    function followEntryPath(
      collection: Referable,
      id: string | undefined,
      below: readonly string[],
    ): Destination {
      if (id === undefined) return collection === 'articles' ? nowhere('/archive/') : here;
      if (id === 'page') return nowhere(`/${collection}/`);
      const entry = followEntry(collection, id, (known) => `/${collection}/${known}/`);
      if (entry.kind !== 'here') return entry;
      return below.length === 0 ? { ...entry, href } : nowhere(`/${collection}/${id}/`);
    }
  }

  function addressOf(collection: Referable, id: string): string {
    if (collection === 'articles') return urls.article(id);
    if (collection === 'topics') return urls.topic(id);
    if (collection === 'pages') return urls.page(id);
    return urls.entity({ collection, id });
  }
}

const collectionOf: ReadonlyMap<string, Referable> = new Map(
  Object.keys(nounOf)
    .filter(isCollection)
    .map((collection) => [nounOf[collection], collection]),
);

/** What a link may start with besides; a `javascript:` address would run on the reader's side. */
const outside: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

const nearestScheme = createNearest(
  [...collectionOf.keys(), 'figure', ...outside].map((id) => ({ id })),
);

function nowhere(...nearest: readonly string[]): Destination {
  return { kind: 'nowhere', nearest };
}

function isCollection(word: string): word is Referable {
  return Object.hasOwn(nounOf, word);
}

function wholeAddress(address: string): string[] {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/|$)/iu.test(address)
    ? [`https://${address}`]
    : [];
}
