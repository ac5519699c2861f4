/** Text in the one writing in which names are compared, and the way back to what was written. */
export interface FoldedText {
  readonly text: string;
  /** Where the character at an offset of `text` starts in what was written. */
  readonly startOf: (offset: number) => number;
  /** Where the character before an offset of `text` ends in what was written. */
  readonly endOf: (offset: number) => number;
}

/**
 * Folds what is written in more than one way but read as one: curly and straight quotes, all kinds
 * and lengths of space, a no-break hyphen, composed and decomposed letters. Characters that are
 * not seen (soft hyphen, marks of direction) go, and so does the stroke that stretches an Arabic
 * word. Case stays.
 */
export function fold(written: string): FoldedText {
  const inOneForm = written.normalize('NFC') === written;
  const pieces: Piece[] = [];
  let text = '';
  let done = 0;
  for (const match of written.matchAll(inOneForm ? folded : foldedOrCluster)) {
    const [piece] = match;
    const read = readAs(piece);
    if (read === piece) continue;
    text += written.slice(done, match.index);
    pieces.push({
      start: text.length,
      end: text.length + read.length,
      writtenStart: match.index,
      writtenEnd: match.index + piece.length,
    });
    text += read;
    done = match.index + piece.length;
  }
  text += written.slice(done);

  return {
    text,
    startOf: (offset) => {
      const piece = lastUpTo(pieces, offset);
      if (piece === undefined) return offset;
      return offset < piece.end ? piece.writtenStart : offset - piece.end + piece.writtenEnd;
    },
    endOf: (offset) => {
      const piece = lastUpTo(pieces, offset - 1);
      if (piece === undefined) return offset;
      return offset <= piece.end ? piece.writtenEnd : offset - piece.end + piece.writtenEnd;
    },
  };
}

/** Characters that a reader does not see and that change no name or word. */
const unseen =
  '\\u00AD\\u0640\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';

/** A stretch that is written otherwise than it is read. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly writtenStart: number;
  readonly writtenEnd: number;
}

// One space alone is by far the most frequent and stays as it is, so it is not matched.
const gaps = `[\\s${unseen}]{2,}|[^\\S ]|[${unseen}]`;
const signs = '[‘’ʼ＇“”„‟‐‑]';
const folded = new RegExp(`${gaps}|${signs}`, 'gu');
// Jamo compose to one Korean syllable though they are no combining marks.
const foldedOrCluster = new RegExp(`${gaps}|${signs}|[\\u1100-\\u11FF]+|\\P{M}\\p{M}*`, 'gu');

function readAs(piece: string): string {
  if (/^[‘’ʼ＇]$/u.test(piece)) return "'";
  if (/^[“”„‟]$/u.test(piece)) return '"';
  if (/^[‐‑]$/u.test(piece)) return '-';
  if (gapOnly.test(piece)) return space.test(piece) ? ' ' : '';
  return piece.normalize('NFC');
}

const gapOnly = new RegExp(`^[\\s${unseen}]+$`, 'u');
// A zero-width no-break space is a space by name only.
const space = /[^\S\uFEFF]/u;

function lastUpTo(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}
