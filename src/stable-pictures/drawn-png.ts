import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

/**
 * A drawing as a PNG. Its words are set in faces of our own, never in those of the machine, so that
 * two machines make the same bytes and one without a font does not lose them.
 *
 * @param svg - the drawing
 * @param width - of the PNG, in pixels
 * @throws Error for what is no SVG
 */
export async function drawnPng(svg: string, width: number): Promise<Buffer<ArrayBuffer>> {
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: faces,
      defaultFontFamily: 'Newsreader',
      serifFamily: 'Newsreader',
      sansSerifFamily: 'DejaVu Sans',
      monospaceFamily: 'DejaVu Sans Mono',
    },
  });
  return Buffer.from(drawn.asPng());
}

const { resolve } = createRequire(import.meta.url);

/** Newsreader for Latin; what it lacks (Greek, Cyrillic, Arabic, Hebrew, …) is found in DejaVu. */
const faces = [
  resolve('@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf'),
  resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'),
];
