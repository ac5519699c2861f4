import type { ArticleRow } from '../views/article-row.ts';
import type { Link } from '../views/context.ts';
import type { CorrectionsView } from '../views/corrections.ts';
import type { IndexView } from '../views/entity-index.ts';
import type { SiteView } from '../views/site.ts';
import { graphText } from './graph-text.ts';
import { listNode, pageNode, type PageNode, type PageType } from './page-node.ts';

/** The graph of a page of which nothing more is to say; none where it has no address of its own. */
export function pageGraph(site: SiteView, type: PageType = 'WebPage'): string | undefined {
  const page = pageNode(site, type);
  return page && graphText([page]);
}

/** The graph of a page that lists stories. */
export function listGraph({ site, rows }: StoryList): string | undefined {
  return collectionGraph(
    site,
    rows.map(({ headline }) => headline),
  );
}

/** The graph of the list of corrections, by the stories they are of. */
export function correctionsGraph({ site, rows }: CorrectionsView): string | undefined {
  return collectionGraph(
    site,
    rows.map(({ story }) => story),
  );
}

/** The graph of an index of names. */
export function indexGraph({ site, sections }: IndexView): string | undefined {
  return collectionGraph(
    site,
    sections.flatMap(({ rows }) => rows.map(({ name }) => name)),
  );
}

/** The graph of the page of an example: it says that it is one, and claims nothing of the thing. */
export function exampleGraph(site: SiteView, example: string): string | undefined {
  const page = pageNode(site);
  if (page === undefined) return undefined;
  const marked: PageNode = { ...page, creativeWorkStatus: example };
  return graphText([marked]);
}

/** A page with stories in rows. */
interface StoryList {
  readonly site: SiteView;
  readonly rows: readonly Pick<ArticleRow, 'headline'>[];
}

function collectionGraph(site: SiteView, links: readonly Link[]): string | undefined {
  const page = pageNode(site, 'CollectionPage');
  const list = listNode(site, links);
  if (page === undefined) return undefined;
  const filled: PageNode = { ...page, ...(list && { mainEntity: list }) };
  return graphText([filled]);
}
