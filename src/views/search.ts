import { entityNouns } from '../publication/entity-address.ts';
import type { Context, Link } from './context.ts';
import type { Forms } from './phrase.ts';
import { siteView, type SiteView } from './site.ts';

/** The page of the search. */
export interface SearchView {
  readonly site: SiteView;
  readonly title: string;
  readonly description: string;
  /** Where the form leads: here. */
  readonly action: string;
  /** Left out while there is nothing to find. */
  readonly settings?: SearchSettings;
  readonly facets: readonly { readonly facet: SearchFacet; readonly label: string }[];
  /** Lists that lead to everything without a search. */
  readonly ways: readonly { readonly list: Link; readonly note: string }[];
  readonly words: Context['words']['search'];
}

/** What results can be narrowed by. */
export type SearchFacet = 'kind' | 'topic' | 'year' | 'person' | 'organization' | 'program';

/** What the script of the page is told. */
export interface SearchSettings {
  readonly language: string;
  /** The addresses of Pagefind and of the names. */
  readonly engine: string;
  readonly names: string;
  /** Which kinds of page there are. */
  readonly indexed: { readonly names: boolean; readonly stories: boolean };
  /** The kinds of result: what one is, and what all are. */
  readonly kinds: Readonly<Record<string, { readonly one: string; readonly all: string }>>;
  /** Phrases with something to fill in. */
  readonly phrases: Readonly<Record<'narrow' | 'narrowed' | 'allValues' | 'nothing', string>> & {
    readonly nothingChosen: string;
    readonly busy: string;
    readonly results: Forms;
    readonly storiesOf: Forms;
  };
}

/** The view of the page of the search. */
export function searchView(context: Context): SearchView {
  const { words, urls, publication, index } = context;
  const { search, collections } = words;
  const { title, description } = search;
  const path = urls.section('search');
  const indexed = {
    names: index.entities().length > 0,
    stories: publication.articles.length > 0,
  };
  return {
    site: siteView({ title, description, path }, context),
    title,
    description,
    action: path,
    ...(indexed.names || indexed.stories ? { settings: settings(indexed, context) } : {}),
    facets: [
      { facet: 'kind', label: search.kind },
      { facet: 'topic', label: collections.topics.label },
      { facet: 'year', label: search.year },
      { facet: 'person', label: collections.people.label },
      { facet: 'organization', label: collections.organizations.label },
      { facet: 'program', label: collections.programs.label },
    ],
    ways: [
      ...Object.values(entityNouns).map((collection) => ({
        list: { href: urls.entityIndex(collection), text: collections[collection].list },
        note: collections[collection].description,
      })),
      {
        list: { href: urls.topicIndex(), text: collections.topics.list },
        note: collections.topics.description,
      },
      {
        list: { href: urls.archive(), text: words.archive.title },
        note: words.archive.description,
      },
      {
        list: { href: urls.section('corrections'), text: words.corrections.title },
        note: words.corrections.description,
      },
      {
        list: { href: urls.section('webcasts'), text: words.webcasts.title },
        note: words.webcasts.description,
      },
    ],
    words: search,
  };
}

function settings(indexed: SearchSettings['indexed'], context: Context): SearchSettings {
  const { words, urls, language } = context;
  const { narrow, narrowed, allValues, nothing, nothingChosen, busy, results } = words.search;
  const kinds = Object.entries(words.kinds).map(
    ([kind, { label, section }]) => [kind, { one: label, all: section }] as const,
  );
  const collections = Object.values(entityNouns).map((collection) => {
    const { label, list } = words.collections[collection];
    return [collection, { one: label, all: list }] as const;
  });
  return {
    language,
    engine: urls.searchEngine(),
    names: urls.searchNames(),
    indexed,
    kinds: Object.fromEntries([...kinds, ...collections]),
    phrases: {
      narrow,
      narrowed,
      allValues,
      nothing,
      nothingChosen,
      busy,
      results,
      storiesOf: words.lists.stories,
    },
  };
}
