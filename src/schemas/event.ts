import { z } from 'zod';
import { datedNames, entityFields } from './entity.ts';
import { day, field, id, text } from './field.ts';

/** A conference or another dated event: `content/events/<id>.md`. */
export const event = z.strictObject({
  ...entityFields,
  names: datedNames,
  organizer: field(id.optional(), 'The id of the organization that holds it.', 'microsoft'),
  place: field(text.optional(), 'Where it is held.', 'Los Angeles'),
  venue: field(text.optional(), 'The building.', 'Staples Center'),
  starts: field(day.optional(), 'Its first day.', '2011-07-11'),
  ends: field(day.optional(), 'Its last day.', '2011-07-14'),
});
