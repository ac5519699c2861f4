import type { CollectionName, EntityCollection } from '../schemas/collections.ts';
import { reporterOf } from './reporter.ts';
import type { Submitted } from './slugs.ts';
import type { Entry, Problem, Source } from './types.ts';
import type { Urls } from './urls.ts';

/**
 * Former addresses and where they lead now, path to path with the base path. Each former id leads
 * to one place, and to none while something else has the address.
 */
export function redirectsOf(
  source: Source,
  articles: ReadonlyMap<string, Submitted>,
  urls: Urls,
  problems: Problem[],
): Record<string, string> {
  const moves = [
    ...movesOf(
      [...articles.values()].map(({ entry, seen }) => ({
        entry,
        former: entry.data.formerSlugs,
        field: 'formerSlugs',
        hidden: seen !== 'visible',
      })),
      urls.article,
      problems,
    ),
    ...[source.people, source.organizations, source.programs, source.products, source.events]
      .map((entries: readonly Entry<EntityCollection>[]) =>
        movesOf(entries.map(moved), (id, collection) => urls.entity({ collection, id }), problems),
      )
      .flat(),
    ...movesOf(source.topics.map(moved), urls.topic, problems),
  ];
  return Object.fromEntries(moves);
}

/** An entry with its former ids; `hidden` is one no reader sees yet. */
interface Moved<Name extends CollectionName> {
  readonly entry: Entry<Name>;
  readonly former: readonly string[];
  readonly field: string;
  readonly hidden: boolean;
}

function moved<Name extends EntityCollection | 'topics'>(entry: Entry<Name>): Moved<Name> {
  return { entry, former: entry.data.formerIds, field: 'formerIds', hidden: false };
}

function movesOf<Name extends CollectionName>(
  all: readonly Moved<Name>[],
  addressOf: (id: string, collection: Name) => string,
  problems: Problem[],
): [from: string, to: string][] {
  const owners = new Map(all.map((each) => [each.entry.id, each]));
  return all.flatMap((each) => {
    const { entry, former, field, hidden } = each;
    return former.flatMap((id, index): [string, string][] => {
      const owner = owners.get(id);
      if (owner) {
        const report = reporterOf(entry, problems, hidden || owner.hidden);
        report('former-id-taken', [field, index], { id, other: owner.entry.file });
      } else owners.set(id, each);
      const leadsHere = !hidden && (owner === undefined || owner.hidden);
      return leadsHere
        ? [[addressOf(id, entry.collection), addressOf(entry.id, entry.collection)]]
        : [];
    });
  });
}
