import type { Context } from '../views/context.ts';
import type { HomeView } from '../views/home.ts';
import { graphText } from './graph-text.ts';
import { barePageNode, listNode, type PageNode } from './page-node.ts';
import { publicationNode, publicationReference, siteNode } from './publication-node.ts';

/** The graph of the front page: the publication, its site and the newest stories. */
export function homeGraph(
  { site, lead, rows }: Pick<HomeView, 'site' | 'lead' | 'rows'>,
  context: Context,
): string | undefined {
  const page = barePageNode(site, 'CollectionPage');
  const stories = [...(lead === undefined ? [] : [lead]), ...rows];
  const list = listNode(
    site,
    stories.map(({ headline }) => headline),
  );
  if (page === undefined) return undefined;
  const front: PageNode = {
    ...page,
    about: publicationReference(site),
    ...(list && { mainEntity: list }),
  };
  return graphText([front, siteNode(site), publicationNode(site, context)]);
}
