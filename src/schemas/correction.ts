import { z } from 'zod';
import { day, field, id, text } from './field.ts';

/** The kinds of correction, from a wrong fact to a withdrawn story. */
export const correctionKinds = ['correction', 'clarification', 'update', 'retraction'] as const;

/** A change to a published article that readers are told of. */
export const correction = z.strictObject({
  date: field(day, 'The day the article was changed; one in the future waits.', '2011-07-13'),
  kind: field(z.enum(correctionKinds), 'What sort of change it is.', 'correction'),
  text: field(
    text,
    'What was wrong and what is right, in one or two sentences.',
    'The day of the keynote was wrong.',
  ),
  was: field(text.optional(), 'The words as they stood.', 'Tuesday'),
  now: field(text.optional(), 'The words as they stand.', 'Monday'),
  figure: field(id.optional(), 'The figure that was wrong.', 'accelerate-partners'),
});
