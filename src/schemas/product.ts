import { z } from 'zod';
import { datedNames, entityFields } from './entity.ts';
import { field, id, roughDay } from './field.ts';

/** A product or service: `content/products/<id>.md`. */
export const product = z.strictObject({
  ...entityFields,
  names: datedNames,
  maker: field(id.optional(), 'The id of the organization that makes it.', 'microsoft'),
  announced: field(roughDay.optional(), 'When it was announced.', '2008-10'),
  available: field(roughDay.optional(), 'When it could first be had.', '2010-02-01'),
});
