/**
 * Follows a stretch of text back to its Markdown source, where escapes, entities, smart
 * punctuation and the start of continued lines are written with other characters.
 *
 * @param text what the parser read
 * @param source the same stretch as it is written
 * @param decode what the parser makes of an entity such as `&amp;`
 * @returns for an offset of `text` the offset of `source` where that character is written
 */
export function placesOf(
  text: string,
  source: string,
  decode: (entity: string) => string,
): (offset: number) => number {
  if (text === source) return (offset) => offset;
  const places = new Uint32Array(text.length + 1);
  let read = 0;
  let written = 0;
  while (read < text.length) {
    const piece = pieceAt(text, read, source, written, decode);
    places.fill(written, read, read + piece.read);
    // Within a piece of equal length the characters stand one for one.
    if (piece.read === piece.written) {
      for (let each = 1; each < piece.read; each += 1) places[read + each] = written + each;
    }
    read += piece.read;
    written += piece.written;
  }
  places[text.length] = written;
  return (offset) => Math.min(places[offset] ?? written, source.length);
}

/** How many characters of the text stand for how many of the source. */
interface Piece {
  readonly read: number;
  readonly written: number;
}

function pieceAt(
  text: string,
  read: number,
  source: string,
  written: number,
  decode: (entity: string) => string,
): Piece {
  if (text[read] === '\n') return { read: 1, written: lengthAt(lineEnd, source, written) || 1 };

  const character = source[written];
  if (character === '\\' && escapable.test(source[written + 1] ?? '')) {
    return { read: 1, written: 2 };
  }
  if (character === '&') {
    entity.lastIndex = written;
    const [found] = entity.exec(source) ?? [];
    const decoded = found === undefined ? undefined : decode(found);
    if (found !== undefined && decoded !== undefined && decoded !== found) {
      return { read: decoded.length, written: found.length };
    }
  }
  if (character === '-' || character === '.') {
    const [inText, inSource] = character === '-' ? [dashes, hyphens] : [ellipses, dots];
    const both = {
      read: lengthAt(inText, text, read),
      written: lengthAt(inSource, source, written),
    };
    if (both.read > 0) return both;
  }
  return { read: 1, written: 1 };
}

const escapable = /^[!-/:-@[-`{-~]$/u;
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/uy;
/** With the spaces before it, and with what starts the next line of a quotation or a list item. */
const lineEnd = /[ \t]*\n[ \t>]*/uy;
const dashes = /[-–—]+/uy;
const hyphens = /-+/uy;
const ellipses = /[.…]+/uy;
const dots = /\.+/uy;

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
