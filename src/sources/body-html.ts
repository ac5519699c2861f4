import { htmlToHast, type HastNode } from 'satteri';

/** What HTML in a text says. */
export interface SaidHtml {
  /** Links that are whole, with their words. */
  readonly links: readonly { readonly address: string; readonly text: string }[];
  /** The address of a link that only opens here. */
  readonly opens?: string;
  /** What does not work in a text: elements, and attributes with their equals sign. */
  readonly refused: readonly string[];
}

/** Reads a piece of HTML of a Markdown text; a piece may open an element and leave it open. */
export function readHtml(html: string): SaidHtml {
  const links: { address: string; text: string }[] = [];
  const refused: string[] = [];
  let opens: string | undefined;
  const search = (node: HastNode) => {
    if (node.type === 'element') {
      refused.push(...refusedIn(node.tagName, Object.keys(node.properties)));
      const { href } = node.properties;
      if (node.tagName === 'a' && typeof href === 'string') {
        if (node.children.length > 0) links.push({ address: href, text: textOf(node) });
        else opens = href;
      }
    }
    if ('children' in node) for (const child of node.children) search(child);
  };
  search(htmlToHast(html, { fragment: true }));
  return { links, refused, ...(opens === undefined ? {} : { opens }) };
}

/** What of an element does not work in a text. */
export function refusedIn(element: string, attributes: readonly string[]): string[] {
  return [
    ...(refusedElements.has(element.toLowerCase()) ? [`<${element}>`] : []),
    ...attributes.filter((name) => /^(?:style|on\w+)$/iu.test(name)).map((name) => `${name}=`),
  ];
}

function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/**
 * Elements that the site's policy blocks, and pictures, which only Markdown's own writing has
 * looked up and resized. <h1> is the title's.
 */
const refusedElements: ReadonlySet<string> = new Set([
  'audio',
  'base',
  'embed',
  'form',
  'h1',
  'iframe',
  'img',
  'link',
  'meta',
  'object',
  'script',
  'source',
  'style',
  'svg',
  'template',
  'video',
]);
