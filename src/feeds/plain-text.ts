import { withoutControlCharacters } from '../publication/xml-text.ts';

/**
 * Text that stays text in a reader that takes titles and names for HTML, as many do: a sign of no
 * width after `<` keeps it from beginning a tag, and whoever reads it as text sees no difference.
 */
export function plainText(text: string): string {
  return withoutControlCharacters(text).replaceAll(/<(?=[a-z/!?])/giu, '<\u2060');
}
