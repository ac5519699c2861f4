/**
 * Signs that stand in rendered bodies until the page is printed: Unicode's private use area, which
 * no text of ours contains (`sources/` takes it out) and which leaves no trace in heading ids.
 */
const runStart = '\uE000';
const textStart = '\uE001';
const runEnd = '\uE002';
const wordStart = '\uE003';
const wordEnd = '\uE004';
const firstDigit = 0xe006;

/** The words that footnotes need; they stand in the words file, so the body has markers for them. */
export type FootnoteWord =
  { readonly kind: 'heading' } | { readonly kind: 'back'; readonly reference: string };

/**
 * Marks a text as the run of that index. A sign in it, which an entity such as `&#xE000;` writes, gives
 * way to another character, so that no text moves the marks of its run.
 */
export function markRun(index: number, text: string): string {
  const safe = text.replaceAll(signs, '\uFFFD');
  return `${runStart}${toDigits(index)}${textStart}${safe}${runEnd}`;
}

/** Marks where the heading of the footnotes goes. */
export function markFootnoteHeading(): string {
  return `${wordStart}${wordEnd}`;
}

/** Marks where the label of a link back from a footnote goes. */
export function markBackLabel(reference: number, again: number): string {
  return `${wordStart}${toDigits(reference)}${textStart}${toDigits(again)}${wordEnd}`;
}

/** Text between or in runs; only the latter have an index. */
export interface MarkedText {
  readonly text: string;
  readonly run?: number;
}

/** Takes a text apart at its runs. */
export function splitRuns(marked: string): MarkedText[] {
  const parts: MarkedText[] = [];
  let done = 0;
  for (const match of marked.matchAll(run)) {
    const [whole, digits = '', text = ''] = match;
    if (match.index > done) parts.push({ text: marked.slice(done, match.index) });
    parts.push({ text, run: fromDigits(digits) });
    done = match.index + whole.length;
  }
  if (done < marked.length) parts.push({ text: marked.slice(done) });
  return parts;
}

/** Puts the words of the footnotes where they were marked. */
export function fillFootnoteWords(marked: string, wordFor: (word: FootnoteWord) => string): string {
  return marked.replaceAll(word, (_, reference: string | undefined, again: string | undefined) => {
    if (reference === undefined || again === undefined) return wordFor({ kind: 'heading' });
    const number = String(fromDigits(reference));
    const times = fromDigits(again);
    return wordFor({
      kind: 'back',
      reference: times > 1 ? `${number}-${String(times)}` : number,
    });
  });
}

/** Takes every marker out, whole or not. */
export function withoutMarkers(marked: string): string {
  return marked.replaceAll(signs, '');
}

const signs = /[\uE000-\uE00F]/gu;
const run = /\uE000([\uE006-\uE00F]+)\uE001([^\uE000-\uE002]*)\uE002/gu;
const word = /\uE003(?:([\uE006-\uE00F]+)\uE001([\uE006-\uE00F]+))?\uE004/gu;

function toDigits(count: number): string {
  return String(count).replaceAll(/\d/gu, (digit) =>
    String.fromCharCode(firstDigit + Number(digit)),
  );
}

function fromDigits(digits: string): number {
  return Number(digits.replaceAll(/./gu, (digit) => String(digit.charCodeAt(0) - firstDigit)));
}
