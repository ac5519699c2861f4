import { defined } from './defined.ts';
import type { Directory } from './directory.ts';
import type { Entities } from './entities.ts';
import { subjectOf, type Relations } from './figures.ts';
import type { Ledger } from './ledger.ts';
import { createNearest } from './nearest.ts';
import type { References } from './references.ts';
import type { Reporter, Where } from './reporter.ts';
import { rolesOn } from './roles.ts';
import type { Entry, Figure, Moment } from './types.ts';

/**
 * Checks the figures an article reports and makes them rows of the ledger.
 *
 * @param seenFrom from when readers see the article, when that is decided
 */
export type PublishFigures = (
  entry: Entry<'articles'>,
  seenFrom: Moment | undefined,
  report: Reporter,
) => readonly Figure[];

/** Checks an id that must name a figure readers can see by then. */
export type CheckFigureId = (
  id: string | undefined,
  where: Where,
  seenFrom: Moment | undefined,
  report: Reporter,
) => void;

/** What figures are checked against. */
interface Surroundings {
  readonly references: References;
  readonly ledger: Ledger;
  readonly relations: Relations;
  readonly entities: Entities;
  readonly checkFigureId: CheckFigureId;
}

/** Publishes figures as the ledger has them. */
export function createPublishFigures(surroundings: Surroundings): PublishFigures {
  const { references, ledger, relations, entities, checkFigureId } = surroundings;
  const people = new Map(entities.people.map((person) => [person.id, person]));

  return (entry, seenFrom, report) => {
    const sources = new Map(entry.data.sources.map((source) => [source.id, source]));
    return entry.data.figures.flatMap((figure, index): Figure | [] => {
      const path = ['figures', index];
      const of = subjectOf(figure.of);
      const hasSubject = references.check(of.collection, of.id, [...path, 'of'], report);
      references.check('people', figure.saidBy, [...path, 'saidBy'], report);
      checkFigureId(figure.supersedes, [...path, 'supersedes'], seenFrom, report);
      const source = sources.get(figure.source);
      if (!source) {
        const known = [...sources.keys()];
        const nearest = createNearest(known.map((id) => ({ id })))(figure.source);
        report('unknown-source', [...path, 'source'], { id: figure.source, nearest, known });
      }

      // Of two figures with one id the ledger has one.
      if (!hasSubject || !source || ledger.get(figure.id)?.figure !== figure) return [];
      const { id, measure, value, unit, bound, asOf, saidBy, status } = figure;
      const speaker = saidBy === undefined ? undefined : people.get(saidBy);
      return {
        id,
        article: entry.id,
        of,
        measure,
        value,
        bound,
        asOf,
        saidByRoles: speaker ? rolesOn(speaker.roles, asOf) : [],
        source,
        status,
        competing: [],
        ...relations.get(id),
        ...defined({ unit, saidBy: speaker?.id, supersedes: ledger.replacedBy(id) }),
      };
    });
  };
}

/** Looks figures up in the ledger. */
export function createCheckFigureId(directory: Directory, ledger: Ledger): CheckFigureId {
  return (id, where, seenFrom, report) => {
    if (id === undefined) return;
    const reported = ledger.get(id);
    if (!reported) {
      const nearest = ledger.nearest(id);
      // The figure may well be in an article that could not be read.
      if (nearest.length === 0 && directory.hasBrokenArticles) return;
      report('unknown-figure', where, { id, nearest });
      return;
    }
    if (seenFrom === undefined) return;
    const why = directory.visibilityOf(reported.article, seenFrom);
    if (why !== 'visible') report('unpublished-link', where, { slug: reported.article, why });
  };
}
