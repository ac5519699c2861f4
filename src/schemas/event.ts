import { z } from 'zod';
import { nameFields, recordFields } from './entity.ts';
import { day, field, id, text } from './field.ts';

/** A conference or another dated event: `content/events/<id>.md`. */
export const event = z.strictObject({
  ...nameFields({
    name: 'Northlight Summit 2011',
    alias: 'Summit 2011',
    former: {
      name: 'Northlight Partner Days 2011',
      from: '2010-09',
      to: '2011-02',
      source: 'example.org, February 2011',
    },
    sortName: 'Summit 2011, Northlight',
    description: 'The partner conference of Northlight, held in Los Angeles.',
  }),
  organizer: field(id.optional(), 'The id of the organization that holds it.', 'microsoft'),
  place: field(text.optional(), 'Where it is held.', 'Los Angeles'),
  venue: field(text.optional(), 'The building.', 'Staples Center'),
  starts: field(day.optional(), 'Its first day.', '2011-07-11'),
  ends: field(day.optional(), 'Its last day.', '2011-07-14'),
  ...recordFields({
    sameAs: 'https://example.org/events/summit-2011',
    source: 'example.org, February 2011',
    formerId: 'partner-days-2011',
  }),
});
