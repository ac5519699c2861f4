import { z } from 'zod';
import { figureLanguage } from './figure-language.ts';

/** Every word the pages print, in one language: `content/words/<language>.yaml`. */
export const words = z.strictObject({
  figures: figureLanguage,
});
