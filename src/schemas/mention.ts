import { z } from 'zod';
import { field, id, text } from './field.ts';

/** How a source stands in an article. Nobody is taken to be quoted unless an editor says so. */
export const waysOfMention = ['quoted', 'cited', 'discussed', 'unnamed'] as const;

/** An entity an article is about or names: its id, or its id with what the source said of it. */
const mention = z.union([
  id,
  z.strictObject({
    id: field(id, 'The id of the entry: its file name without the ending.', 'jenni-flinders'),
    as: field(
      text.optional(),
      'The title the source gave; checked against the dated roles of the entry.',
      'VP of US partner strategy and programs',
    ),
    how: field(
      z.enum(waysOfMention).default('discussed'),
      'How the entity stands in the article.',
      'quoted',
    ),
  }),
]);

/** A list of mentions, empty unless given. */
export const mentions = z.array(mention).default([]);
