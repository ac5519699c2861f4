/**
 * Text without the characters that XML 1.0 forbids, since one of them makes a whole file unreadable,
 * and without those it discourages: they are what a wrong encoding leaves, and HTML forbids them.
 * Source: XML 1.0, fifth edition, production 2 (Char) and the note below it.
 */
export function withoutControlCharacters(text: string): string {
  return text.toWellFormed().replaceAll(unwanted, '');
}

/** Text with the characters that mean something in XML written as references; HTML reads it alike. */
export function escapedForXml(text: string): string {
  return withoutControlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text whose references are the characters they stand for: those by number, and the five XML names. */
export function decodedXml(xml: string): string {
  return xml.replaceAll(/&(?:#x([\da-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/gu, decodedReference);
}

function decodedReference(reference: string, hex?: string, ten?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? reference;
  return String.fromCodePoint(hex === undefined ? Number(ten) : Number.parseInt(hex, 16));
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

// The replacement character, U+FFFD, is also what half a pair has become.
const unwanted =
  /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFC}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu;
