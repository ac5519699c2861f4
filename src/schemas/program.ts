import { z } from 'zod';
import { datedNames, entityFields } from './entity.ts';
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
  from: field(roughDay.optional(), 'Since when; left out when not known.', '2011-07'),
  to: field(roughDay.optional(), 'Until when; left out when not known.', '2011-06'),
  source: field(text, 'Where this is reported.', 'Talkin’ Cloud, 12 July 2011'),
});

/** A partner program: `content/programs/<id>.md`. */
export const program = z.strictObject({
  ...entityFields,
  names: datedNames,
  owner: field(id.optional(), 'The id of the organization that runs it.', 'microsoft'),
  status: field(z.enum(programStatuses).default('unknown'), 'How it stands.', 'open'),
  requirements: field(z.array(requirement).default([]), 'What it asks for, oldest first.', []),
});
