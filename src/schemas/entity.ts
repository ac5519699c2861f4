import { z } from 'zod';
import { field, id, roughDay, text, webAddress } from './field.ts';

/** A name an entity had, and when. */
const datedName = (example: {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}) =>
  z.strictObject({
    name: field(text, 'The name.', example.name),
    from: field(roughDay.optional(), 'Since when; left out when not known.', example.from),
    to: field(roughDay.optional(), 'Until when; left out when not known.', example.to),
    source: field(text.optional(), 'Where this is reported.', example.source),
  });

/**
 * How every person, organization, program, product and event is named.
 *
 * @param example what the manual shows, of the kind of entity
 */
export const nameFields = (example: {
  readonly name: string;
  readonly alias: string;
  readonly former: Parameters<typeof datedName>[0];
  readonly sortName: string;
  readonly description: string;
}) => ({
  name: field(text, 'The name as it is printed today.', example.name),
  aliases: field(z.array(text).default([]), 'Other names that mean this entry in prose.', [
    example.alias,
  ]),
  names: field(
    z.array(datedName(example.former)).default([]),
    'The names it had, oldest first; an article prints the one of its day.',
    [{ name: example.former.name, to: example.former.to }],
  ),
  sortName: field(text.optional(), 'The name as it stands in an A–Z list.', example.sortName),
  description: field(text.optional(), 'One sentence that says what it is.', example.description),
});

/**
 * What every person, organization, program, product and event keeps besides.
 *
 * @param example what the manual shows, of the kind of entity
 */
export const recordFields = (example: {
  readonly sameAs: string;
  readonly source: string;
  readonly formerId: string;
}) => ({
  sources: field(z.array(text).default([]), 'Where the facts of this entry are reported.', [
    example.source,
  ]),
  sameAs: field(
    z.array(webAddress).default([]),
    'Addresses of the same thing elsewhere, each from a source.',
    [example.sameAs],
  ),
  formerIds: field(z.array(id).default([]), 'Earlier ids, oldest first; each redirects here.', [
    example.formerId,
  ]),
  sample: field(z.boolean().default(false), 'Whether it is an example and printed as one.', true),
});
