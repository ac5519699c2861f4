import { z } from 'zod';
import { day, field, text } from './field.ts';

/** A page of its own, such as about or privacy: `content/pages/<id>.md`. */
export const page = z.strictObject({
  title: field(text, 'The headline of the page.', 'About The Channel Record'),
  description: field(
    text,
    'One sentence for search engines and feeds.',
    'Who writes this and how.',
  ),
  updated: field(day.optional(), 'When it was last changed.', '2026-11-02'),
});
