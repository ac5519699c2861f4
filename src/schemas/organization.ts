import { z } from 'zod';
import { datedNames, entityFields } from './entity.ts';
import { field, text, webAddress } from './field.ts';

/** A company, agency or association: `content/organizations/<id>.md`. */
export const organization = z.strictObject({
  ...entityFields,
  names: datedNames,
  website: field(webAddress.optional(), 'Its own site.', 'https://www.microsoft.com/'),
  place: field(text.optional(), 'Where its seat is.', 'Redmond, Washington'),
});
