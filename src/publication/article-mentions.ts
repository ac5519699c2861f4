import { nounOf } from './directory.ts';
import { allEntities, type Entities } from './entities.ts';
import { keyOf } from './entity-key.ts';
import type { NameMatcher } from './mentions.ts';
import { allNames, nameOn } from './names.ts';
import type { ListedMention, References } from './references.ts';
import type { Reporter } from './reporter.ts';
import { isSameTitle, rolesOn } from './roles.ts';
import type { Day, Entity, Entry, Mark, Mention, Role } from './types.ts';

/** Reads whom and what an article mentions, and where its text names them. */
export type ReadMentions = (
  entry: Entry<'articles'>,
  day: Day,
  authors: readonly string[],
  report: Reporter,
) => { readonly mentions: readonly Mention[]; readonly marks: readonly Mark[] };

/**
 * Resolves the lists of an article and holds them to its text: who is listed must be named and who
 * is named must be listed, where authors count as listed.
 */
export function createReadMentions(
  entities: Entities,
  references: References,
  matcher: NameMatcher,
): ReadMentions {
  const byKey = new Map(allEntities(entities).map((entity) => [keyOf(entity), entity]));

  return (entry, day, authors, report) => {
    const listed = references.mentions(entry.data, report).flatMap((given): Listed[] => {
      const entity = byKey.get(keyOf(given.entity));
      return entity ? [{ ...given, entity }] : [];
    });
    const keys = new Set(listed.map(({ entity }) => keyOf(entity)));
    for (const author of authors) keys.add(`people/${author}`);

    const { marks, named, unlisted, ambiguous } = matcher.find(entry.body, keys);
    for (const { entity, position, text } of unlisted) {
      // A link to an entity that is not there, or cannot be read, is a problem of its own.
      if (!byKey.has(keyOf(entity))) continue;
      const { collection: field, id } = entity;
      report('named-not-listed', { ...position, length: text.length }, { text, id, field });
    }
    for (const { entities: meant, position, text } of ambiguous) {
      const links = meant.map(({ collection, id }) => `${nounOf[collection]}:${id}`);
      report('ambiguous-name', { ...position, length: text.length }, { text, links });
    }

    const unnamed = new Set<string>();
    for (const { entity, how, path } of listed) {
      const { collection: field, id } = entity;
      if (how === 'unnamed') unnamed.add(keyOf(entity));
      else if (!named.has(keyOf(entity))) {
        report('listed-not-named', path, { id, field, names: allNames(entity) });
      }
    }
    return {
      mentions: listed.map((given) => mentionOn(day, given, report)),
      // A source that is not to be named gets no link either.
      marks: marks.filter(({ entity }) => !unnamed.has(keyOf(entity))),
    };
  };
}

type Listed = Omit<ListedMention, 'entity'> & { readonly entity: Entity };

/** A mention with the name and the roles of the day; a title of the source that is none of them is noted. */
function mentionOn(day: Day, { entity, how, as, path, asPath }: Listed, report: Reporter): Mention {
  const { collection, id, name } = entity;
  const roles = collection === 'people' ? rolesOn(entity.roles, day) : [];
  if (collection === 'people' && roles.length === 0) {
    report('no-role-known', path, { name, day, titles: entity.roles.map(titleWithDates) });
  }
  const differs =
    as !== undefined && roles.length > 0 && !roles.some(({ title }) => isSameTitle(title, as));
  if (differs) {
    report('as-differs', asPath, { name, day, as, titles: roles.map(({ title }) => title) });
  }
  return {
    entity: { collection, id },
    nameThen: nameOn(entity, day),
    how,
    ...(as === undefined ? {} : { as }),
    roles,
    differs,
  };
}

function titleWithDates({ title, from, to, seen }: Role): string {
  const ends = [from, to].map((end) => end ?? 'unknown');
  const days = seen.length > 0 ? `seen ${seen.join(', ')}` : 'when is unknown';
  const dates = from === undefined && to === undefined ? days : ends.join(' to ');
  return `${title} (${dates})`;
}
