import { z } from 'zod';
import { field, id, roughDay, text, webAddress } from './field.ts';

/** A name an entity had, and when. */
const datedName = z.strictObject({
  name: field(text, 'The name.', 'Windows Azure'),
  from: field(roughDay.optional(), 'Since when; left out when not known.', '2010-02-01'),
  to: field(roughDay.optional(), 'Until when; left out when not known.', '2014-04-03'),
  source: field(text.optional(), 'Where this is reported.', 'softpedia.com, March 2014'),
});

/** What every person, organization, program, product and event has. */
export const entityFields = {
  name: field(text, 'The name as it is printed today.', 'Microsoft Azure'),
  aliases: field(z.array(text).default([]), 'Other names that mean this entry in prose.', [
    'Azure',
  ]),
  sortName: field(text.optional(), 'The name as it stands in an A–Z list.', 'Ballmer, Steve'),
  description: field(
    text.optional(),
    'One sentence that says what it is.',
    'A cloud platform of Microsoft.',
  ),
  sameAs: field(
    z.array(webAddress).default([]),
    'Addresses of the same thing elsewhere, each from a source.',
    ['https://www.wikidata.org/wiki/Q725967'],
  ),
  sources: field(z.array(text).default([]), 'Where the facts of this entry are reported.', [
    'rcpmag.com, 29 August 2013',
  ]),
  formerIds: field(z.array(id).default([]), 'Earlier ids, oldest first; each redirects here.', [
    'azure',
  ]),
  sample: field(z.boolean().default(false), 'Whether it is an example and printed as one.', true),
};

/** Names over time, for what can be renamed. */
export const datedNames = field(
  z.array(datedName).default([]),
  'The names it had, oldest first; an article prints the one of its day.',
  [{ name: 'Windows Azure', to: '2014-04-03' }],
);
