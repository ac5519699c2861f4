import { expect, test } from 'vitest';
import {
  stableFormat,
  stablePicturePath,
  stableSize,
} from '../../../src/publication/stable-picture.ts';

test.each([
  ['keynote.jpg', 'pictures/keynote.jpg', 'jpeg'],
  ['wpc11/keynote.jpeg', 'pictures/wpc11/keynote.jpeg', 'jpeg'],
  ['screen.png', 'pictures/screen.png', 'png'],
  ['moving.gif', 'pictures/moving.gif', 'gif'],
  ['lines.svg', 'pictures/lines.svg/picture.png', 'png'],
  ['keynote.webp', 'pictures/keynote.webp/picture.jpg', 'jpeg'],
  ['keynote.avif', 'pictures/keynote.avif/picture.jpg', 'jpeg'],
  ['lines.svg.png', 'pictures/lines.svg.png', 'png'],
  ['ä b/größe.jpg', 'pictures/~C3~A4~20b/gr~C3~B6~C3~9Fe.jpg', 'jpeg'],
  [`#1 100% 'q'&~.png`, 'pictures/~231~20100~25~20~27q~27~26~7E.png', 'png'],
  ['🙂.svg', 'pictures/~F0~9F~99~82.svg/picture.png', 'png'],
])('%s stands at %s', (src, path, format) => {
  expect([stablePicturePath(src), stableFormat(src)]).toEqual([path, format]);
});

test('pictures that differ in one character of their path stand apart', () => {
  const sources = [
    ...['a.png', 'a.jpg', 'a.jpeg', 'a.gif', 'a.svg', 'a.webp', 'a.avif', 'A.png', 'a/a.png'],
    ...['a.svg.png', 'a.webp.jpg', 'a~20.png', 'a .png', 'a-svg.png', 'a.svg/other.png'],
    // The same letter, written as one character and as two.
    ...['\u00E4.png', 'a\u0308.png'],
  ];
  expect(new Set(sources.map(stablePicturePath)).size).toBe(sources.length);
});

test.each([
  ['a wide photograph is made smaller', 'a.jpg', [2000, 1001], [1200, 601]],
  ['a small one stays', 'a.jpg', [640, 480], [640, 480]],
  ['a drawing is made twice as fine', 'a.svg', [300, 100], [600, 200]],
  ['but no wider than all', 'a.svg', [760, 490], [1200, 774]],
  ['a moving picture stays as it is', 'a.gif', [2000, 1000], [2000, 1000]],
  ['a line keeps a pixel of height', 'a.png', [5000, 1], [1200, 1]],
] as const)('%s', (_name, src, [width, height], [newWidth, newHeight]) => {
  expect(stableSize(src, { width, height })).toEqual({ width: newWidth, height: newHeight });
});
