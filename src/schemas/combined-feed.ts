import { z } from 'zod';
import { articleKinds } from './article.ts';
import { field, id, text } from './field.ts';

/** Ids of a condition; a story need have only one of them. */
const anyOf = <Each extends z.ZodType>(each: Each) =>
  z.array(each).min(1, 'must name at least one').optional();

/** A feed that editors put together: the stories that meet all of its conditions. */
export const combinedFeed = z.strictObject({
  name: field(
    id,
    'Its name in the address, as in /feeds/accelerate-analysis.xml; never changes.',
    'accelerate-analysis',
  ),
  title: field(text, 'What feed readers call it.', 'Analysis of Cloud Accelerate'),
  description: field(
    text.optional(),
    'One sentence on it; the conditions when left out.',
    'What the program amounts to.',
  ),
  kinds: field(anyOf(z.enum(articleKinds)), 'Kinds, of which a story is one.', ['analysis']),
  topics: field(anyOf(id), 'Topics, of which a story has one.', ['cloud']),
  people: field(anyOf(id), 'People, of whom a story mentions one.', ['jon-roskill']),
  organizations: field(anyOf(id), 'Organizations, of which a story mentions one.', ['microsoft']),
  programs: field(anyOf(id), 'Programs, of which a story mentions one.', ['cloud-accelerate']),
  products: field(anyOf(id), 'Products, of which a story mentions one.', ['windows-azure']),
  events: field(anyOf(id), 'Events, of which a story mentions one.', ['wpc-2011']),
});
