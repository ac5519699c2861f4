import { z } from 'zod';
import { field, id, moment, text, webAddress } from './field.ts';
import { mentions } from './mention.ts';

/** A talk on the web, coming or past: `content/webcasts/<id>.md`. */
export const webcast = z.strictObject({
  title: field(text, 'The title.', 'How to read a reported figure'),
  description: field(
    text,
    'One sentence that says what it is about.',
    'What a bound and a date tell.',
  ),
  announced: field(
    moment,
    'When it was first announced; never changes, since feeds date it and name it by this.',
    '2026-11-20',
  ),
  date: field(moment, 'When it begins.', '2026-12-03T17:00'),
  minutes: field(z.int().positive().optional(), 'How long it lasts, in minutes.', 45),
  speakers: field(z.array(id).default([]), 'Ids of people.', ['channel-record-staff']),
  url: field(webAddress.optional(), 'Where to watch it.', 'https://example.org/webcast'),
  people: field(mentions, 'People it is about.', ['jon-roskill']),
  organizations: field(mentions, 'Organizations it is about.', ['microsoft']),
  programs: field(mentions, 'Programs it is about.', ['cloud-accelerate']),
  products: field(mentions, 'Products it is about.', ['windows-azure']),
  events: field(mentions, 'Events it is about.', ['wpc-2011']),
  feedId: field(
    text.optional(),
    'The whole id in feeds, for a webcast whose file was renamed.',
    'tag:record.example,2026-11-20:webcasts/figures',
  ),
  sample: field(z.boolean().default(false), 'Whether it is an example and printed as one.', true),
});
