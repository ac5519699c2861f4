import { z } from 'zod';
import { day, field, text, webAddress } from './field.ts';

/** An entry of the resource center: `content/resources/<id>.md`. */
export const resource = z.strictObject({
  title: field(text, 'The title.', 'How we treat figures'),
  description: field(text, 'One sentence that says what it is.', 'Bounds, dates and speakers.'),
  date: field(day, 'When it was published.', '2026-11-02'),
  url: field(
    webAddress.optional(),
    'Where it is, when it is not the body of this file.',
    'https://example.org/guide',
  ),
  sample: field(z.boolean().default(false), 'Whether it is an example and printed as one.', true),
});
