import type {
  BreadcrumbListLeaf,
  CollectionPageLeaf,
  ItemListLeaf,
  ListItemLeaf,
  ProfilePageLeaf,
  SearchResultsPageLeaf,
  WebPageLeaf,
} from 'schema-dts';
import { defined } from '../publication/defined.ts';
import type { Link } from '../views/context.ts';
import type { SiteView } from '../views/site.ts';
import type { Linked } from './graph-text.ts';
import { publicationReference, siteReference } from './publication-node.ts';

/** What kinds of page there are; none has a property that not all have. */
export type PageType = (
  WebPageLeaf | CollectionPageLeaf | ProfilePageLeaf | SearchResultsPageLeaf
)['@type'];

/** A page as a thing of a graph. */
export type PageNode = Linked<
  Omit<WebPageLeaf, '@type'> & { readonly '@type': PageType },
  'about' | 'breadcrumb' | 'hasPart' | 'mainEntity'
>;

/** A page with its title and the way to it; nothing where it has no address of its own. */
export function pageNode(site: SiteView, type: PageType = 'WebPage'): PageNode | undefined {
  const { title, description } = site.metadata;
  const node = barePageNode(site, type);
  return (
    node && {
      ...node,
      name: title,
      description,
      inLanguage: site.language,
      isPartOf: siteReference(site),
      publisher: publicationReference(site),
    }
  );
}

/** A page of which another thing of the graph says the rest. */
export function barePageNode(site: SiteView, type: PageType = 'WebPage'): PageNode | undefined {
  const { canonical } = site.metadata;
  return canonical === undefined
    ? undefined
    : defined({
        '@type': type,
        '@id': canonical,
        url: canonical,
        breadcrumb: breadcrumbs(site),
      });
}

/** The first things of a list, in its order. */
export function listNode(site: SiteView, links: readonly Link[]): ListNode | undefined {
  if (links.length === 0) return undefined;
  return {
    '@type': 'ItemList',
    itemListElement: links.slice(0, room).map((link, nth): StepNode => ({
      '@type': 'ListItem',
      position: nth + 1,
      name: link.text,
      url: site.origin + link.href,
    })),
  };
}

/** How many things of a list its page tells machines; people and feeds get them all. */
export const room = 20;

/** A list or a trail, whose steps lead to pages. */
type ListNode = Linked<ItemListLeaf, 'itemListElement'>;
type TrailNode = Linked<BreadcrumbListLeaf, 'itemListElement'>;
type StepNode = Omit<ListItemLeaf, 'item'> & { readonly item?: string };

function breadcrumbs({ trail, origin }: SiteView): TrailNode | undefined {
  if (trail === undefined) return undefined;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...trail.links.map((link, nth): StepNode => ({
        '@type': 'ListItem',
        position: nth + 1,
        name: link.text,
        item: origin + link.href,
      })),
      { '@type': 'ListItem', position: trail.links.length + 1, name: trail.current },
    ],
  };
}
