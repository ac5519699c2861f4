import { decodedXml } from '../publication/xml-text.ts';

/** How much of a feed has its title. */
export const feedHead = 8192;

/**
 * What a feed is called, by its first characters; nothing when the text is no feed.
 *
 * @param path of the file: of JSON only what is called `feed.json` can be a feed
 */
export function feedTitle(path: string, text: string): string | undefined {
  if (path.endsWith('.xml')) {
    if (!/<(?:rss|feed)[\s>]/u.test(text)) return undefined;
    const [, title = ''] = /<title[^>]*>([^<]*)<\/title>/u.exec(text) ?? [];
    return inOneLine(decodedXml(title));
  }
  if (!/(?:^|\/)feed\.json$/u.test(path)) return undefined;
  // Only the head is there, so that it is no whole JSON.
  const [, title] = /"title":\s*("(?:[^"\\]|\\.)*")/u.exec(text) ?? [];
  return title === undefined ? undefined : inOneLine(JSON.parse(title) as string);
}

function inOneLine(text: string): string | undefined {
  return text.replaceAll(/\s+/gu, ' ').trim() || undefined;
}
