import type { DataCatalogLeaf, DataDownloadLeaf, DatasetLeaf } from 'schema-dts';
import { defined } from '../publication/defined.ts';
import type { RecordView, TableView } from '../views/record.ts';
import { graphText } from './graph-text.ts';
import { pageNode, type PageNode } from './page-node.ts';
import { publicationReference } from './publication-node.ts';

/** The graph of the open record: a catalogue of its tables, each with its files. */
export function recordGraph(view: RecordView): string | undefined {
  const { site, title, description, tables, licence } = view;
  const page = pageNode(site, 'CollectionPage');
  if (page === undefined) return undefined;
  const catalog: DataCatalogLeaf = {
    '@type': 'DataCatalog',
    '@id': `${page['@id'] ?? ''}#catalog`,
    name: title,
    description,
    ...defined({ license: licence?.href }),
    dataset: tables.map((table) => tableNode(table, view)),
  };
  const about: PageNode = { ...page, mainEntity: { '@id': catalog['@id'] } };
  return graphText([about, catalog]);
}

function tableNode({ name, rowIs, files }: TableView, { site, licence }: RecordView): DatasetLeaf {
  return {
    '@type': 'Dataset',
    name,
    description: rowIs,
    ...defined({ license: licence?.href }),
    creator: publicationReference(site),
    distribution: files.map(({ href, type }): DataDownloadLeaf => ({
      '@type': 'DataDownload',
      contentUrl: site.origin + href,
      encodingFormat: type,
    })),
  };
}
