/**
 * Text without the characters XML 1.0 forbids: one of them makes a whole file unreadable.
 * Source: XML 1.0, fifth edition, production 2 (Char).
 */
export function withoutControlCharacters(text: string): string {
  return text.toWellFormed().replace(forbiddenInXml, '');
}

/** Text with the characters that mean something in XML written as references; HTML reads it alike. */
export function escapedForXml(text: string): string {
  return withoutControlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const forbiddenInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
