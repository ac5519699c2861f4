import { z } from 'zod';
import { articleStatuses } from './article.ts';
import { field, id, moment, text } from './field.ts';

/** A weekly letter: `content/newsletters/<year>-w<week>.md`. The body is the editor's note. */
export const newsletter = z.strictObject({
  subject: field(text, 'The subject of the mail.', 'The week in partner programs'),
  date: field(moment, 'When it goes out.', '2011-07-15T09:00'),
  articles: field(
    z.union([z.literal('since-last'), z.array(id)]).default('since-last'),
    'Slugs of articles, or `since-last` for all since the last letter.',
    ['wpc11-cloud'],
  ),
  status: field(z.enum(articleStatuses), 'How far the letter has come.', 'draft'),
  sample: field(z.boolean().default(false), 'Whether it is an example and printed as one.', true),
});
