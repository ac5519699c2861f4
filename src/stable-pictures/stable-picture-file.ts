import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import {
  stableFormat,
  stableSize,
  type PictureSize,
  type StableFormat,
} from '../publication/stable-picture.ts';
import { drawnPng } from './drawn-png.ts';

/**
 * A picture as feeds and machines get it. The bytes depend on those of the source alone, and on no
 * setting of the site.
 *
 * @param src - its path below content/pictures/
 * @param file - where its bytes are
 * @param own - the size of the source in pixels
 */
export async function stablePictureFile(
  src: string,
  file: string,
  own: PictureSize,
): Promise<Buffer<ArrayBuffer>> {
  const bytes = await readFile(file);
  const format = stableFormat(src);
  if (format === 'gif') return bytes;
  const size = stableSize(src, own);
  if (src.endsWith('.svg')) return drawnPng(bytes.toString('utf8'), size.width);
  return Buffer.from(await resized(bytes, format, size));
}

/**
 * Makes a photograph smaller, turned as its camera was held, in the colours that every screen has.
 * What it says of itself (XMP) stays but for the place it was taken at, which may give away who was
 * met there; EXIF, which is the camera's, goes.
 */
async function resized(
  bytes: Buffer,
  format: Exclude<StableFormat, 'gif'>,
  size: PictureSize,
): Promise<Buffer> {
  const { xmpAsString } = await sharp(bytes).metadata();
  const picture = sharp(bytes)
    .autoOrient()
    .resize({ ...size, fit: 'fill' });
  const described =
    xmpAsString === undefined ? picture : picture.withXmp(withoutPlace(xmpAsString));
  return format === 'png'
    ? described.png({ compressionLevel: 9 }).toBuffer()
    : described.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}

/** Takes coordinates out of XMP, written as attributes or as elements. Source: XMP part 2, 3.3. */
function withoutPlace(xmp: string): string {
  return xmp
    .replaceAll(/\sexif:GPS\w+=(?:"[^"]*"|'[^']*')/gu, '')
    .replaceAll(/<(exif:GPS\w+)\b[^>]*(?:\/>|>[\s\S]*?<\/\1>)/gu, '');
}
