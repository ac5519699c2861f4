import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stablePictureFile } from '../../../src/stable-pictures/stable-picture-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'of-record-pictures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const photograph = (width: number, height: number, alpha = 1) =>
  sharp({
    create: { width, height, channels: 4, background: { r: 160, g: 40, b: 40, alpha } },
  });

/** What becomes of a picture, written down first as an editor would. */
async function made(src: string, bytes: Buffer | string) {
  const file = join(folder, src);
  await writeFile(file, bytes);
  const { width, height, autoOrient } = await sharp(file).metadata();
  const own = src.endsWith('.jpg') ? autoOrient : { width, height };
  return stablePictureFile(src, file, own);
}

test('a photograph is a JPEG of at most 1,200 pixels with the same bytes each time', async () => {
  const source = await photograph(2000, 1001).jpeg().toBuffer();
  const picture = await made('a.jpg', source);
  expect(await sharp(picture).metadata()).toMatchObject({
    format: 'jpeg',
    width: 1200,
    height: 601,
  });
  expect(await made('b.jpg', source)).toEqual(picture);
});

test('a photograph stands as its camera was held', async () => {
  const source = await photograph(300, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const picture = await sharp(await made('turned.jpg', source)).metadata();
  expect([picture.width, picture.height, picture.orientation]).toEqual([200, 300, undefined]);
});

test('a PNG stays transparent, a WebP is laid on white', async () => {
  const png = await made('clear.png', await photograph(30, 20, 0).png().toBuffer());
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', hasAlpha: true });
  const jpeg = await made('clear.webp', await photograph(30, 20, 0).webp().toBuffer());
  expect((await sharp(jpeg).metadata()).format).toBe('jpeg');
  expect((await sharp(jpeg).stats()).channels.map(({ mean }) => Math.round(mean))).toEqual([
    255, 255, 255,
  ]);
});

test('a GIF goes out byte for byte', async () => {
  const gif = await photograph(30, 20).gif().toBuffer();
  expect(await made('a.gif', gif)).toEqual(gif);
});

test('a drawing is a PNG, with its words on a machine without a font', async () => {
  const drawing = (words: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" width="90" height="30"><text x="5" y="20">${words}</text></svg>`;
  const inks = [];
  for (const words of ['', 'Größe', 'مرحبا', 'Щука']) {
    const picture = await made('drawing.svg', drawing(words));
    const { channels, dominant } = await sharp(picture).stats();
    inks.push((channels[3]?.max ?? 0) > 0);
    expect(dominant).toBeDefined();
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 180 });
  }
  expect(inks).toEqual([false, true, true, true]);
});

test('what a photograph says of itself stays, but for where it was taken', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Ada Quill" exif:GPSLatitude="52,31N"><exif:GPSLongitude>13,24E</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const source = await photograph(30, 20)
    .jpeg()
    .withXmp(xmp)
    .withExif({ IFD0: { Artist: 'a camera of hers' } })
    .toBuffer();
  expect(source.toString('latin1')).toContain('a camera of hers');
  const picture = (await made('described.jpg', source)).toString('latin1');
  expect(picture).toContain('photoshop:Credit="Ada Quill"');
  expect(picture).not.toMatch(/GPS|52,31N|13,24E|a camera of hers/u);
  expect((await readFile(join(folder, 'described.jpg'))).equals(source)).toBe(true);
});
