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

// The replacement character, U+FFFD, is also what half a pair has become.
const unwanted =
  /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFC}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu;
