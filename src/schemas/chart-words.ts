import { z } from 'zod';
import { word } from './printed-word.ts';

/** Charts of reported figures in the text of an article. */
export const chartWords = z.strictObject({
  title: word('Heads a chart whose editor gave it no title.', '{name}: {measure}'),
  alt: word(
    'Describes the drawing to those who cannot see it.',
    'A drawing of the figures in the table below.',
  ),
  more: word('Says what an arrow up means.', 'Arrow up: at least this, or more.'),
  less: word('Says what an arrow down means.', 'Arrow down: at most this, or less.'),
  about: word('Says what an open ring means.', 'Ring: about this.'),
  differ: word('Says what an upright line means.', 'Upright line: reports differ.'),
  replaced: word('Says what a cross means.', 'Cross: replaced by a later figure.'),
});
