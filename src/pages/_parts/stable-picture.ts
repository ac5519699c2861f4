import { stableFormat, stableSize } from '../../publication/stable-picture.ts';
import type { Urls } from '../../publication/urls.ts';
import { pictureOf } from '../../sources/astro.ts';

/** A picture where it never moves, as feeds name it. */
export interface StablePicture {
  /** A path with the base path. */
  readonly src: string;
  /** Such as image/png. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** The stable form of a picture, by its path below content/pictures/. */
export function stablePictureOf(src: string, urls: Urls): StablePicture {
  return {
    src: urls.picture(src),
    type: `image/${stableFormat(src)}`,
    ...stableSize(src, pictureOf(src)),
  };
}
