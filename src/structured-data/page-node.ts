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
import { publicationReference, siteReference } from './publication-node.ts';

/** A page as a thing of a graph. */
export type PageNode = WebPageLeaf | CollectionPageLeaf | ProfilePageLeaf | SearchResultsPageLeaf;

/** What kinds of page there are. */
export type PageType = PageNode['@type'];

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
export function listNode(site: SiteView, links: readonly Link[]): ItemListLeaf | undefined {
  if (links.length === 0) return undefined;
  return {
    '@type': 'ItemList',
    itemListElement: links.slice(0, room).map((link, nth): ListItemLeaf => ({
      '@type': 'ListItem',
      position: nth + 1,
      name: link.text,
      url: site.origin + link.href,
    })),
  };
}

/** How many things of a list its page tells machines; people and feeds get them all. */
const room = 20;

function breadcrumbs({ trail, origin }: SiteView): BreadcrumbListLeaf | undefined {
  if (trail === undefined) return undefined;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...trail.links.map((link, nth): ListItemLeaf => ({
        '@type': 'ListItem',
        position: nth + 1,
        name: link.text,
        item: origin + link.href,
      })),
      { '@type': 'ListItem', position: trail.links.length + 1, name: trail.current },
    ],
  };
}
