import type { EntityLink, PlacedRun } from './body-blocks.ts';
import type { Known, Pattern } from './name-patterns.ts';
import type { EntityKey, Mark, Position } from './types.ts';

/** What a body names. */
export interface FoundNames {
  /** The first mention of each listed entity that can become a link, in document order. */
  readonly marks: readonly Mark[];
  /** `collection/id` of every entity that is named beyond doubt, listed or not, also by a link. */
  readonly named: ReadonlySet<string>;
  /** Entities named but not listed, each where it is named first. */
  readonly unlisted: readonly {
    readonly entity: EntityKey;
    readonly text: string;
    readonly position: Position;
  }[];
  /** Names that can mean more than one entity, each at the first place where that matters. */
  readonly ambiguous: readonly {
    readonly entities: readonly EntityKey[];
    readonly text: string;
    readonly position: Position;
  }[];
}

/** A hit with the runs it begins and ends in. */
export interface Mentioned {
  readonly text: string;
  readonly first: PlacedRun;
  readonly last: PlacedRun;
  readonly start: number;
  readonly end: number;
}

export type Findings = ReturnType<typeof createFindings>;

/** What has been named so far in one body. */
export function createFindings(listed: ReadonlySet<string>) {
  const marks: Mark[] = [];
  const named = new Set<string>();
  const linked = new Set<Known>();
  const doubted = new Set<Pattern>();
  const bearers = new Map<Pattern, Set<Known>>();
  const preferences = new Map<Pattern, readonly Known[]>();
  const unlisted: FoundNames['unlisted'][number][] = [];
  const ambiguous: FoundNames['ambiguous'][number][] = [];
  const found: FoundNames = { marks, named, unlisted, ambiguous };

  const isListed = ({ address }: Known): boolean => listed.has(address);

  /** Whether a further mention changes nothing: the entity has its link, or is to have none. */
  const isSettled = (entity: Known): boolean =>
    isListed(entity) ? linked.has(entity) : named.has(entity.address);

  const note = (entity: Known, text: string, { run, from }: PlacedRun, start: number): void => {
    if (named.has(entity.address)) return;
    named.add(entity.address);
    for (const surname of entity.surnames) {
      const others = bearers.get(surname);
      if (others === undefined) bearers.set(surname, new Set([entity]));
      else others.add(entity);
    }
    if (isListed(entity)) return;
    unlisted.push({ entity: entity.key, text, position: run.at(start - from) });
  };

  return {
    found,
    isListed,

    /** Whose name the pattern is: the listed ones when several have it. */
    preferred(pattern: Pattern): readonly Known[] {
      const before = preferences.get(pattern);
      if (before !== undefined) return before;
      const owners = [...pattern.owners];
      const listedOwners = owners.filter(isListed);
      const preferred = listedOwners.length > 0 ? listedOwners : owners;
      preferences.set(pattern, preferred);
      return preferred;
    },

    /** The people named so far whose surname the pattern is. */
    bearersOf: (pattern: Pattern): ReadonlySet<Known> => bearers.get(pattern) ?? nobody,

    link(link: EntityLink | undefined): void {
      if (link === undefined) return;
      note(link.entity, link.run.text, link, link.from);
      linked.add(link.entity);
    },

    name(entity: Known, { text, first, last, start, end }: Mentioned): void {
      note(entity, text, first, start);
      const { run, from } = first;
      const canBeLink = first === last && run.link === undefined && !run.heading;
      if (!canBeLink || linked.has(entity) || !isListed(entity)) return;
      linked.add(entity);
      marks.push({ run: run.index, start: start - from, end: end - from, entity: entity.key });
    },

    doubt(pattern: Pattern, candidates: readonly Known[], mention: Mentioned): void {
      if (doubted.has(pattern) || candidates.every(isSettled)) return;
      doubted.add(pattern);
      const { first, start, text } = mention;
      ambiguous.push({
        entities: candidates.map(({ key }) => key),
        text,
        position: first.run.at(start - first.from),
      });
    },
  };
}

const nobody: ReadonlySet<Known> = new Set();
