import { defined } from '../publication/defined.ts';
import { entityNouns } from '../publication/entity-address.ts';
import type { EntityCollection } from '../schemas/collections.ts';
import { entityLink, type Context, type Link } from './context.ts';
import { createLetterOf } from './letters.ts';
import { namedDetail } from './named-detail.ts';
import { phrase } from './phrase.ts';
import { siteView, type SiteView } from './site.ts';

/** A name of an index. */
export interface IndexRow {
  readonly name: Link;
  readonly detail: string;
  readonly stories: string;
  readonly example?: string;
}

/** A letter of the bar above an index. */
export interface LetterLink extends Link {
  /** How many names it has; left out where only the way to it matters. */
  readonly entries?: string;
  readonly current: boolean;
}

/** The names under one heading. */
export interface IndexSection {
  /** The id of the heading. */
  readonly anchor: string;
  readonly heading: string;
  readonly rows: readonly IndexRow[];
}

/** An A–Z index, or the page of one letter of a long one. */
export interface IndexView {
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  readonly entries: string;
  readonly lettersLabel: string;
  readonly letters: readonly LetterLink[];
  readonly sections: readonly IndexSection[];
  readonly empty: string;
}

/** An index with its place below the base path: `people`, and a letter that has a page of its own. */
export interface IndexPage {
  readonly collection: EntityCollection | 'topics';
  readonly letter?: string;
  readonly view: IndexView;
}

/** From how many names on each letter has a page of its own. */
const longIndex = 200;

/** How many names the first page of a long index has. */
const room = 40;

/** The pages of all indexes, of each kind of entity and of topics: the first page of each first. */
export function indexPages(context: Context): IndexPage[] {
  const collections = Object.values(entityNouns);
  return [
    ...collections.flatMap((collection) => pagesOf(entityIndex(collection, context), context)),
    ...pagesOf(topicIndex(context), context),
  ];
}

/** The first page of the index of a kind of entity. */
export function entityIndexView(collection: EntityCollection, context: Context): IndexView {
  return indexView(entityIndex(collection, context), context);
}

/** What an index is made of. */
interface Index {
  readonly collection: IndexPage['collection'];
  readonly path: string;
  readonly groups: readonly LetterGroup[];
  readonly count: number;
}

interface LetterGroup {
  /** As its address has it. */
  readonly key: string;
  readonly heading: string;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly sortName: string;
  readonly stories: number;
  /** Made when it is printed: the first page of a long index shows few of its names. */
  readonly row: () => IndexRow;
}

function entityIndex(collection: EntityCollection, context: Context): Index {
  const { publication, urls, words, index } = context;
  const entries = publication[collection].map((entity): Entry => {
    const stories = index.storiesOf(entity);
    return {
      sortName: entity.sortName,
      stories,
      row: () =>
        defined({
          name: entityLink(entity, context),
          detail: entity.description ?? namedDetail(entity, context),
          stories: sayStories(stories, context),
          example: entity.sample ? words.site.example : undefined,
        }),
    };
  });
  return indexOf(collection, urls.entityIndex(collection), entries, context);
}

function topicIndex(context: Context): Index {
  const { publication, urls, index } = context;
  const entries = publication.topics.map(({ id, name, description = '' }): Entry => {
    const stories = index.onTopic(id).length;
    return {
      sortName: name,
      stories,
      row: () => ({
        name: { href: urls.topic(id), text: name },
        detail: description,
        stories: sayStories(stories, context),
      }),
    };
  });
  return indexOf('topics', urls.topicIndex(), entries, context);
}

function indexOf(
  collection: Index['collection'],
  path: string,
  entries: readonly Entry[],
  { words, language }: Context,
): Index {
  const letterOf = createLetterOf(language);
  const groups = Map.groupBy(entries, ({ sortName }) => letterOf(sortName) ?? signs);
  return {
    collection,
    path,
    groups: Array.from(groups, ([key, ofLetter]) => ({
      key,
      heading: key === signs ? words.indexes.signs : key,
      entries: ofLetter,
    })),
    count: entries.length,
  };
}

/** What stands in the address of the names that begin with no letter. */
const signs = '0-9';

function pagesOf(index: Index, context: Context): IndexPage[] {
  const { collection } = index;
  return [
    { collection, view: indexView(index, context) },
    ...(isLong(index)
      ? index.groups.map((group) => ({
          collection,
          letter: group.key,
          view: letterView(group, index, context),
        }))
      : []),
  ];
}

function isLong({ count }: Index): boolean {
  return count > longIndex;
}

function indexView(index: Index, context: Context): IndexView {
  const { list: title, description } = context.words.collections[index.collection];
  return {
    site: siteView({ title, description, path: index.path }, context),
    description,
    ...frameOf(index, index.count, context),
    letters: index.groups.map((group) => letterLink(group, index, context)),
    sections: isLong(index) ? mostStories(index, context) : index.groups.map(sectionOf),
  };
}

/** The page of one letter: its bar has no counts, so that a new name changes its own letter only. */
function letterView(group: LetterGroup, index: Index, context: Context): IndexView {
  const { words, urls, publication } = context;
  const { list } = words.collections[index.collection];
  const letter = group.heading;
  const values = { list, letter, publication: publication.settings.name };
  return {
    site: siteView(
      {
        title: phrase(words.indexes.title, values),
        description: phrase(words.indexes.description, values),
        path: urls.further(index.path, group.key),
        way: [{ href: index.path, text: list }],
        step: letter,
      },
      context,
    ),
    description: words.collections[index.collection].description,
    ...frameOf(index, group.entries.length, context),
    letters: index.groups.map((each) => ({
      href: urls.further(index.path, each.key),
      text: each.heading,
      current: each === group,
    })),
    sections: [sectionOf(group)],
  };
}

function frameOf({ collection }: Index, count: number, { words, formats }: Context) {
  const { list, empty } = words.collections[collection];
  return {
    title: list,
    entries: formats.counted(words.indexes.entries, count),
    lettersLabel: words.indexes.letters,
    empty,
  };
}

function letterLink(group: LetterGroup, index: Index, { urls, formats }: Context): LetterLink {
  const { key, heading: text, entries } = group;
  return isLong(index)
    ? {
        href: urls.further(index.path, key),
        text,
        entries: formats.number(entries.length),
        current: false,
      }
    : { href: `#${encodeURIComponent(anchorOf(key))}`, text, current: false };
}

function sectionOf({ key, heading, entries }: LetterGroup): IndexSection {
  return {
    anchor: anchorOf(key),
    heading,
    rows: entries.map(({ row }) => row()),
  };
}

/** Nothing while no name has a story. */
function mostStories({ groups }: Index, { words }: Context): IndexSection[] {
  const most = groups
    .flatMap(({ entries }) => entries.filter(({ stories }) => stories > 0))
    .toSorted((a, b) => b.stories - a.stories)
    .slice(0, room);
  const rows = most.map(({ row }) => row());
  return rows.length === 0 ? [] : [{ anchor: 'most', heading: words.indexes.most, rows }];
}

function anchorOf(key: string): string {
  return `letter-${key}`;
}

function sayStories(count: number, { words, formats }: Context): string {
  return formats.counted(words.lists.stories, count);
}
