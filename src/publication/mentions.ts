import AhoCorasick from 'modern-ahocorasick';
import { nounOf } from './directory.ts';
import { keyOf } from './entity-key.ts';
import { fold } from './folded-text.ts';
import type { Body, EntityKey, Mark, Position, TextRun } from './types.ts';
import {
  areOfOneWord,
  characterAfter,
  characterBefore,
  isOfWord,
  isProclitic,
  longestProclitic,
  primary,
} from './word-edges.ts';

/** An entity with every name it goes by in prose. */
export interface NamedEntity {
  readonly key: EntityKey;
  readonly names: readonly string[];
  /** Whether its last name alone means it once the whole name was said. */
  readonly person: boolean;
}

/** What a body names. */
export interface FoundNames {
  /** The first naming of each listed entity that can become a link, in document order. */
  readonly marks: readonly Mark[];
  /** `collection/id` of every listed or unlisted entity that is named without doubt. */
  readonly named: ReadonlySet<string>;
  /** Entities named but not listed, each at its first place. */
  readonly unlisted: readonly {
    readonly entity: EntityKey;
    readonly text: string;
    readonly position: Position;
  }[];
  /** Names that can mean more than one entity, each at its first place. */
  readonly ambiguous: readonly {
    readonly entities: readonly EntityKey[];
    readonly text: string;
    readonly position: Position;
  }[];
}

/** Finds the names of a publication in its bodies. */
export interface NameMatcher {
  /** @param listed - `collection/id` of what the article lists, its authors included */
  readonly find: (body: Body, listed: ReadonlySet<string>) => FoundNames;
}

/**
 * Makes the matcher of a publication: one automaton over all names, one pass per body.
 *
 * The longest name wins, so “Azure” in “Windows Azure” is no name of its own. A name is whole words
 * in its own case; a possessive, a curled quote, a line break or a decomposed letter changes
 * nothing. The last name of a person counts after the whole one. The first naming of a listed entity
 * becomes a link, once, but not in a heading or inside another link. A name that two entities share
 * means the one that is listed.
 *
 * @param language - of the prose: decides on genitives (German) and joined prefixes (Arabic, Hebrew)
 */
export function createNameMatcher(entities: readonly NamedEntity[], language: string): NameMatcher {
  const owners = new Map<string, Owner[]>();
  for (const entity of entities) {
    const whole = new Set(entity.names.map((name) => fold(name).text.trim()));
    for (const name of whole) add(owners, name, { key: entity.key, alone: false });
    if (!entity.person) continue;
    for (const last of new Set([...whole].flatMap(lastNames))) {
      if (!whole.has(last)) add(owners, last, { key: entity.key, alone: true });
    }
  }
  owners.delete('');
  const automaton = new AhoCorasick([...owners.keys()], { boundary: 'none' });
  const isWhole = wholeNames(language);

  return {
    find: (body, listed) => {
      const state = new Findings(listed);
      for (const block of blocksOf(body.runs)) {
        if (block.link !== undefined) state.explicit(block);
        const { text, startOf, endOf } = fold(block.text);
        const found = automaton
          .search(text)
          .filter(({ start, end }) => isWhole(text, start, end))
          .sort((a, b) => a.start - b.start || b.end - a.end);
        let done = 0;
        for (const { pattern, start, end } of found) {
          if (start < done) continue;
          const place = { block, start: startOf(start), end: endOf(end) };
          if (state.name(owners.get(pattern) ?? [], place)) done = end;
        }
      }
      return state.result();
    },
  };
}

/** Whose name it is; `alone` when it is the last name of a person. */
interface Owner {
  readonly key: EntityKey;
  readonly alone: boolean;
}

/** A stretch of text that a name can stand in, made of neighbouring runs. */
interface Block {
  readonly text: string;
  readonly runs: readonly { readonly run: TextRun; readonly start: number }[];
  /** The address of an explicit link to an entity that starts in this stretch. */
  readonly link:
    | readonly { readonly address: string; readonly run: TextRun; readonly start: number }[]
    | undefined;
}

interface Place {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** What has been found so far in one body. */
class Findings {
  readonly #listed: ReadonlySet<string>;
  readonly #marks: Mark[] = [];
  readonly #linked = new Set<string>();
  readonly #named = new Set<string>();
  readonly #unlisted = new Map<string, FoundNames['unlisted'][number]>();
  readonly #ambiguous = new Map<string, FoundNames['ambiguous'][number]>();

  constructor(listed: ReadonlySet<string>) {
    this.#listed = listed;
  }

  result(): FoundNames {
    return {
      marks: this.#marks,
      named: this.#named,
      unlisted: [...this.#unlisted.values()],
      ambiguous: [...this.#ambiguous.values()],
    };
  }

  /** Links an editor wrote to an entity name it, whatever their words. */
  explicit({ link = [] }: Block): void {
    for (const { address, run } of link) {
      const key = entityOf(address);
      if (key === undefined) continue;
      this.#linked.add(keyOf(key));
      this.#say(key, run.text, run.at(0));
    }
  }

  /** Takes a name in; tells whether it means anything here. */
  name(owners: readonly Owner[], place: Place): boolean {
    const meant = owners.filter(({ key, alone }) => !alone || this.#named.has(keyOf(key)));
    if (meant.length === 0) return false;
    // A whole name goes before somebody else's last name.
    const whole = meant.filter(({ alone }) => !alone);
    const candidates = whole.length > 0 ? whole : meant;
    const listed = candidates.filter(({ key }) => this.#listed.has(keyOf(key)));
    const choice = listed.length > 0 ? listed : candidates;
    const [only] = choice;
    if (only !== undefined && choice.length === 1) this.#take(only.key, place);
    else if (whole.length > 0) this.#doubt(choice, place);
    return true;
  }

  #take(key: EntityKey, place: Place): void {
    const id = keyOf(key);
    const { text, position, mark } = readPlace(place);
    this.#say(key, text, position);
    if (mark === undefined || this.#linked.has(id) || !this.#listed.has(id)) return;
    this.#linked.add(id);
    this.#marks.push({ ...mark, entity: key });
  }

  #say(key: EntityKey, text: string, position: Position): void {
    const id = keyOf(key);
    this.#named.add(id);
    if (!this.#listed.has(id) && !this.#unlisted.has(id)) {
      this.#unlisted.set(id, { entity: key, text, position });
    }
  }

  #doubt(owners: readonly Owner[], place: Place): void {
    // Whoever is meant has been named before: nothing is in doubt for the lists.
    if (owners.every(({ key }) => this.#named.has(keyOf(key)))) return;
    const { text, position } = readPlace(place);
    if (this.#ambiguous.has(text)) return;
    this.#ambiguous.set(text, { entities: owners.map(({ key }) => key), text, position });
  }
}

/** The words at a place, where they start in the file, and the mark when they can be a link. */
function readPlace({ block, start, end }: Place) {
  const [first] = block.runs;
  const inRun = block.runs.findLast((each) => each.start <= start) ?? first;
  if (inRun === undefined) throw new RangeError('A block has at least one run.');
  const { run, start: runStart } = inRun;
  const [from, to] = [start - runStart, end - runStart];
  const linkable = to <= run.text.length && !run.heading && run.link === undefined;
  return {
    text: block.text.slice(start, end),
    position: run.at(from),
    mark: linkable ? { run: run.index, start: from, end: to } : undefined,
  };
}

function blocksOf(runs: readonly TextRun[]): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let inBlock: { run: TextRun; start: number }[] = [];
  const close = () => {
    if (inBlock.length === 0) return;
    const links = inBlock.flatMap(({ run, start }) =>
      run.link === undefined ? [] : [{ address: run.link, run, start }],
    );
    blocks.push({ text, runs: inBlock, link: links.length > 0 ? links : undefined });
    [text, inBlock] = ['', []];
  };
  for (const run of runs) {
    if (inBlock.at(-1)?.run.block !== run.block) close();
    inBlock.push({ run, start: text.length });
    text += run.text;
  }
  close();
  return blocks;
}

function entityOf(address: string): EntityKey | undefined {
  const [, noun, id] = /^([a-z]+):(.+)$/u.exec(address) ?? [];
  if (noun === undefined || id === undefined) return undefined;
  for (const collection of ['people', 'organizations', 'programs', 'products', 'events'] as const) {
    if (nounOf[collection] === noun) return { collection, id };
  }
  return undefined;
}

/**
 * The last names of a person: the last word, and with the particles before it (“van der Berg”, at
 * the start of a sentence “Van der Berg”). One word alone is a whole name and has none.
 */
function lastNames(name: string): string[] {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 2) return [];
  const particles: string[] = [];
  for (const word of words.slice(1, -1).reverse()) {
    if (!/^\p{Ll}/u.test(word)) break;
    particles.unshift(word);
  }
  if (particles.length === 0) return [last];
  const whole = [...particles, last].join(' ');
  return [last, whole, whole.replace(/^./u, (letter) => letter.toUpperCase())];
}

/** Whether a match is whole words, as the language joins them. */
function wholeNames(language: string): (text: string, start: number, end: number) => boolean {
  const genitive = primary(language) === 'de';
  return (text, start, end) =>
    startsWord(text, start, language) &&
    (endsWord(text, end) || (genitive && text[end] === 's' && endsWord(text, end + 1)));
}

function endsWord(text: string, end: number): boolean {
  return !areOfOneWord(characterBefore(text, end), characterAfter(text, end));
}

function startsWord(text: string, start: number, language: string): boolean {
  if (!areOfOneWord(characterBefore(text, start), characterAfter(text, start))) return true;
  for (let length = 1; length <= longestProclitic; length += 1) {
    const before = start - length;
    if (before < 0) return false;
    if (
      !isOfWord(characterBefore(text, before)) &&
      isProclitic(text.slice(before, start), language)
    ) {
      return true;
    }
  }
  return false;
}

function add(owners: Map<string, Owner[]>, name: string, owner: Owner): void {
  const list = owners.get(name);
  if (list) list.push(owner);
  else owners.set(name, [owner]);
}
