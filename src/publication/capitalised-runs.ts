import type { CoveredBlock } from './mentions.ts';

/** A word of a run, or a whole name that is known. Offsets count in the text of the block. */
export interface RunWord {
  readonly kind: 'capitalised' | 'number' | 'joining' | 'known';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a sentence may start here, so that the capital says nothing. */
  readonly opens: boolean;
}

/** Neighbouring words that begin with a capital, with what joins them: “University of the Arts”. */
export type CapitalisedRun = readonly RunWord[];

/**
 * The runs of capitalised words of a block. Headings, links and quoted headlines have none, and a
 * word such as “The” or one that ends in ’s ends a run. In a script without capitals there are none.
 *
 * @param isFunctionWord whether a word, in small letters, is never part of a name with its capital
 */
export function capitalisedRuns(
  block: CoveredBlock,
  isFunctionWord: (word: string) => boolean,
): readonly CapitalisedRun[] {
  const runs: CapitalisedRun[] = [];
  let run: RunWord[] = [];
  const close = () => {
    while (run.at(-1)?.kind === 'joining') run.pop();
    if (run.some(({ kind }) => kind === 'capitalised')) runs.push(run);
    run = [];
  };
  for (const { kind, ends, joins, ...word } of wordsOf(block)) {
    const last = run.at(-1)?.kind;
    const isFunction = kind === 'capitalised' && isFunctionWord(word.text.toLowerCase());
    if (!joins || isFunction || !goesOn(last, kind, word.text)) close();
    if (kind === 'capitalised' || kind === 'known' || run.length > 0) {
      if (kind !== 'plain') run.push({ kind, ...word });
    }
    if (ends) close();
  }
  close();
  return runs;
}

function goesOn(last: RunWord['kind'] | undefined, kind: FoundWord['kind'], text: string): boolean {
  if (last === undefined || kind === 'plain') return false;
  return kind !== 'joining' || last === 'joining' || !onlySecond.test(text);
}

/** A word as it was found. */
interface FoundWord extends Omit<RunWord, 'kind'> {
  readonly kind: RunWord['kind'] | 'plain';
  /** Whether nothing but a space or an ampersand parts it from the word before. */
  readonly joins: boolean;
  /** Whether a run cannot go on after it. */
  readonly ends: boolean;
}

function* wordsOf({ text, names, isApart }: CoveredBlock): Generator<FoundWord> {
  const headlines = quotedHeadlines(text);
  let [nextName, nextHeadline] = [0, 0];
  let previous: { readonly end: number; readonly shortened: boolean } = {
    end: 0,
    shortened: false,
  };
  for (const match of text.matchAll(wordPattern)) {
    const [written] = match;
    const start = match.index;
    if (start < previous.end) continue;
    while ((names[nextName]?.end ?? Infinity) <= start) nextName += 1;
    while ((headlines[nextHeadline]?.end ?? Infinity) <= start) nextHeadline += 1;
    const name = names[nextName];
    const gap = text.slice(previous.end, start);
    const place = {
      joins: gap === ' ' || gap === ' & ',
      opens: opensSentence(text, start, previous),
    };
    if (name !== undefined && name.start < start + written.length) {
      const end = Math.max(name.end, start + written.length);
      const whole = text.slice(name.start, name.end);
      const ends = end > name.end || possessive.test(text.slice(name.end, name.end + 2));
      yield { kind: 'known', text: whole, start: name.start, end: name.end, ends, ...place };
      previous = { end, shortened: false };
      continue;
    }
    const word = wordAt(text, start, written);
    const inHeadline = (headlines[nextHeadline]?.start ?? Infinity) <= start;
    const kind = inHeadline || isApart(start) ? 'plain' : word.kind;
    const joins = place.joins || (gap === ', ' && companyForm.test(word.text));
    yield { ...word, ...place, joins, kind, start };
    previous = { end: Math.max(word.end, start + written.length), shortened: word.shortened };
  }
}

/** A word without its possessive and with the full stop that shortens it. */
function wordAt(text: string, start: number, written: string) {
  const [, stem = '', genitive] = /^(.*?)('s)?$/isu.exec(written) ?? [];
  const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(stem);
  const shortened =
    genitive === undefined &&
    text[start + written.length] === '.' &&
    (initials || shortForms.test(stem));
  const end = start + stem.length + (shortened ? 1 : 0);
  const isCompany = companyForm.test(stem);
  return {
    kind: kindOf(stem, initials),
    text: text.slice(start, end),
    end,
    // A company's form may end a sentence too; “Mr.” and an initial do not.
    shortened: shortened && !isCompany,
    ends: genitive !== undefined || isCompany,
  };
}

function kindOf(stem: string, initials: boolean): FoundWord['kind'] {
  if (joining.test(stem)) return 'joining';
  // “rcpmag.com”, “a@b.example”, “London-based”
  if ((!initials && /[.@]/u.test(stem)) || /-\p{Ll}/u.test(stem)) return 'plain';
  // A number goes on a name that has begun: “Windows Server 2012”.
  if (/^\d+$/u.test(stem)) return 'number';
  // “iPhone” too
  return /^\p{Ll}?[\p{Lu}\p{Lt}]/u.test(stem) ? 'capitalised' : 'plain';
}

function opensSentence(
  text: string,
  start: number,
  previous: { readonly end: number; readonly shortened: boolean },
): boolean {
  const gap = text.slice(previous.end, start);
  if (previous.end === 0) return true;
  if (previous.shortened && gap === ' ') return false;
  return /[.!?…:؟。"'()[\]–—]|^ - $/u.test(text[previous.end - 1] === '.' ? `.${gap}` : gap);
}

/** “Cloud Move Was ‘Scary,’ Ballmer Tells WPC Attendees”: a headline's capitals name nothing. */
function quotedHeadlines(text: string) {
  return Array.from(text.matchAll(/"[^"]{1,200}"/gu)).flatMap(({ 0: quoted, index }) => {
    const words = quoted.match(/[\p{L}\p{N}][^\s"]*/gu) ?? [];
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    if (words.length < 4 || capitals.length * 5 < words.length * 3) return [];
    return { start: index, end: index + quoted.length };
  });
}

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_]|['&.@-](?=[\p{L}\p{N}]))*/gu;

const possessive = /^'s/iu;

/** Words inside a name that have no capital. */
const joining = /^(?:of|the|van|von|zu|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|ter|ten)$/u;

/** Those that are articles elsewhere, and so join only after another: “of the”, “van der”, “de la”. */
const onlySecond = /^(?:the|der|den|la|le)$/u;

/** The form of a company, which may stand behind a comma and ends its name. */
const companyForm = /^(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC|GmbH|AG|SE|KG|SA|NV|BV|AB|Oy)\.?$/u;

const shortForms = /^(?:Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Dr|Prof|Jr|Sr|St|Gen|Sen|Rep|Gov|Hon|Nr|Bd)$/u;
