import sharp from 'sharp';
import type { Publication } from '../publication/types.ts';

/** The colours of the icon, which are those of the sheet by day: src/styles/tokens.css. */
export const iconColours = {
  ground: '#fafaf5',
  ink: '#15191b',
  hairline: '#cfd2c8',
  laterInk: '#9b1c14',
} as const;

/** The icons that are pictures of points, by the name of their file, each with its side in pixels. */
export const pngIcons = {
  'apple-touch-icon': { size: 180, inManifest: false },
  'icon-192': { size: 192, inManifest: true },
  'icon-512': { size: 512, inManifest: true },
} as const;

/**
 * The icon of a publication as SVG: a ruled sheet with the line of later ink in its accent. All
 * other icons are made of it, so that one drawing stands for the publication everywhere. What is
 * strong in it lies on whole points at 16 pixels too.
 */
export function iconDrawing({ accent }: Pick<Publication['settings'], 'accent'>): string {
  const { ground, ink, hairline, laterInk } = iconColours;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <path fill="${ground}" d="M0 0h32v32H0z"/>
  <path fill="${ink}" d="M0 4h32v4H0zM0 10h32v1H0z"/>
  <path fill="${hairline}" d="M0 17h32v1H0zM0 24h32v1H0z"/>
  <path fill="${accent ?? laterInk}" d="M20 11h2v21h-2z"/>
</svg>
`;
}

/** A drawing as a PNG of a side in pixels; the same bytes for the same drawing. */
export async function iconPng(drawing: string, size: number): Promise<Buffer<ArrayBuffer>> {
  const whole = 32;
  const picture = await sharp(Buffer.from(drawing), { density: (72 * size) / whole })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
  // Node's own type of its bytes is too wide for the body of a Response.
  return Buffer.from(picture);
}

/**
 * A drawing as `favicon.ico`, which feed readers ask the root of a host for: PNGs of the sizes that
 * tabs and bookmarks have, behind one another.
 * Source: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
export async function iconFile(drawing: string): Promise<Buffer<ArrayBuffer>> {
  const pictures = await Promise.all(icoSizes.map((size) => iconPng(drawing, size)));
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2); // The type: icons.
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [nth, picture] of pictures.entries()) {
    const entry = 6 + 16 * nth;
    const size = icoSizes[nth] ?? 0;
    header.writeUInt8(size, entry);
    header.writeUInt8(size, entry + 1);
    header.writeUInt16LE(1, entry + 4); // Planes.
    header.writeUInt16LE(32, entry + 6); // Bits of a point.
    header.writeUInt32LE(picture.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  }
  return Buffer.concat([header, ...pictures]);
}

const icoSizes = [16, 32, 48];
