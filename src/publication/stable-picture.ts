import { keyOf } from './entity-key.ts';
import type { PublishedChart } from './types.ts';

/** What everybody beside the site's own pages gets of a picture. */
export type StableFormat = 'gif' | 'jpeg' | 'png';

/** The size of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The address of a picture below the site, for feeds and for machines: it depends on the path of the
 * source alone, so that no setting, digest or component moves it. Readers keep old items, and a
 * picture that moved is a hole in each of them.
 *
 * A source in a format that every reader shows keeps its path. Any other is drawn as `picture.png`
 * or `picture.jpg` below its path, where no other source can be. Hosts and readers disagree over all
 * but letters, digits and `-._~`, so the bytes of any other character are written `~C3~B6`.
 *
 * @param src - the path below content/pictures/
 */
export function stablePicturePath(src: string): string {
  const path = `pictures/${src.replaceAll(/[^\w./-]/gu, escaped)}`;
  if (/\.(?:gif|jpe?g|png)$/u.test(src)) return path;
  return `${path}/picture.${stableFormat(src) === 'png' ? 'png' : 'jpg'}`;
}

/**
 * The address of a chart as a picture, below the site: that of its figures, so that a chart has one in
 * whatever text it stands.
 */
export function stableChartPath({ of, measure, unit }: PublishedChart): string {
  const parts = [measure.toLowerCase(), ...(unit === undefined ? [] : [unit])];
  const names = parts.map((part) => part.replaceAll(/[^\w-]/gu, escaped));
  return `charts/${keyOf(of)}/${names.join('/')}.png`;
}

/**
 * The format of what stands at the address. Mail-like readers show JPEG, PNG and GIF alone. Drawings
 * and PNG may be transparent and stay so; photographs are JPEG, on white where they are transparent.
 *
 * @param src - the path below content/pictures/
 */
export function stableFormat(src: string): StableFormat {
  const ending = /\.(\w+)$/u.exec(src)?.[1] ?? '';
  return formats[ending] ?? 'jpeg';
}

/**
 * The size of what stands at the address. No picture is wider than 1,200 pixels; a drawing is made
 * with twice its own pixels, since it would be blurred on most screens otherwise.
 *
 * @param src - the path below content/pictures/
 * @param own - the size of the source
 */
export function stableSize(src: string, { width, height }: PictureSize): PictureSize {
  if (stableFormat(src) === 'gif') return { width, height };
  const wanted = Math.min(widest, src.endsWith('.svg') ? 2 * width : width);
  return { width: wanted, height: Math.max(1, Math.round((height * wanted) / width)) };
}

/** In pixels: enough for the text column of any reader at double density. */
const widest = 1200;

const formats: Readonly<Record<string, StableFormat>> = { gif: 'gif', png: 'png', svg: 'png' };

function escaped(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `~${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
