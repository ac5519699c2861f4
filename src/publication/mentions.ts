import AhoCorasick from 'modern-ahocorasick';
import { type Block, blocksOf, isEntityLink, runAt } from './body-blocks.ts';
import { type FoldedText, fold } from './folded-text.ts';
import { hasNoNeighbour, standsAlone } from './name-edges.ts';
import { createFindings, type Findings, type FoundNames, type Mentioned } from './name-findings.ts';
import { type Known, type NamedEntity, type Pattern, patternsOf } from './name-patterns.ts';
import type { Body, Position } from './types.ts';

/** Finds the names of a publication's entities in its bodies. */
export interface NameMatcher {
  /** @param listed `collection/id` of what the frontmatter lists, the authors included */
  readonly find: (body: Body, listed: ReadonlySet<string>) => FoundNames;
  /** The blocks of a body, folded, with everything in them that is somebody's name. */
  readonly cover: (body: Body) => readonly CoveredBlock[];
}

/** A block of a body and the stretches of it that are names. Offsets count in the folded text. */
export interface CoveredBlock {
  readonly text: string;
  readonly names: readonly Stretch[];
  /** Whether the character at an offset is of a heading or a link. */
  readonly isApart: (offset: number) => boolean;
  /** Where the character at an offset is written. */
  readonly positionOf: (offset: number) => Position;
}

/** From the first character to the one after the last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
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
    cover: (body) =>
      blocksOf(body.runs, known).map((block) => {
        const folded = fold(block.text);
        const names: Stretch[] = [];
        let covered = 0;
        for (const { pattern, foldedStart, foldedEnd } of hitsIn(folded, automaton, language)) {
          // A surname alone is anybody's.
          if (foldedStart < covered || pattern.owners.size === 0) continue;
          covered = foldedEnd;
          names.push({ start: foldedStart, end: foldedEnd });
        }
        return {
          text: folded.text,
          names,
          isApart: (offset) => {
            const { run } = runAt(block.runs, folded.startOf(offset));
            return run.heading || run.link !== undefined;
          },
          positionOf: (offset) => {
            const start = folded.startOf(offset);
            const { run, from } = runAt(block.runs, start);
            return run.at(start - from);
          },
        };
      }),
  };
}

/** A place where a pattern stands alone, in the folded text and in the text as written. */
interface Hit {
  readonly pattern: Pattern;
  readonly foldedStart: number;
  readonly foldedEnd: number;
  readonly start: number;
  readonly end: number;
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
