import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { withoutControlCharacters } from '../publication/xml-text.ts';

/** Where an item's HTML is from. */
export interface FeedHtmlSource {
  /** The whole address of the page; relative addresses resolve against it. */
  readonly permalink: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The HTML of an item as feed readers keep it: only elements and attributes that the common readers
 * pass on, every address whole, no link back from a footnote, nothing that HTML's grammar forbids, no
 * control character. Text from right to left says so, since a reader's own page may run the other way.
 *
 * @param html - what was rendered
 */
export function feedHtml(html: string, { permalink, direction }: FeedHtmlSource): string {
  const tree = fromHtml(html, { fragment: true });
  dropFootnoteBackLinks(tree);
  writeBoxesAsSigns(tree);
  dropColoursOfCode(tree);
  // Sanitizing keeps an element of the tree given to it, so what comes back is a root again.
  const clean = sanitize(tree, allowed) as Root;
  makeAddressesWhole(clean, permalink);
  dropBareElements(clean);
  const text = withoutControlCharacters(wellFormed(clean)).trim();
  return direction === 'rtl' && text !== '' ? `<div dir="rtl">${text}</div>` : text;
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

/**
 * What colours code, or takes out of sight, does so by a class: without it a span says nothing. Nor
 * does a link whose address is not let through.
 */
function dropBareElements(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (!['a', 'span'].includes(node.tagName) || saysSomething(node)) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}

function saysSomething({ properties }: Element): boolean {
  return Object.values(properties).some((value) => value !== undefined && value !== null);
}

/** A form means nothing in a feed; whether a box of a list is ticked does. */
function writeBoxesAsSigns(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.tagName !== 'input' || node.properties.type !== 'checkbox') return;
    const value = node.properties.checked === true ? '\u2611' : '\u2610';
    parent.children[index] = { type: 'text', value };
  });
}

/** Readers know no colours of code; what is left of them would be an element around every word. */
function dropColoursOfCode(tree: Root): void {
  visit(tree, 'element', (node, _index, parent) => {
    if (node.tagName !== 'code' || parent?.type !== 'element' || parent.tagName !== 'pre') return;
    node.children = [{ type: 'text', value: textOf(node) }];
  });
}

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/**
 * Written, read once more and written again: where an element gave way to its children a paragraph
 * can stand in a paragraph, which no parser of HTML lets be.
 */
function wellFormed(tree: Root): string {
  const again = fromHtml(toHtml(tree), { fragment: true });
  visit(again, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined || !isEmpty(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  // The end of a section of character data in XML; within HTML it means nothing.
  return toHtml(again).replaceAll(']]>', ']]&gt;');
}

function isEmpty({ tagName, children }: Element): boolean {
  const blank = children.every((child) => child.type === 'text' && child.value.trim() === '');
  return blank && ['a', 'p', 'div', 'section', 'aside', 'figcaption'].includes(tagName);
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
