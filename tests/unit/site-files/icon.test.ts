import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { iconColours, iconDrawing, iconFile, iconPng } from '../../../src/site-files/icon.ts';

test('its colours are those of the sheet by day', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
  const byDay = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`, 'u').exec(tokens)?.[1];
  expect(iconColours).toEqual({
    ground: byDay('paper'),
    ink: byDay('black'),
    hairline: byDay('pale'),
    laterInk: byDay('red'),
  });
});

test('has the accent of the publication', () => {
  expect(iconDrawing({})).toContain('fill="#9b1c14"');
  expect(iconDrawing({ accent: '#123456' })).toContain('fill="#123456"');
});

test('is a picture of its size, of the same bytes each time', async () => {
  const drawing = iconDrawing({});
  const picture = await iconPng(drawing, 192);
  expect(await sharp(picture).metadata()).toMatchObject({ width: 192, height: 192, format: 'png' });
  expect((await iconPng(drawing, 192)).equals(picture)).toBe(true);
});

test('what counts is inside the circle that no telephone cuts off', async () => {
  const { data, info } = await sharp(await iconPng(iconDrawing({}), 192))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
  ];
  // Nothing is clear at the edge, and the line of later ink crosses the circle of 40 %.
  for (const [x, y] of [
    [0, 0],
    [191, 0],
    [0, 191],
    [191, 191],
  ] as const) {
    expect(colourAt(x, y)[3]).toBe(255);
  }
  expect(colourAt(126, 100).slice(0, 3)).toEqual([0x9b, 0x1c, 0x14]);
});

test('favicon.ico has a PNG for each size, where its directory says', async () => {
  const file = await iconFile(iconDrawing({}));
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 3]);
  for (const [nth, size] of [16, 32, 48].entries()) {
    const entry = 6 + 16 * nth;
    const [length, offset] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)];
    const picture = await sharp(file.subarray(offset, offset + length)).metadata();
    expect([file[entry], picture.width, picture.height, picture.format]).toEqual([
      size,
      size,
      size,
      'png',
    ]);
  }
});

test('at 16 pixels the line of later ink is a whole point wide, and nothing is blurred into it', async () => {
  const { data, info } = await sharp(await iconPng(iconDrawing({}), 16))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const row = Array.from({ length: 16 }, (_, x) => [
    ...data.subarray((14 * info.width + x) * 3, (14 * info.width + x) * 3 + 3),
  ]);
  expect(row.map((colour) => colour.join()).indexOf('155,28,20')).toBe(10);
  expect(new Set(row.map((colour) => colour.join()))).toEqual(
    new Set(['155,28,20', '250,250,245']),
  );
});
