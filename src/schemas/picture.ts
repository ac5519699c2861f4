import { z } from 'zod';
import { field, text } from './field.ts';

/** A picture of `content/pictures/` with the words that go with it. */
export const picture = z.strictObject({
  src: field(text, 'The path of the picture below content/pictures/.', 'wpc11/keynote.jpg'),
  alt: field(
    z.string(),
    'What the picture shows, for readers who cannot see it; must not be empty.',
    'A speaker on the stage of a full arena.',
  ),
  caption: field(text.optional(), 'The line printed below the picture.', 'The keynote on Monday.'),
  credit: field(text.optional(), 'Whose picture it is.', 'Channel Record staff'),
});
