import type { Article } from '../publication/types.ts';
import { defined } from '../publication/defined.ts';
import type { Context } from './context.ts';
import { phrase } from './phrase.ts';

/** A picture with the words that go with it. */
export interface PictureView {
  /** Its path below content/pictures/. */
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The view of a picture. */
export function pictureView(
  { src, alt, caption, credit }: NonNullable<Article['picture']>,
  { words }: Context,
): PictureView {
  return defined({
    src,
    alt,
    caption,
    credit: credit === undefined ? undefined : phrase(words.article.credit, { credit }),
  });
}
