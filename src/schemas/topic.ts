import { z } from 'zod';
import { field, id, text } from './field.ts';

/** A subject that articles are filed under: `content/topics/<id>.md`. */
export const topic = z.strictObject({
  name: field(text, 'The name.', 'Partner programs'),
  description: field(
    text.optional(),
    'One sentence that says what is filed here.',
    'What vendors offer to those who sell for them.',
  ),
  formerIds: field(z.array(id).default([]), 'Earlier ids, oldest first; each redirects here.', [
    'partners',
  ]),
});
