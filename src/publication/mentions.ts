import AhoCorasick from 'modern-ahocorasick';
import { entityOfAddress } from './entity-address.ts';
import { keyOf } from './entity-key.ts';
import { type FoldedText, fold } from './folded-text.ts';
import { hasNoNeighbour, standsAlone } from './name-edges.ts';
import { surnamesOf } from './surnames.ts';
import type { Body, EntityKey, Mark, Position, TextRun } from './types.ts';

/** An entity with everything it is called: today's name, dated names and aliases. */
export interface NamedEntity {
  readonly key: EntityKey;
  readonly names: readonly string[];
  /** Whether the last word of its names is a surname; a collective byline has none. */
  readonly person: boolean;
}

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

/** Finds the names of a publication's entities in its bodies. */
export interface NameMatcher {
  /** @param listed `collection/id` of what the frontmatter lists, the authors included */
  readonly find: (body: Body, listed: ReadonlySet<string>) => FoundNames;
}

/**
 * A matcher for all names of a publication, made once and used for every body: one automaton, one
 * pass per body.
 *
 * What counts:
 * - Case matters; the kind of quote, space, hyphen or accent encoding does not (`fold`).
 * - A name stands alone (`standsAlone`). Of names that overlap, the one that begins first counts,
 *   of those the longest, and what it covers is not named.
 * - A name of several entities means the listed one; of several listed or none it is ambiguous.
 * - A surname (`surnamesOf`) counts after the person has been named, when the person is listed, no
 *   other person of that surname has been named and no other name touches it (`hasNoNeighbour`).
 * - A name in a heading, in a link or over the edge of emphasis names the entity, but the link is
 *   made at the next mention. A link to the entity itself is both its mention and its link.
 *
 * @param language decides what may be written together with a name (German genitive, Arabic “and”)
 */
export function createNameMatcher(entities: readonly NamedEntity[], language: string): NameMatcher {
  const { patterns, known } = patternsOf(entities);
  const automaton = new AhoCorasick<Pattern>(
    Array.from(patterns, ([pattern, data]) => ({ pattern, data })),
  );

  return {
    find: (body, listed) => {
      const findings = createFindings(listed);
      for (const block of blocksOf(body.runs, known)) {
        const folded = fold(block.text);
        const links = block.runs.filter(isEntityLink);
        let nextLink = 0;
        let covered = 0;
        for (const hit of hitsIn(folded, automaton, language)) {
          for (; (links[nextLink]?.from ?? Infinity) <= hit.start; nextLink += 1) {
            findings.link(links[nextLink]);
          }
          if (hit.foldedStart < covered) continue;
          const candidates = candidatesOf(hit, folded.text, findings);
          if (candidates.length === 0) continue;
          covered = hit.foldedEnd;
          const mention = mentionAt(block, hit);
          if (isSaidByLink(mention, candidates)) continue;
          const [only, ...others] = candidates;
          if (only !== undefined && others.length === 0) findings.name(only, mention);
          else findings.doubt(hit.pattern, candidates, mention);
        }
        for (const link of links.slice(nextLink)) findings.link(link);
      }
      return findings.found;
    },
  };
}

/** An entity as the matcher keeps it: one object each, told apart by identity. */
interface Known {
  readonly key: EntityKey;
  readonly address: string;
  /** The patterns of its surnames. */
  readonly surnames: Set<Pattern>;
}

/** One sequence of letters, and whose name it is. */
interface Pattern {
  readonly owners: Set<Known>;
}

/** A place where a pattern stands alone, in the folded text and in the text as written. */
interface Hit {
  readonly pattern: Pattern;
  readonly foldedStart: number;
  readonly foldedEnd: number;
  readonly start: number;
  readonly end: number;
}

/** Neighbouring runs of one block as one text. */
interface Block {
  readonly text: string;
  readonly runs: readonly PlacedRun[];
}

interface PlacedRun {
  readonly run: TextRun;
  /** Where the run begins and ends in the text of its block. */
  readonly from: number;
  readonly to: number;
  /** The entity that the run is a link to. */
  readonly entity?: Known;
}

/** A hit with the runs it begins and ends in. */
interface Mentioned {
  readonly text: string;
  readonly first: PlacedRun;
  readonly last: PlacedRun;
  readonly start: number;
  readonly end: number;
}

type EntityLink = PlacedRun & Required<Pick<PlacedRun, 'entity'>>;

function patternsOf(entities: readonly NamedEntity[]) {
  const patterns = new Map<string, Pattern>();
  const known = new Map<string, Known>();
  const patternOf = (text: string): Pattern => {
    const pattern = patterns.get(text) ?? { owners: new Set() };
    patterns.set(text, pattern);
    return pattern;
  };
  for (const { key, names, person } of entities) {
    const entity: Known = { key, address: keyOf(key), surnames: new Set() };
    known.set(entity.address, entity);
    for (const written of names) {
      const name = fold(written).text.trim();
      if (name === '') continue;
      patternOf(name).owners.add(entity);
      if (!person) continue;
      for (const surname of surnamesOf(name)) entity.surnames.add(patternOf(surname));
    }
  }
  return { patterns, known };
}

/**
 * Joins the runs of each block. A hard line break between two runs leaves no trace in them but the
 * change of line; it parts words as a space does.
 */
function blocksOf(runs: readonly TextRun[], known: ReadonlyMap<string, Known>): readonly Block[] {
  const blocks: { text: string; runs: PlacedRun[] }[] = [];
  let previous: TextRun | undefined;
  for (const run of runs) {
    let block = blocks.at(-1);
    if (block === undefined || previous?.block !== run.block) {
      block = { text: '', runs: [] };
      blocks.push(block);
    } else if (isOnLaterLine(run, previous)) {
      block.text += ' ';
    }
    const from = block.text.length;
    block.text += run.text;
    const key = run.link === undefined ? undefined : entityOfAddress(run.link);
    const entity = key === undefined ? undefined : known.get(keyOf(key));
    const placed = { run, from, to: block.text.length };
    block.runs.push(entity === undefined ? placed : { ...placed, entity });
    previous = run;
  }
  return blocks;
}

function isOnLaterLine(run: TextRun, previous: TextRun): boolean {
  if (run.text === '' || previous.text === '') return false;
  return run.at(0).line > previous.at(previous.text.length - 1).line;
}

function isEntityLink(placed: PlacedRun): placed is EntityLink {
  return placed.entity !== undefined;
}

/** All places where a pattern stands alone: by where they begin, the longer first. */
function hitsIn(
  folded: FoldedText,
  automaton: AhoCorasick<Pattern>,
  language: string,
): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { start, end, data: pattern } of automaton.iterate(folded.text)) {
    if (pattern === undefined || !standsAlone(folded.text, start, end, language)) continue;
    hits.push({
      pattern,
      foldedStart: start,
      foldedEnd: end,
      start: folded.startOf(start),
      end: folded.endOf(end),
    });
  }
  return hits.sort((a, b) => a.foldedStart - b.foldedStart || b.foldedEnd - a.foldedEnd);
}

/** Whom a hit can mean after what has been named before it; nobody when it is no name here. */
function candidatesOf(hit: Hit, text: string, findings: Findings): readonly Known[] {
  const byName = findings.preferred(hit.pattern);
  const bearers = findings.bearersOf(hit.pattern);
  if (bearers.size === 0 || !hasNoNeighbour(text, hit.foldedStart, hit.foldedEnd)) return byName;
  const candidates = [...new Set([...byName, ...bearers])];
  // An unlisted person has been reported at the full name; a surname alone says nothing more.
  return candidates.length > 1 || byName.length > 0 || candidates.some(findings.isListed)
    ? candidates
    : [];
}

function mentionAt(block: Block, { start, end }: Hit): Mentioned {
  const first = runAt(block.runs, start);
  const last = end <= first.to ? first : runAt(block.runs, end - 1);
  return { text: block.text.slice(start, end).replace(/\s+/gu, ' '), first, last, start, end };
}

function runAt(runs: readonly PlacedRun[], offset: number): PlacedRun {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = runs[low];
  if (found === undefined) throw new RangeError(`No run of the block has a character ${offset}.`);
  return found;
}

/**
 * Whether the mention stands in a link to an entity and says no more than the link does: it is the
 * name of that entity, or all of the link's words.
 */
function isSaidByLink(
  { first, last, start, end }: Mentioned,
  candidates: readonly Known[],
): boolean {
  if (!isEntityLink(first) || first.run.link !== last.run.link) return false;
  return candidates.includes(first.entity) || (start === first.from && end === last.to);
}

type Findings = ReturnType<typeof createFindings>;

/** What has been named so far in one body. */
function createFindings(listed: ReadonlySet<string>) {
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
