import type { Features } from 'satteri';

/**
 * What the Markdown of a publication means. The parser of the check and the processor of the site
 * both take it from here, so that they read the same text.
 *
 * Quotes are curled the English way only in English: other languages have their own, and editors
 * type those.
 *
 * @param language the publication's, a BCP 47 tag
 */
export function bodyFeatures(language: string) {
  return {
    // The front matter is read and taken off before; a body may start with a thematic break.
    frontmatter: false,
    gfm: true,
    smartPunctuation: {
      quotes: language.split('-', 1)[0] === 'en',
      dashes: true,
      ellipses: true,
    },
  } satisfies Features;
}
