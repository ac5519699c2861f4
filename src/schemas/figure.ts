import { z } from 'zod';
import { field, id, roughDay, text } from './field.ts';

/** What the words around a number say of it. */
export const bounds = ['exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than'] as const;

/** How a figure stands. */
export const figureStatuses = ['claimed', 'confirmed', 'disputed', 'superseded'] as const;

/** The collections a figure can be about. */
const figureSubject = z
  .string()
  .regex(
    /^(?:people|organizations|programs|products|events)\/[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    'must be a collection and an id such as programs/cloud-accelerate',
  );

/** A figure somebody reported: a row of the ledger. */
export const figure = z.strictObject({
  id: field(id, 'Names the figure; unique in the publication.', 'accelerate-partners'),
  of: field(
    figureSubject,
    'What the figure is about: a collection and an id.',
    'programs/cloud-accelerate',
  ),
  measure: field(
    text,
    'What is counted, so that figures of one measure stand together.',
    'partners',
  ),
  value: field(z.union([z.number(), text]), 'The number, or a word where it is none.', 500),
  unit: field(
    text.optional(),
    'What one of it is; a unit of the words file is checked in prose.',
    'partners',
  ),
  bound: field(z.enum(bounds).default('exact'), 'What the report says of the number.', 'more-than'),
  asOf: field(roughDay, 'The day the figure held.', '2011-07-12'),
  saidBy: field(
    id.optional(),
    'The person who said it; left out where the report has no speaker.',
    'jon-roskill',
  ),
  source: field(id, 'The entry of this article’s sources that has the figure.', 'talkin-cloud'),
  status: field(z.enum(figureStatuses).default('claimed'), 'How the figure stands.', 'confirmed'),
  supersedes: field(
    id.optional(),
    'The id of the figure that this one replaces.',
    'champions-customers-2010',
  ),
});
