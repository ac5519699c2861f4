import type { DatasetLeaf, NewsMediaOrganizationLeaf, WebSiteLeaf } from 'schema-dts';
import type { ArticleNode } from './article-node.ts';
import type { EntityNode } from './entity-reference.ts';
import type { PageNode } from './page-node.ts';

/** A thing that stands in a graph by itself; others stand in it. */
export type GraphNode =
  PageNode | ArticleNode | EntityNode | DatasetLeaf | WebSiteLeaf | NewsMediaOrganizationLeaf;

/**
 * A graph of linked things as the text of a `<script type="application/ld+json">`.
 *
 * Written so that no text of an entry can end the script or begin a comment in it:
 * https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
 */
export function graphText(nodes: readonly GraphNode[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}

/** One value as it is, several as a list, none not at all. */
export function some<Value>(
  values: readonly Value[],
): Value | readonly [Value, Value, ...Value[]] | undefined {
  const [first, second, ...others] = values;
  if (first === undefined || second === undefined) return first;
  return [first, second, ...others];
}
