import type { Node } from './graph-faults.ts';

/** The structured data of one page. */
export interface GraphOfPage {
  readonly canonical: string | undefined;
  readonly nodes: readonly Node[];
  /** As it stands in the page. */
  readonly text: string | undefined;
  /** What is wrong with how it stands there. */
  readonly faults: readonly string[];
}

/** Reads the structured data of a page; one that is not to be indexed has none. */
export function readGraph(html: string): GraphOfPage {
  const [, canonical] = /<link rel="canonical" href="([^"]+)"/u.exec(html) ?? [];
  const [text, ...others] = [...html.matchAll(block)].map(([, found = '']) => found);
  const isIndexed = !html.includes('<meta name="robots" content="noindex"');
  if (text === undefined) {
    return { canonical, nodes: [], text, faults: isIndexed ? ['it has no graph'] : [] };
  }
  const { '@context': context, '@graph': nodes, ...rest } = JSON.parse(text);
  const faults = [
    isIndexed ? '' : 'it is not to be indexed and has a graph',
    others.length > 0 ? 'it has several graphs' : '',
    text.includes('<') ? 'a < stands in its graph' : '',
    context === 'https://schema.org' ? '' : `its context is ${String(context)}`,
    Object.keys(rest).length > 0 ? 'it has more than a context and a graph' : '',
  ];
  return { canonical, nodes, text, faults: faults.filter((fault) => fault !== '') };
}

const block = /<script type="application\/ld\+json">(.*?)<\/script>/gsu;
