import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** The lead picture of an article, made ready. */
export interface FeedPicture {
  readonly src: string;
  /** Such as image/png. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** The lead picture as the first thing of an item: readers that know no other place show it there. */
export function feedPicture({ caption, credit, src, alt, width, height }: FeedPicture): string {
  const words = [caption, credit].filter((each) => each !== undefined).join(' ');
  const children: ElementContent[] = [element('img', { src, alt, width, height }, [])];
  if (words !== '') children.push(element('figcaption', {}, [{ type: 'text', value: words }]));
  return toHtml(element('figure', {}, children));
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
