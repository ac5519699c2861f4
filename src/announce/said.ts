import { createHash } from 'node:crypto';

/** What stands in addresses.txt for what an address says: enough of a SHA-256 to see a change. */
export function digestOf(said: string): string {
  return shortened(createHash('sha256').update(said).digest('hex'));
}

/** The same of a digest in hex that somebody else has made. */
export function shortened(sha256: string): string {
  return sha256.slice(0, 16);
}

/**
 * The words of a page as one text, without the frame around them, so that neither another template
 * nor another line at the foot of every page counts as news.
 */
export function wordsOf(html: string): string {
  const start = html.search(/<main[\s>]/u);
  const end = html.lastIndexOf('</main>');
  const main = start < 0 || end < start ? html : html.slice(start, end);
  return withoutTags(main).replaceAll(/\s+/gu, ' ').trim();
}

/** Whether a page asks search engines to leave it out. */
export function isUnlisted(html: string): boolean {
  return /<meta name="robots" content="[^"]*\bnoindex\b/u.test(html);
}

/** Text between tags. One pass: nothing that stands in a page makes it look at a character twice. */
function withoutTags(html: string): string {
  let text = '';
  let from = 0;
  for (;;) {
    const tag = html.indexOf('<', from);
    if (tag < 0) return text + html.slice(from);
    text += `${html.slice(from, tag)} `;
    from = endOfTag(html, tag);
  }
}

/** The place behind a tag; a bracket in quotes does not end it. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote === '' && character === '>') return at + 1;
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  return html.length;
}
