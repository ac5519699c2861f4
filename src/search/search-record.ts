import type { Article, Entity, EntityKey, Person } from '../publication/types.ts';
import { inRow, type Context } from '../views/context.ts';
import { saySpan } from '../views/dated.ts';
import { namedDetail } from '../views/named-detail.ts';
import { sayRole } from '../views/roles.ts';

/** What the index keeps of a page beside its text. */
export interface SearchRecord {
  /** The path with the base path. */
  readonly path: string;
  /**
   * Words that are searched before the text of the page, each with a weight from 0 to 10:
   * https://pagefind.app/docs/weighting/
   */
  readonly names: readonly { readonly text: string; readonly weight: number }[];
  /** Words shown with a result; they are searched too. */
  readonly meta: Readonly<Record<string, string>>;
  /** What results are narrowed by: ids, kinds and years. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /**
   * Articles have a `date` and entries a count of `stories`. A search that is sorted by one of them
   * finds no other page, which tells stories from names without a file of filters.
   */
  readonly sort: Readonly<Record<string, string>>;
  /** Facts shown with a result that nobody should find it by; ids of empty elements in the index. */
  readonly anchors: readonly string[];
}

/** The record of each page that can be found. */
export function searchRecords(context: Context): SearchRecord[] {
  const { publication, index } = context;
  return [
    ...publication.articles.map((article) => articleRecord(article, context)),
    ...index.entities().map((entity) => entityRecord(entity, context)),
  ];
}

function articleRecord(article: Article, context: Context): SearchRecord {
  const { urls, formats, index } = context;
  const mentioned = (collection: EntityKey['collection']) =>
    article.mentions.flatMap(({ entity }) => (entity.collection === collection ? [entity.id] : []));
  const authors = article.authors.map(
    (id) => index.entity({ collection: 'people', id })?.name ?? id,
  );
  return {
    path: urls.article(article.slug),
    names: [],
    meta: {
      title: article.title,
      date: formats.day(article.publishedDay).text,
      authors: inRow(authors, context),
    },
    filters: {
      kind: [article.kind],
      topic: article.topics,
      year: [article.publishedDay.slice(0, 4)],
      person: [...new Set([...mentioned('people'), ...article.authors])],
      organization: mentioned('organizations'),
      program: mentioned('programs'),
    },
    sort: { date: article.published },
    anchors: [],
  };
}

function entityRecord(entity: Entity, context: Context): SearchRecord {
  const { urls, index } = context;
  const names = new Set([entity.name, ...entity.names.map(({ name }) => name), ...entity.aliases]);
  const stories = String(index.storiesOf(entity));
  return {
    path: urls.entity(entity),
    names: [...names].map((text) => ({ text, weight: weightOf(text) })),
    meta: {
      title: entity.name,
      detail: whatItIs(entity, context),
    },
    filters: { kind: [entity.collection] },
    sort: { stories },
    anchors: [`stories-${stories}`],
  };
}

/**
 * Whoever types a whole name means what is called so: of “Microsoft”, the company, and not each thing
 * that has the word in its name. So a word weighs the more the less else the name says.
 */
function weightOf(name: string): number {
  return Math.round(100 / name.split(/\s+/u).length) / 10;
}

/** A person's offices of today, or the last one known; what anything else is. */
function whatItIs(entity: Entity, context: Context): string {
  if (entity.collection !== 'people') return namedDetail(entity, context);
  return lastOffice(entity, context) ?? entity.description ?? '';
}

function lastOffice({ roles }: Person, context: Context): string | undefined {
  const today = roles.filter(({ to, checked }) => to === 'present' && checked !== undefined);
  if (today.length > 0) {
    return inRow(
      today.map((role) => sayRole(role, context)),
      context,
    );
  }
  const last = roles.at(-1);
  return last && inRow([sayRole(last, context), saySpan(last, context)], context);
}
