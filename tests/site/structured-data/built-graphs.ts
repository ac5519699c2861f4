import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf, pagesOf } from '../pages.ts';
import { folderOf, type SiteName } from '../sites.ts';
import { readGraph } from './graph-of-page.ts';
import type { Node } from './graph-faults.ts';

/** The structured data of a built site. */
export interface BuiltGraphs {
  /** The address of the front page. */
  readonly home: string;
  /** The address of a page → its things. */
  readonly graphs: ReadonlyMap<string, readonly Node[]>;
  /** The same → the text of its graph, as it stands in the page. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is wrong with how the graphs stand in the pages. */
  readonly faults: readonly string[];
  /** Whether there is a page or file at an address of the site. */
  readonly isBuilt: (address: string) => boolean;
}

/** Reads the structured data of every page of a site. */
export async function builtGraphs(name: SiteName): Promise<BuiltGraphs> {
  const graphs = new Map<string, readonly Node[]>();
  const texts = new Map<string, string>();
  const faults: string[] = [];
  let home = '';
  for (const page of await pagesOf(name)) {
    const {
      canonical,
      nodes,
      text,
      faults: found,
    } = readGraph(await readFile(fileOf(name, page), 'utf8'));
    faults.push(...found.map((sentence) => `${page}: ${sentence}`));
    if (text === undefined || canonical === undefined) continue;
    graphs.set(canonical, nodes);
    texts.set(canonical, text);
    if (page === '') home = canonical;
  }
  const client = join(folderOf(name), 'dist/client');
  const isBuilt = (address: string) => {
    const path = decodeURI(address.slice(home.length));
    return existsSync(join(client, path.endsWith('/') || path === '' ? `${path}index.html` : path));
  };
  return { home, graphs, texts, faults, isBuilt };
}
