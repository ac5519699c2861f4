import { namedEntities } from '../../publication/entities.ts';
import { createNameMatcher } from '../../publication/mentions.ts';
import {
  createSuggestMentions,
  type SuggestMentions,
} from '../../publication/suggested-mentions.ts';
import type { Entry, Publication, Source } from '../../publication/types.ts';
import {
  createFindUnknownNames,
  type FindUnknownNames,
  type UnknownName,
} from '../../publication/unknown-names.ts';

/** What reads articles for suggestions, with all that the publication knows. */
export interface SuggestionReaders {
  readonly suggestMentions: SuggestMentions;
  readonly findUnknownNames: FindUnknownNames;
}

/** Makes the readers of a publication, once for all its articles. */
export function suggestionReaders(source: Source, publication: Publication): SuggestionReaders {
  const { language, name } = publication.settings;
  const entities = namedEntities(publication);
  const matcher = createNameMatcher(entities, language);
  const { articles, people, organizations, programs, products, events, topics, pages } = source;
  const entries = [articles, people, organizations, programs, products, events, topics, pages];
  const phrases = [
    name,
    ...people.flatMap(({ data }) => data.roles.map(({ title }) => title)),
    ...organizations.map(({ data }) => data.place),
    ...events.flatMap(({ data }) => [data.place, data.venue]),
    ...articles.flatMap(({ data }) => [
      data.dateline,
      ...data.people.map((mention) => (typeof mention === 'string' ? undefined : mention.as)),
    ]),
  ];
  return {
    suggestMentions: createSuggestMentions(entities, matcher),
    findUnknownNames: createFindUnknownNames({
      entities,
      matcher,
      language,
      bodies: entries.flat().map(({ body }) => body),
      phrases: phrases.filter((phrase) => phrase !== undefined),
    }),
  };
}

/** The names without an entry, by the file where each stands first, with how often it stands in all. */
export function unknownNamesOf(
  entries: readonly Entry<'articles'>[],
  { suggestMentions, findUnknownNames }: SuggestionReaders,
): ReadonlyMap<string, readonly UnknownName[]> {
  const first = new Map<string, { readonly file: string; found: UnknownName }>();
  for (const { file, ...entry } of entries) {
    const { named } = suggestMentions({ file, ...entry });
    for (const found of findUnknownNames(entry.body, named)) {
      const before = first.get(found.name);
      if (before === undefined) first.set(found.name, { file, found });
      else before.found = { ...before.found, count: before.found.count + found.count };
    }
  }
  const byFile = Map.groupBy(first.values(), ({ file }) => file);
  return new Map(Array.from(byFile, ([file, names]) => [file, names.map(({ found }) => found)]));
}
