import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { PublishedBody } from '../publication/types.ts';
import { fillFootnoteWords, splitRuns, withoutMarkers, type FootnoteWord } from './markers.ts';

/** What goes into a rendered body when its page is printed. */
export interface Placed {
  readonly body: Pick<PublishedBody, 'marks' | 'links'>;
  /** The path of each entity that the marks name, by collection and id: `people/jon-roskill`. */
  readonly hrefs: Readonly<Record<string, string>>;
  readonly words: BodyWords;
  /** The form a picture has in a feed, by its path below content/pictures/; pages have Astro's. */
  readonly pictureOf?: ((src: string) => PlacedPicture) | undefined;
}

/** A picture in another form than Astro's. */
export interface PlacedPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** Words inside a text. */
export interface BodyWords {
  /** Heads the footnotes. */
  readonly footnotes: string;
  /** Leads from a footnote back to the text; `{reference}` is its number. */
  readonly back: string;
  /** A ticked box of a list. */
  readonly done: string;
  /** An empty box of a list. */
  readonly open: string;
}

/**
 * Makes the HTML of a rendered body what readers get: names become links at the marks, explicit
 * links get their addresses, footnotes and boxes of lists their words. No marker is left anywhere.
 *
 * Comments go too, since an editor's note in a text is for editors. Ids of the text, such as those
 * of its headings, get the prefix that footnotes have, so that none is one of the page's own.
 */
export function place(html: string, placed: Placed): string {
  const tree = fromHtml(html, { fragment: true });
  placeInside(tree, false, { ...placed, linksByRun: linksByRun(placed), ids: idsOf(tree) });
  return withoutMarkers(toHtml(tree));
}

/** What is placed, looked up once for the whole body. */
interface Placing extends Placed {
  readonly linksByRun: ReadonlyMap<number, readonly Link[]>;
  /** Ids of the text that have no prefix yet. */
  readonly ids: ReadonlySet<string>;
}

/** A stretch of a run that becomes a link. */
interface Link {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

function linksByRun({ body, hrefs }: Placed): ReadonlyMap<number, readonly Link[]> {
  const links = new Map<number, Link[]>();
  for (const { run, start, end, entity } of body.marks) {
    const href = hrefs[`${entity.collection}/${entity.id}`];
    if (href === undefined) continue;
    const ofRun = links.get(run) ?? [];
    links.set(run, ofRun);
    ofRun.push({ start, end, href });
  }
  for (const ofRun of links.values()) ofRun.sort((a, b) => a.start - b.start);
  return links;
}

function idsOf(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string' && id !== 'footnote-label' && !id.startsWith(prefix)) ids.add(id);
  });
  return ids;
}

const prefix = 'user-content-';

function placeInside(parent: Root | Element, inLink: boolean, placing: Placing): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'comment') continue;
    if (child.type === 'text') {
      children.push(...textWithLinks(child, inLink, placing));
      continue;
    }
    if (child.type === 'element') {
      child.properties = placeInProperties(child, placing);
      placeInside(child, inLink || child.tagName === 'a', placing);
    }
    children.push(child);
  }
  // A fragment has no document type, which is all that a root can hold and an element cannot.
  parent.children = children;
}

function textWithLinks(
  { value }: Text,
  inLink: boolean,
  { words, linksByRun }: Placing,
): ElementContent[] {
  return splitRuns(fillFootnoteWords(value, wordFor(words))).flatMap(({ text, run }) => {
    const ofRun = run === undefined || inLink ? [] : (linksByRun.get(run) ?? []);
    const pieces: ElementContent[] = [];
    let done = 0;
    for (const { start, end, href } of ofRun) {
      pieces.push(textNode(text.slice(done, start)));
      pieces.push({
        type: 'element',
        tagName: 'a',
        properties: { className: ['mention'], href },
        children: [textNode(text.slice(start, end))],
      });
      done = end;
    }
    return [...pieces, textNode(text.slice(done))];
  });
}

function textNode(value: string): Text {
  return { type: 'text', value: value.replaceAll(unprintable, '') };
}

/** What HTML lets no text have. Source: https://html.spec.whatwg.org/#text-content */
const unprintable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

function placeInProperties({ tagName, properties }: Element, placing: Placing): Properties {
  const filled: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    filled[name] =
      typeof value === 'string'
        ? fillFootnoteWords(value, wordFor(placing.words)).replaceAll(unprintable, '')
        : value;
  }
  if (typeof filled.id === 'string' && placing.ids.has(filled.id)) {
    filled.id = prefix + filled.id;
  }
  if (tagName === 'a' && typeof filled.href === 'string') {
    return { ...filled, ...linkProperties(filled.href, placing) };
  }
  if (tagName === 'img' && typeof filled[unmadePicture] === 'string') {
    return { alt: altOf(filled[unmadePicture]) };
  }
  if (tagName === 'img' && typeof filled[ownPath] === 'string') {
    return pictureProperties(filled[ownPath], filled, placing);
  }
  if (tagName === 'input' && filled.type === 'checkbox') {
    const { done, open } = placing.words;
    return { ...filled, ariaLabel: filled.checked === true ? done : open };
  }
  return filled;
}

/** Where Astro notes what a picture is to become; it stays when a preview has no such picture. */
const unmadePicture = '__astro_image_';

/** Where a picture of the text notes its path below content/pictures/. */
const ownPath = 'dataPicture';

function pictureProperties(path: string, made: Properties, { pictureOf }: Placing): Properties {
  if (pictureOf === undefined) return { ...made, [ownPath]: undefined };
  const { alt, title } = made;
  return { ...pictureOf(path), alt, title };
}

function altOf(noted: string): string {
  const { alt } = JSON.parse(noted) as { readonly alt?: unknown };
  return typeof alt === 'string' ? alt : '';
}

/** What a link written in the text becomes; one that needs nothing stays as it is. */
function linkProperties(href: string, { body, ids }: Placing): Properties {
  const plain = decoded(href);
  const address = [href, plain].find((each) => Object.hasOwn(body.links, each));
  if (address === undefined) {
    if (plain.startsWith('#') && ids.has(plain.slice(1))) {
      return { href: `#${prefix}${plain.slice(1)}` };
    }
    return /^https?:/iu.test(href) ? { rel: ['noopener'] } : {};
  }
  const [, className] = classes.find(([pattern]) => pattern.test(address)) ?? [];
  return {
    href: body.links[address],
    ...(className === undefined ? {} : { className: [className] }),
  };
}

const classes: readonly (readonly [RegExp, string])[] = [
  [/^figure:/u, 'figure'],
  [/^(?:person|organization|program|product|event):/u, 'mention'],
];

/** The processor writes an address percent-encoded, whatever the editor wrote. */
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function wordFor(words: BodyWords) {
  return (word: FootnoteWord): string =>
    word.kind === 'heading'
      ? words.footnotes
      : words.back.replaceAll('{reference}', word.reference);
}
