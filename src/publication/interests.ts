import type { Data } from '../schemas/collections.ts';
import { checkOrder } from './date-order.ts';
import { mayContain } from './dates.ts';
import type { References } from './references.ts';
import { reporterOf } from './reporter.ts';
import type { Day, Problem, Source } from './types.ts';

type Interests = Data<'interests'>['interests'];

/** Checks the register of interests; returns its entries. */
export function readRegister(
  source: Source,
  { check }: References,
  problems: Problem[],
): Interests {
  if (!source.interests) return [];
  const { file, at, data } = source.interests;
  const report = reporterOf(source.interests, problems);
  const first = new Map<string, number>();
  for (const [index, { id, holder, person, party, from, to }] of data.interests.entries()) {
    const path = ['interests', index];
    const other = first.get(id);
    if (other === undefined) first.set(id, at([...path, 'id']).line);
    else report('doubled-id', [...path, 'id'], { id, other: `${file}:${String(other)}` });
    if (holder === 'author' && person === undefined) report('interest-without-author', path);
    check('people', person, [...path, 'person'], report);
    check('organizations', party, [...path, 'party'], report);
    checkOrder({ path: [...path, 'to'], later: ['to', to], earlier: ['from', from] }, report);
  }
  return data.interests;
}

/**
 * The entries of the register that touch an article: the party is mentioned, the tie may have
 * lasted on the article's day, and an author's tie counts where that author wrote. A doubtful day
 * counts: a note too many harms nobody.
 */
export function interestsOf(
  byParty: ReadonlyMap<string, Interests>,
  article: {
    readonly publishedDay: Day;
    readonly authors: readonly string[];
    readonly organizations: readonly string[];
  },
): Interests {
  return article.organizations.flatMap((party) =>
    (byParty.get(party) ?? []).filter(
      (interest) =>
        mayContain(interest, article.publishedDay) &&
        (interest.holder !== 'author' ||
          (interest.person !== undefined && article.authors.includes(interest.person))),
    ),
  );
}
