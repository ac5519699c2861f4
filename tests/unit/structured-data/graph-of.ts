import { expect } from 'vitest';
import type { Article, Entity, Publication } from '../../../src/publication/types.ts';
import { tableSizes } from '../../../src/record/record-files.ts';
import { articleGraph } from '../../../src/structured-data/article-graph.ts';
import { entityGraph } from '../../../src/structured-data/entity-graph.ts';
import { homeGraph } from '../../../src/structured-data/home-graph.ts';
import { recordGraph } from '../../../src/structured-data/record-graph.ts';
import { webcastsGraph } from '../../../src/structured-data/webcasts-graph.ts';
import { articleView } from '../../../src/views/article.ts';
import { contextOf } from '../../../src/views/context.ts';
import { entityView } from '../../../src/views/entity.ts';
import { homeView } from '../../../src/views/home.ts';
import { recordView } from '../../../src/views/record.ts';
import { webcastsView } from '../../../src/views/webcasts.ts';
import { graphFaults, type Node } from '../../site/structured-data/graph-faults.ts';

/** The things of the graph of an article, as machines read them. */
export function graphOfArticle(article: Article, publication: Publication): Node[] {
  const context = contextOf(publication);
  return parsed(articleGraph(article, articleView(article, context), context));
}

/** The things of the graph of an entity. */
export function graphOfEntity(entity: Entity, publication: Publication): Node[] {
  const context = contextOf(publication);
  return parsed(entityGraph(entity, entityView(entity, context), context));
}

/** The things of the graph of the front page. */
export function graphOfHome(publication: Publication): Node[] {
  const context = contextOf(publication);
  return parsed(homeGraph(homeView(context), context));
}

/** The things of the graph of the list of webcasts. */
export function graphOfWebcasts(publication: Publication): Node[] {
  const context = contextOf(publication);
  return parsed(webcastsGraph(webcastsView(context), context));
}

/** The things of the graph of the open record. */
export function graphOfRecord(publication: Publication): Node[] {
  const context = contextOf(publication);
  return parsed(recordGraph(recordView(tableSizes(context), context)));
}

/** The first thing of a type. */
export function ofType(nodes: readonly Node[], type: string): Node {
  const found = nodes.find((node) => [node['@type']].flat().includes(type));
  expect(found, `a ${type}`).toBeDefined();
  return found ?? {};
}

function parsed(text = ''): Node[] {
  const { '@graph': nodes } = JSON.parse(text) as { '@graph': Node[] };
  // One page alone leaves ids to others.
  const faults = graphFaults(
    new Map([['https://record.example/', nodes]]),
    'https://record.example/',
  );
  expect(faults.filter((fault) => !fault.includes('no page defines'))).toEqual([]);
  return nodes;
}
