import { capitalisedRuns, type CapitalisedRun, type RunWord } from './capitalised-runs.ts';
import type { EntityNoun } from './entity-address.ts';
import { keyOf } from './entity-key.ts';
import { fold } from './folded-text.ts';
import { kindsOfName } from './kind-of-name.ts';
import type { CoveredBlock, NameMatcher } from './mentions.ts';
import type { NamedEntity } from './name-patterns.ts';
import { type OrdinaryWords, ordinaryWordsOf } from './ordinary-words.ts';
import { surnamesOf } from './surnames.ts';
import type { Body, EntityKey, Position } from './types.ts';

/** A name in prose that is nobody's, as far as the publication knows. */
export interface UnknownName {
  readonly name: string;
  readonly count: number;
  /** Where it stands first. */
  readonly position: Position;
  readonly guess: Guess;
}

/** What may be made of a name: a new entry, an alias of one, or a person known by the full name. */
export type Guess =
  | { readonly kind: 'new'; readonly nouns: readonly EntityNoun[] }
  | { readonly kind: 'alias'; readonly entity: EntityKey }
  | { readonly kind: 'surname'; readonly entities: readonly EntityKey[] };

/** What is known of a publication when unknown names are looked for. */
export interface Knowledge {
  readonly entities: readonly NamedEntity[];
  readonly matcher: NameMatcher;
  readonly language: string;
  /** All texts of the publication: a word in small letters in one is no name at a sentence's start. */
  readonly bodies: Iterable<Body>;
  /** Texts whose names have a place in the record without an entry: titles of roles, places. */
  readonly phrases: Iterable<string>;
}

/**
 * Finds the names in a body that no entity has, each once.
 *
 * @param named `collection/id` of what the body names
 */
export type FindUnknownNames = (body: Body, named: ReadonlySet<string>) => readonly UnknownName[];

/**
 * Takes as a name two capitalised words or more in a row, and one that stands twice or more inside
 * sentences and is never written small. What is left out: words that only begin a sentence, titles
 * and dates beside a name, places, names that are known. Made to be right where it speaks: a name
 * may be missed.
 */
export function createFindUnknownNames(knowledge: Knowledge): FindUnknownNames {
  const { matcher, language } = knowledge;
  const ordinary = ordinaryWordsOf(language);
  const small = smallWordsIn(knowledge.bodies);
  const known = knownPartsOf(knowledge.entities);
  const namesIn = (block: CoveredBlock) =>
    capitalisedRuns(block, ordinary.isFunctionWord).flatMap((run) =>
      namesOfRun(run, block.text, ordinary, small),
    );
  const recorded = new Set<string>();
  for (const phrase of knowledge.phrases) {
    recorded.add(fold(phrase).text);
    for (const { name } of namesIn(plainBlock(phrase))) recorded.add(name);
  }

  return (body, named) => {
    const found = new Map<string, Candidate>();
    for (const block of matcher.cover(body)) {
      for (const { name, start, words, opens } of namesIn(block)) {
        if (recorded.has(name)) continue;
        const candidate = found.get(name) ?? {
          name,
          words,
          count: 0,
          inside: 0,
          position: block.positionOf(start),
        };
        candidate.count += 1;
        if (!opens) candidate.inside += 1;
        found.set(name, candidate);
      }
    }
    return longestOf([...found.values()]).flatMap((candidate) => {
      const { name, words, count, position } = candidate;
      const guess = words > 1 ? guessOf(name) : guessOfWord(candidate, named);
      return guess === undefined ? [] : { name, count, position, guess };
    });
  };

  function guessOf(name: string): Guess {
    const [entity, ...others] = known.parts.get(name) ?? [];
    return entity !== undefined && others.length === 0
      ? { kind: 'alias', entity }
      : { kind: 'new', nouns: kindsOfName(name) };
  }

  /** A single word is easily something else than a name; with a number behind it, it seldom is. */
  function guessOfWord({ name, inside }: Candidate, named: ReadonlySet<string>): Guess | undefined {
    const bearers = known.surnames.get(name);
    if (bearers !== undefined) {
      const isNamed = bearers.some((entity) => named.has(keyOf(entity)));
      return inside < 2 || isNamed ? undefined : { kind: 'surname', entities: bearers };
    }
    const [, word = '', number = ''] = /(\S+?)((?: \d+)*)$/u.exec(name) ?? [];
    const isSmall = small.has(word.toLowerCase());
    const isOrdinary =
      ordinary.capitalisesNouns ||
      ordinary.isNoName(word) ||
      known.ofPeople.has(word) ||
      (isSmall && number === '') ||
      isCountedAbbreviation(word);
    // “Phase 2” counts something, “Office 365” hardly.
    const isNumbered = number !== '' && (!isSmall || /\d{3}/u.test(number));
    if (isOrdinary || inside < timesNeeded(word, isNumbered)) return undefined;
    return { kind: 'new', nouns: kindsOfName(name) };
  }

  /** A word of a known name shortens that one, unless it comes often: “Microsoft” of a product of its. */
  function timesNeeded(word: string, isNumbered: boolean): number {
    if (isNumbered) return 1;
    return known.ofOthers.has(word) ? 3 : 2;
  }

  /** “MSPs”: what has a plural is no name. */
  function isCountedAbbreviation(word: string): boolean {
    return /^[\p{Lu}\d]+s$/u.test(word) || (/^\p{Lu}+$/u.test(word) && small.has(`${word}s`));
  }
}

interface Candidate {
  readonly name: string;
  /** How many of its words are unknown. */
  readonly words: number;
  count: number;
  /** How often it stands where the capital is the name's own. */
  inside: number;
  readonly position: Position;
}

/** A name in a run, with how many of its words no known name has. */
interface RunName {
  readonly name: string;
  readonly start: number;
  readonly words: number;
  readonly opens: boolean;
}

/** The names in a run: what is between known names, without what only stands beside a name. */
function namesOfRun(
  run: CapitalisedRun,
  text: string,
  ordinary: OrdinaryWords,
  small: ReadonlySet<string>,
): readonly RunName[] {
  if (run.length > longestRun) return [];
  return piecesOf(run).flatMap(({ words, after }) => {
    const kept = withoutBeside(words, ordinary, small);
    const [first] = kept;
    const last = kept.at(-1);
    if (first === undefined || last === undefined) return [];
    // “Microsoft Business Division” is a name of its own, “Microsoft President” is none.
    const whole = after !== undefined && first === words[0] ? after : first;
    const name = text.slice(whole.start, last.end);
    const capitalised = kept.filter(({ kind }) => kind === 'capitalised');
    if (ordinary.isPlace(text.slice(first.start, last.end))) return [];
    if (capitalised.length > 1 && !/\p{Ll}/u.test(capitalised.map((word) => word.text).join('')))
      return [];
    if (ordinary.capitalisesNouns && (capitalised.length < 2 || isOpening(first, small))) return [];
    return { name, start: whole.start, words: capitalised.length, opens: whole.opens };
  });
}

/** In words. A longer run is a heading without its sign, or no sentence at all. */
const longestRun = 16;

/** In German an adjective that opens a sentence looks like a first name: “Große Kunden”. */
function isOpening({ opens, text }: RunWord, small: ReadonlySet<string>): boolean {
  return opens && (small.has(text.toLowerCase()) || /(?:e|e[rnms]|s)$/u.test(text));
}

/** The stretches of a run that are not known, each with the known name it directly goes on from. */
function piecesOf(run: CapitalisedRun) {
  const pieces: { readonly words: RunWord[]; readonly after: RunWord | undefined }[] = [];
  let piece: (typeof pieces)[number] = { words: [], after: undefined };
  const next = (after: RunWord | undefined) => {
    pieces.push(piece);
    piece = { words: [], after };
  };
  for (const word of run) {
    if (word.kind === 'known') next(word);
    else if (word.text === 'of' && !isInstitution(piece.words)) next(undefined);
    else piece.words.push(word);
  }
  return [...pieces, piece];
}

/** “Bank of Ireland” is one name, “Anna Lindqvist of Contoso” are two. */
function isInstitution(words: readonly RunWord[]): boolean {
  const [kind, ...others] = kindsOfName(words.map(({ text }) => text).join(' '));
  return others.length === 0 && kind !== 'person';
}

/** The words without titles, dates and ordinary words before and behind the name. */
function withoutBeside(
  words: readonly RunWord[],
  ordinary: OrdinaryWords,
  small: ReadonlySet<string>,
): readonly RunWord[] {
  const isOrdinary = ({ kind, text, opens }: RunWord) =>
    kind === 'joining' ||
    ordinary.isFunctionWord(text.toLowerCase()) ||
    ordinary.isBesideNames(text) ||
    (opens && (!ordinary.isKnown || small.has(text.toLowerCase())));
  let start = words.findIndex((word) => !isOrdinary(word));
  if (start < 0) return [];
  // A number needs its name before it.
  while (words[start]?.kind === 'number') start += 1;
  let end = words.length;
  const isBehind = (word: RunWord | undefined) =>
    word !== undefined &&
    (word.kind === 'joining' ||
      ordinary.isWeekday(word.text) ||
      (ordinary.isBesideNames(word.text) && end - start > 2));
  while (end > start && isBehind(words[end - 1])) end -= 1;
  return words.slice(start, end);
}

/**
 * Names without those that only shorten a longer one of the same text: “Lindqvist” and “Anna” count
 * as “Anna Lindqvist”, “Contoso” as “Contoso Ltd”.
 */
function longestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const byEnd = new Map<string, Candidate>();
  const longestFirst = [...candidates].sort((a, b) => b.name.length - a.name.length);
  return longestFirst
    .filter((candidate) => {
      const longer = byEnd.get(candidate.name);
      if (longer !== undefined) {
        longer.count += candidate.count;
        return false;
      }
      const words = candidate.name.split(' ');
      const ends = words.slice(1).map((_, index) => words.slice(index + 1));
      // “Contoso” is a company beside a “Contoso Cloud Suite”.
      if (words.length === 2) ends.push(words.slice(0, 1));
      for (const end of ends) {
        const short = end.join(' ');
        if (!byEnd.has(short)) byEnd.set(short, candidate);
      }
      return true;
    })
    .sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
}

/** Every word that stands in small letters somewhere; of abbreviations their plurals, as written. */
function smallWordsIn(bodies: Iterable<Body>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { runs } of bodies) {
    for (const { text } of runs) {
      for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
        if (/^\p{Ll}|^\p{Lu}{2,}s$/u.test(word)) words.add(word);
      }
    }
  }
  return words;
}

/** The words, surnames and shortenings of known names. */
function knownPartsOf(entities: readonly NamedEntity[]) {
  const ofPeople = new Set<string>();
  const ofOthers = new Set<string>();
  const surnames = new Map<string, EntityKey[]>();
  const parts = new Map<string, EntityKey[]>();
  for (const { key, names, person } of entities) {
    const ofEntity = { surnames: new Set<string>(), parts: new Set<string>() };
    for (const name of names.map((written) => fold(written).text.trim())) {
      const words = name.split(' ');
      for (const word of words) (person ? ofPeople : ofOthers).add(word);
      if (person) for (const surname of surnamesOf(name)) ofEntity.surnames.add(surname);
      else for (const part of shortenings(words)) ofEntity.parts.add(part);
    }
    for (const surname of ofEntity.surnames) addTo(surnames, surname, key);
    for (const part of ofEntity.parts) addTo(parts, part, key);
  }
  return { ofPeople, ofOthers, surnames, parts };
}

/** Two words or more in a row, of a name that is longer. */
function shortenings(words: readonly string[]): readonly string[] {
  if (words.length > longestRun) return [];
  return words.flatMap((_, start) =>
    words.flatMap((__, end) => {
      const length = end + 1 - start;
      return length < 2 || length === words.length ? [] : words.slice(start, end + 1).join(' ');
    }),
  );
}

function addTo(index: Map<string, EntityKey[]>, name: string, key: EntityKey): void {
  const keys = index.get(name);
  if (keys === undefined) index.set(name, [key]);
  else keys.push(key);
}

/** A text outside a body, as a block without a known name. */
function plainBlock(text: string): CoveredBlock {
  return {
    text: fold(text).text,
    names: [],
    isApart: () => false,
    positionOf: () => ({ line: 1, column: 1 }),
  };
}
