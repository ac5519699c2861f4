import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { withoutControlCharacters } from '../publication/xml-text.ts';

/**
 * The HTML of an article as feed readers keep it: only elements and attributes that the common
 * readers pass on, every address whole, no link back from a footnote, no control character.
 *
 * @param html - the rendered body
 * @param permalink - the whole address of the article; relative addresses resolve against it
 */
export function feedHtml(html: string, permalink: string): string {
  const tree = fromHtml(html, { fragment: true });
  dropFootnoteBackLinks(tree);
  // Sanitizing keeps an element of the tree given to it, so what comes back is a root again.
  const clean = sanitize(tree, allowed) as Root;
  makeAddressesWhole(clean, permalink);
  return withoutControlCharacters(toHtml(clean)).trim();
}

/** What Miniflux, NetNewsWire, FreshRSS, Newsboat and feedparser all keep. */
const allowed: Schema = {
  tagNames: [
    ...['a', 'abbr', 'aside', 'audio', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'col'],
    ...['colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure'],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p'],
    ...['pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strong', 'sub'],
    ...['summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul'],
    ...['var', 'video', 'wbr'],
  ],
  attributes: {
    '*': ['dir', 'lang', 'title'],
    a: ['href'],
    audio: ['controls', 'src'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    img: ['alt', 'height', 'src', 'width'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['reversed', 'start', 'type'],
    q: ['cite'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    video: ['controls', 'height', 'poster', 'src', 'width'],
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    cite: ['http', 'https'],
    poster: ['http', 'https'],
  },
  // An element that is not allowed gives way to its children. The words in these would read as prose.
  strip: [
    ...[
      'button',
      'embed',
      'form',
      'iframe',
      'math',
      'nav',
      'noscript',
      'object',
      'script',
      'select',
    ],
    ...['style', 'svg', 'template', 'textarea'],
  ],
};

function dropFootnoteBackLinks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.tagName !== 'a' || !('dataFootnoteBackref' in node.properties)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function makeAddressesWhole(tree: Root, permalink: string): void {
  visit(tree, 'element', (node: Element) => {
    for (const name of ['href', 'src', 'cite', 'poster']) {
      const address = node.properties[name];
      if (typeof address !== 'string') continue;
      if (URL.canParse(address, permalink))
        node.properties[name] = new URL(address, permalink).href;
      else node.properties[name] = undefined;
    }
  });
}
