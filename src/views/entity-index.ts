import { defined } from '../publication/defined.ts';
import { entityNouns } from '../publication/entity-address.ts';
import type { EntityCollection } from '../schemas/collections.ts';
import { entityLink, type Context, type Link } from './context.ts';
import { namedDetail } from './named-detail.ts';
import { siteView, type SiteView } from './site.ts';

/** A name of an index. */
export interface IndexRow {
  readonly name: Link;
  readonly detail: string;
  readonly stories: string;
  readonly example?: string;
}

/** An A–Z index. */
export interface IndexView {
  readonly site: SiteView;
  /** The first word of its address. */
  readonly path: EntityCollection | 'topics';
  readonly title: string;
  readonly description: string;
  readonly letters: readonly { readonly letter: string; readonly rows: readonly IndexRow[] }[];
  readonly empty: string;
}

/** All indexes: of each kind of entity, and of topics. */
export function indexViews(context: Context): IndexView[] {
  const collections = Object.values(entityNouns);
  return [
    ...collections.map((collection) => entityIndexView(collection, context)),
    topicIndexView(context),
  ];
}

/** The index of a kind of entity. */
export function entityIndexView(collection: EntityCollection, context: Context): IndexView {
  const { publication, urls, formats, words, index } = context;
  const rows = publication[collection].map((entity) => ({
    sortName: entity.sortName,
    row: defined({
      name: entityLink(entity, context),
      detail: entity.description ?? namedDetail(entity, context),
      stories: formats.counted(words.lists.stories, index.storiesOf(entity)),
      example: entity.sample ? words.site.example : undefined,
    }),
  }));
  return indexView(collection, urls.entityIndex(collection), rows, context);
}

/** The index of topics. */
function topicIndexView(context: Context): IndexView {
  const { publication, urls, formats, words, index } = context;
  const rows = publication.topics.map((topic) => ({
    sortName: topic.name,
    row: {
      name: { href: urls.topic(topic.id), text: topic.name },
      detail: topic.description ?? '',
      stories: formats.counted(words.lists.stories, index.onTopic(topic.id).length),
    },
  }));
  return indexView('topics', urls.topicIndex(), rows, context);
}

function indexView(
  path: IndexView['path'],
  address: string,
  rows: readonly { readonly sortName: string; readonly row: IndexRow }[],
  context: Context,
): IndexView {
  const { list: title, description, empty } = context.words.collections[path];
  return {
    site: siteView({ title, description, path: address }, context),
    path,
    title,
    description,
    letters: byLetter(rows, context.language),
    empty,
  };
}

/** Rows under their first letters, as the language tells letters apart: in Swedish, Å is not A. */
function byLetter(
  rows: readonly { readonly sortName: string; readonly row: IndexRow }[],
  language: string,
): IndexView['letters'] {
  const same = new Intl.Collator(language, { sensitivity: 'base' });
  const letters = new Intl.Segmenter(language, { granularity: 'grapheme' });
  const groups: { letter: string; rows: IndexRow[] }[] = [];
  for (const { sortName, row } of rows) {
    const [first] = letters.segment(sortName);
    const letter = (first?.segment ?? '').toLocaleUpperCase(language);
    const group = groups.at(-1);
    if (group !== undefined && same.compare(group.letter, letter) === 0) group.rows.push(row);
    else groups.push({ letter, rows: [row] });
  }
  return groups;
}
