import { z } from 'zod';
import { nameFields, recordFields } from './entity.ts';
import { day, field, id, roughDay, text } from './field.ts';

/** An office a person held. A missing end means not known, never "always" or "still". */
const role = z.strictObject({
  organization: field(id, 'The id of the organization.', 'microsoft'),
  title: field(text, 'The title.', 'Chief executive officer'),
  from: field(roughDay.optional(), 'Since when; left out when not known.', '2000-01'),
  to: field(
    z.union([z.literal('present'), roughDay]).optional(),
    'Until when, or `present`; left out when not known.',
    '2014-02-04',
  ),
  checked: field(
    day.optional(),
    'The day a role that lasts was last checked; needed with `to: present`.',
    '2026-11-01',
  ),
  seen: field(z.array(day).default([]), 'Days on which a source has the person in this role.', [
    '2011-07-12',
  ]),
  source: field(text, 'Where this is reported.', 'Microsoft press release, 13 January 2000'),
});

/** What makes a person an author of this publication. */
const byline = z.strictObject({
  staff: field(z.boolean().default(false), 'Whether they are on the staff.', true),
  collective: field(
    z.boolean().default(false),
    'Whether the byline stands for several people.',
    true,
  ),
});

/** A person, or a collective byline: `content/people/<id>.md`. The body is a biography. */
export const person = z.strictObject({
  ...nameFields({
    name: 'Robin Roe',
    alias: 'R. Roe',
    former: { name: 'Robin Doe', from: '2008', to: '2013-05', source: 'example.org, May 2013' },
    sortName: 'Roe, Robin',
    description: 'Head of partner sales at Northlight.',
  }),
  roles: field(z.array(role).default([]), 'Offices held, oldest first.', []),
  byline: field(byline.optional(), 'Given for those who write here.', { staff: true }),
  ...recordFields({
    sameAs: 'https://example.org/people/robin-roe',
    source: 'Northlight press release, 3 May 2013',
    formerId: 'robin-doe',
  }),
});
