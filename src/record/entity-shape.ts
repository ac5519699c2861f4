import { z } from 'zod';
import { articleKinds } from '../schemas/article.ts';
import { waysOfMention } from '../schemas/mention.ts';
import { programStatuses } from '../schemas/program.ts';
import { articleReference, reportedFigureShape } from './figure-shape.ts';
import {
  address,
  count,
  day,
  entityKey,
  heldOffice,
  licence,
  moment,
  office,
  publisher,
  reference,
  roughDay,
  schemaAddress,
  text,
  textMark,
  told,
} from './value-shapes.ts';

const datedName = z
  .strictObject({
    name: told(text, 'The name.'),
    from: told(roughDay.optional(), 'Since when; left out when not known.'),
    to: told(roughDay.optional(), 'Until when; left out when not known.'),
    source: told(text.optional(), 'Where this is reported.'),
  })
  .meta({ id: 'datedName', description: 'A name it had, and when.' });

const story = z
  .strictObject({
    ...articleReference.shape,
    kind: told(z.enum(articleKinds), 'What kind of article it is.'),
    published: told(moment, 'When it was first published.'),
    wrote: told(z.boolean(), 'Whether they are an author of it.'),
    how: told(z.enum(waysOfMention).optional(), 'How it stands in the article, where it does.'),
    nameThen: told(text.optional(), 'The name it had on the day of the article that mentions it.'),
    as: told(text.optional(), 'The title the source gave.'),
  })
  .meta({ id: 'story', description: 'An article that mentions it or that it wrote.' });

/** The newest of a list, how many there are, and where all of them are. */
function newestOf<Shape extends z.ZodType>(item: Shape, sentence: string, where: string) {
  return z
    .strictObject({
      count: told(count, 'How many there are in all.'),
      newest: told(z.array(item), 'The newest, at most 100.'),
      all: told(address, where),
    })
    .describe(sentence);
}

const figures = newestOf(
  reportedFigureShape,
  'Figures about it.',
  'The table that has all of them, by `of`.',
);

const members = {
  $schema: schemaAddress,
  publication: publisher,
  licence: licence.optional(),
  id: told(text, 'Its permanent id, whatever becomes of its name and address.'),
  key: told(entityKey, 'Its collection and id.'),
  url: told(address, 'Its page.'),
  name: told(text, 'Its name today.'),
  sortName: told(text, 'The name as it stands in a list from A to Z.'),
  names: told(z.array(datedName), 'The names it had, oldest first.'),
  aliases: told(z.array(text), 'Other names that mean it.'),
  description: told(text.optional(), 'One sentence that says what it is.'),
  sameAs: told(z.array(address), 'Addresses of the same thing elsewhere.'),
  sources: told(z.array(text), 'Where the facts of this entry are reported.'),
  sample: told(z.boolean(), 'Whether it is an example and no fact.'),
  text: textMark.optional(),
};

const lists = {
  figures,
  articles: newestOf(
    story,
    'Articles that mention it or that it wrote.',
    'The table that has all that mention it, by `entity`; those it wrote are in `articles`.',
  ),
};

const person = z.strictObject({
  ...members,
  collection: z.literal('people'),
  byline: told(
    z
      .strictObject({
        staff: told(z.boolean(), 'Whether they are on the staff.'),
        collective: told(z.boolean(), 'Whether the byline stands for several people.'),
      })
      .optional(),
    'Given for those who write here.',
  ),
  offices: told(z.array(office), 'The offices they held, oldest first.'),
  said: newestOf(
    reportedFigureShape,
    'Figures they gave.',
    'The table that has all of them, by `saidBy`.',
  ),
  ...lists,
});

const organization = z.strictObject({
  ...members,
  collection: z.literal('organizations'),
  website: told(address.optional(), 'Its own site.'),
  place: told(text.optional(), 'Where its seat is.'),
  offices: told(z.array(heldOffice), 'Who holds or held an office in it.'),
  programs: told(z.array(reference), 'The programs it runs.'),
  products: told(z.array(reference), 'The products it makes.'),
  events: told(z.array(reference), 'The events it holds.'),
  ...lists,
});

const program = z.strictObject({
  ...members,
  collection: z.literal('programs'),
  owner: told(reference.optional(), 'The organization that runs it.'),
  status: told(z.enum(programStatuses), 'How it stands.'),
  requirements: told(
    z.array(
      z.strictObject({
        text: told(text, 'The requirement.'),
        from: told(roughDay.optional(), 'Since when; left out when not known.'),
        to: told(roughDay.optional(), 'Until when; left out when not known.'),
        source: told(text, 'Where this is reported.'),
      }),
    ),
    'What it asks for, oldest first.',
  ),
  ...lists,
});

const product = z.strictObject({
  ...members,
  collection: z.literal('products'),
  maker: told(reference.optional(), 'The organization that makes it.'),
  announced: told(roughDay.optional(), 'When it was announced.'),
  available: told(roughDay.optional(), 'When it could first be had.'),
  ...lists,
});

const event = z.strictObject({
  ...members,
  collection: z.literal('events'),
  organizer: told(reference.optional(), 'The organization that holds it.'),
  place: told(text.optional(), 'Where it is held.'),
  venue: told(text.optional(), 'The building.'),
  starts: told(day.optional(), 'Its first day.'),
  ends: told(day.optional(), 'Its last day.'),
  ...lists,
});

/** The data of an entity: `index.json` beside its page. */
export const entityShape = z
  .discriminatedUnion('collection', [person, organization, program, product, event])
  .meta({
    title: 'Name',
    description: 'All that is on record of one person, organization, program, product or event.',
  });
