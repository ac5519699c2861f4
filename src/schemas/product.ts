import { z } from 'zod';
import { nameFields, recordFields } from './entity.ts';
import { field, id, roughDay } from './field.ts';

/** A product or service: `content/products/<id>.md`. */
export const product = z.strictObject({
  ...nameFields({
    name: 'Microsoft Azure',
    alias: 'Azure',
    former: {
      name: 'Windows Azure',
      from: '2008-10',
      to: '2014-04-03',
      source: 'softpedia.com, March 2014',
    },
    sortName: 'Azure, Microsoft',
    description: 'A cloud platform of Microsoft.',
  }),
  maker: field(id.optional(), 'The id of the organization that makes it.', 'microsoft'),
  announced: field(roughDay.optional(), 'When it was announced.', '2008-10'),
  available: field(roughDay.optional(), 'When it could first be had.', '2010-02-01'),
  ...recordFields({
    sameAs: 'https://www.wikidata.org/wiki/Q725967',
    source: 'softpedia.com, March 2014',
    formerId: 'azure',
  }),
});
