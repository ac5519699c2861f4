import { z } from 'zod';
import { field, id, roughDay, text } from './field.ts';

/** Who can hold an interest. */
export const interestHolders = ['publication', 'author', 'owner', 'sponsor'] as const;

/** A tie between this publication and somebody it writes about. */
const interest = z.strictObject({
  id: field(id, 'Names the entry; unique in the register.', 'example-sponsorship'),
  holder: field(z.enum(interestHolders), 'Who has the tie.', 'publication'),
  person: field(id.optional(), 'The author, for a tie of an author.', 'channel-record-staff'),
  party: field(id, 'The id of the organization it is with.', 'microsoft'),
  kind: field(text, 'What sort of tie it is.', 'Sponsorship'),
  text: field(
    text,
    'The note printed on articles, in one sentence.',
    'Example: … sponsors our webcasts.',
  ),
  from: field(roughDay.optional(), 'Since when; left out when not known.', '2026-01'),
  to: field(roughDay.optional(), 'Until when; left out while it lasts.', '2026-12'),
  sample: field(z.boolean().default(false), 'Whether it is an example and printed as one.', true),
});

/** The register of interests: `content/interests.yaml`. */
export const interests = z.strictObject({
  interests: field(z.array(interest).default([]), 'The ties, oldest first.', []),
});
