import { z } from 'zod';
import { nameFields, recordFields } from './entity.ts';
import { field, id, roughDay, text } from './field.ts';

/** How a program stands. */
export const programStatuses = ['announced', 'open', 'closed', 'unknown'] as const;

/** What somebody must have to join a program, from a day on. */
const requirement = z.strictObject({
  text: field(
    text,
    'The requirement, in one sentence.',
    'At least three customers with 500 users in all.',
  ),
  from: field(roughDay.optional(), 'Since when; left out when not known.', '2010-10'),
  to: field(roughDay.optional(), 'Until when; left out when not known.', '2011-06'),
  source: field(text, 'Where this is reported.', 'Talkin’ Cloud, 12 July 2011'),
});

/** A partner program: `content/programs/<id>.md`. */
export const program = z.strictObject({
  ...nameFields({
    name: 'Northlight Partner Network',
    alias: 'NPN',
    former: {
      name: 'Northlight Alliance',
      from: '2005',
      to: '2010-11',
      source: 'example.org, June 2011',
    },
    sortName: 'Partner Network, Northlight',
    description: 'What Northlight offers to those who sell its services.',
  }),
  owner: field(id.optional(), 'The id of the organization that runs it.', 'microsoft'),
  status: field(z.enum(programStatuses).default('unknown'), 'How it stands.', 'open'),
  requirements: field(z.array(requirement).default([]), 'What it asks for, oldest first.', []),
  ...recordFields({
    sameAs: 'https://example.org/programs/npn',
    source: 'example.org, June 2011',
    formerId: 'northlight-alliance',
  }),
});
