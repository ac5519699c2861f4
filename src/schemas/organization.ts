import { z } from 'zod';
import { nameFields, recordFields } from './entity.ts';
import { field, text, webAddress } from './field.ts';

/** A company, agency or association: `content/organizations/<id>.md`. */
export const organization = z.strictObject({
  ...nameFields({
    name: 'Northlight',
    alias: 'Northlight Ltd',
    former: { name: 'Northlamp', from: '1998', to: '2004-05', source: 'example.org, May 2004' },
    sortName: 'Northlight',
    description: 'A seller of cloud services.',
  }),
  website: field(webAddress.optional(), 'Its own site.', 'https://www.microsoft.com/'),
  place: field(text.optional(), 'Where its seat is.', 'Redmond, Washington'),
  ...recordFields({
    sameAs: 'https://example.org/companies/northlight',
    source: 'example.org, 12 July 2011',
    formerId: 'northlamp',
  }),
});
