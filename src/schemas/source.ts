import { z } from 'zod';
import { field, id, roughDay, text, webAddress } from './field.ts';

/** A document an article rests on. Title, author and address only where they are known. */
export const source = z.strictObject({
  id: field(id, 'The name figures of this article use for the source.', 'talkin-cloud'),
  title: field(
    text.optional(),
    'The title of the document.',
    'Cloud Momentum Replaces Cloud Fears',
  ),
  publisher: field(text, 'Who published it.', 'Talkin’ Cloud'),
  author: field(text.optional(), 'Who wrote it.', 'samdizzy'),
  date: field(roughDay, 'When it was published: a year, a month or a day.', '2011-07-12'),
  url: field(webAddress.optional(), 'Where it can be read.', 'https://example.org/report'),
});
