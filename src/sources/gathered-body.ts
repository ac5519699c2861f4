import { markdownToMdast, type MdastNode } from 'satteri';
import { problem } from '../publication/problems.ts';
import type {
  Body,
  BodyComponent,
  BodyLink,
  BodyPicture,
  Position,
  Problem,
  TextRun,
} from '../publication/types.ts';
import { attributeExtents } from './attribute-extents.ts';
import { readHtml, refusedIn } from './body-html.ts';
import { propProblems } from './component-props.ts';
import {
  attributeOf,
  childrenOf,
  definitionsOf,
  extentOf,
  firstWordOf,
  propsOf,
  standsApart,
  wordsOf,
  type NodeOf,
} from './mdast-nodes.ts';
import { codeIn, codeOf, isCode } from './mdx-code.ts';
import { placesOf } from './text-places.ts';
import { countWords } from './word-count.ts';

/** Everything of a body but its digest, and what in it does not work. */
export interface GatheredBody extends Omit<Body, 'digest'> {
  readonly problems: readonly Problem[];
}

/**
 * Walks a parsed body once and gathers its runs of text, links, pictures and components.
 *
 * @param source what the tree was parsed from
 * @param positionAt the place in the file of an offset of `source`
 */
export function gatherBody(
  root: MdastNode,
  source: string,
  file: string,
  positionAt: (offset: number) => Position,
): GatheredBody {
  const runs: TextRun[] = [];
  const links: BodyLink[] = [];
  const pictures: BodyPicture[] = [];
  const components: BodyComponent[] = [];
  const modules: Position[] = [];
  const problems: Problem[] = [];
  const words: string[] = [];
  const definitions = definitionsOf(root);
  let block = 0;

  walk(root, { heading: false });
  return {
    runs,
    links,
    pictures,
    components,
    modules,
    problems,
    wordCount: countWords(words),
  };

  function walk(node: MdastNode, around: Context): void {
    const apart = standsApart(node);
    if (apart) block += 1;
    const inside = enter(node, around);
    // In Markdown an <a> opens in one node and closes in a later one.
    let anchor: Anchor | undefined;
    for (const child of childrenOf(node)) {
      if (child.type === 'html') {
        if (anchor && /^<\/a\s*>$/iu.test(child.value)) {
          addLink(anchor);
          anchor = undefined;
        }
        anchor = addHtml(child) ?? anchor;
      }
      if (anchor) anchor.text += wordsOf(child);
      walk(child, anchor ? { ...inside, link: anchor.address } : inside);
    }
    if (anchor) addLink(anchor);
    if (apart) block += 1;
  }

  /** Notes what a node is, and gives what its children stand in. */
  function enter(node: MdastNode, around: Context): Context {
    const { start } = extentOf(node);
    if (node.type === 'text') {
      runs.push(runOf(node, around));
      addWords(node.value);
    } else if (node.type === 'inlineCode') {
      addWords(node.value);
    } else if (node.type === 'heading') {
      if (node.depth === 1) problems.push(problem('first-level-heading', placeAt(start)));
      return { ...around, heading: true };
    } else if (node.type === 'link') {
      addLink({ address: node.url, text: wordsOf(node), ...placesOfLink(node) });
      return { ...around, link: node.url };
    } else if (node.type === 'linkReference') {
      const definition = definitions.get(node.identifier);
      if (!definition) return around;
      const addressAt = indexFrom(definition.url, extentOf(definition).start);
      const [address, text, at] = [definition.url, wordsOf(node), firstWordOf(node)];
      addLink({ address, text, at, addressAt });
      return { ...around, link: address };
    } else if (node.type === 'image') {
      pictures.push({ src: node.url, alt: node.alt ?? '', position: positionAt(start) });
    } else if (node.type === 'imageReference') {
      const src = definitions.get(node.identifier)?.url;
      const alt = node.alt ?? '';
      if (src !== undefined) pictures.push({ src, alt, position: positionAt(start) });
    } else if (node.type === 'mdxjsEsm') {
      modules.push(positionAt(start));
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      addRefused(codeOf(node), start);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      return enterElement(node, around);
    }
    return around;
  }

  function enterElement(node: ElementNode, around: Context): Context {
    const { start } = extentOf(node);
    const { name, attributes } = node;
    const refused = codeIn(attributes);
    addRefused(refused, start);
    if (name === null) return around;
    if (/^[\p{Lu}_$]|\./u.test(name)) {
      addComponent(name, node, refused.length === 0);
      return around;
    }
    const named = attributes.flatMap((each) => ('name' in each && !isCode(each) ? each.name : []));
    addRefused(refusedIn(name, named), start);
    const address = name === 'a' ? attributeOf(node, 'href') : undefined;
    if (address === undefined) return around;
    const [text, at, addressAt] = [wordsOf(node), firstWordOf(node), indexFrom(address, start)];
    addLink({ address, text, at, addressAt });
    return { ...around, link: address };
  }

  function addComponent(name: string, node: ElementNode, isText: boolean): void {
    const { start } = extentOf(node);
    const nameAt = indexFrom(name, start);
    const props = propsOf(node);
    const extents = attributeExtents(source, nameAt + name.length);
    const placeOf = (prop = '', of: 'value' | 'key' = 'value') => {
      const { key, value } = extents.get(prop) ?? {};
      const extent = of === 'value' ? (value ?? key) : key;
      if (extent === undefined) return placeAt(nameAt);
      const [from, to] = extent;
      return { ...placeAt(from), length: to - from };
    };
    components.push({ name, props, position: positionAt(nameAt), at: (prop) => placeOf(prop) });
    if (isText) problems.push(...propProblems(name, props, placeOf));
    const { picture, alt = '' } = props;
    if (name === 'Embed' && picture !== undefined) {
      pictures.push({ src: picture, alt, position: placeOf('picture') });
    }
  }

  function runOf(node: NodeOf<'text'>, { heading, link }: Context): TextRun {
    const { start, end } = extentOf(node);
    const text = node.value;
    // Most runs are never asked for a place.
    let places: ((offset: number) => number) | undefined;
    return {
      index: runs.length,
      text,
      block,
      heading,
      ...(link === undefined ? {} : { link }),
      at: (offset) => {
        places ??= placesOf(text, source.slice(start, end), decode);
        return positionAt(start + places(offset));
      },
    };
  }

  function addLink({ address, text, at, addressAt }: Anchor): void {
    const [position, addressPosition] = [positionAt(at), positionAt(addressAt)];
    links.push({ address, text: text.trim(), position, addressPosition });
  }

  /** Notes what HTML says; gives the link it opens. */
  function addHtml(node: NodeOf<'html'>): Anchor | undefined {
    const { start, end } = extentOf(node);
    const said = readHtml(node.value);
    for (const { address, text } of said.links) {
      const at = indexFrom(address, start);
      addLink({ address, text, at, addressAt: at });
    }
    addRefused(said.refused, start);
    if (said.opens === undefined) return undefined;
    return { address: said.opens, text: '', at: end, addressAt: indexFrom(said.opens, start) };
  }

  function addRefused(refused: readonly string[], at: number): void {
    for (const what of refused) {
      problems.push(
        what === '<h1>'
          ? problem('first-level-heading', placeAt(at))
          : problem('refused-html', placeAt(at), { what }),
      );
    }
  }

  function placesOfLink(node: NodeOf<'link'>) {
    const { start, end } = extentOf(node);
    const last = node.children.at(-1);
    const found = source.slice(0, end).indexOf(node.url, last ? extentOf(last).end : start);
    const at = firstWordOf(node);
    // A bare address and one in <angle brackets> is its own words.
    return { at, addressAt: found < 0 ? at : found };
  }

  function addWords(text: string): void {
    words[block] = (words[block] ?? '') + text;
  }

  function indexFrom(wanted: string, from: number): number {
    const found = source.indexOf(wanted, from);
    return found < 0 ? from : found;
  }

  function placeAt(offset: number) {
    return { file, ...positionAt(offset) };
  }
}

type ElementNode = NodeOf<'mdxJsxFlowElement' | 'mdxJsxTextElement'>;

/** What a node stands in. */
interface Context {
  readonly heading: boolean;
  readonly link?: string;
}

/** A link, with the offsets of its words and its address. */
interface Anchor {
  readonly address: string;
  text: string;
  readonly at: number;
  readonly addressAt: number;
}

const decoded = new Map<string, string>();

function decode(entity: string): string {
  const known = decoded.get(entity);
  if (known !== undefined) return known;
  const text = wordsOf(markdownToMdast(entity));
  decoded.set(entity, text);
  return text;
}
