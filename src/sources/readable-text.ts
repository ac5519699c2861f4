/**
 * A file's text as everything here reads it. Lines and columns are those of the file.
 *
 * Lines end with a line feed, as browsers read them. A character that cannot be in a page (NUL), or
 * that the site uses for markers of its own in rendered text (U+E000 to U+E00F), becomes the
 * replacement character.
 */
export function readableText(written: string): string {
  return written
    .replace(/^\uFEFF/u, '')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\0\uE000-\uE00F]/gu, '\uFFFD');
}
