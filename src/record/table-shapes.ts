import { z } from 'zod';
import { articleKinds } from '../schemas/article.ts';
import { correctionKinds } from '../schemas/correction.ts';
import { bounds, figureStatuses } from '../schemas/figure.ts';
import { waysOfMention } from '../schemas/mention.ts';
import { programStatuses } from '../schemas/program.ts';
import type { RecordTable } from '../schemas/record-words.ts';
import {
  address,
  collection,
  count,
  day,
  entityKey,
  moment,
  roughDay,
  text,
  told,
} from './value-shapes.ts';

/** What stands between the items of a list that is one cell. */
export const betweenItems = ' | ';

/** A list as one text, since a cell has only one. */
const list = (sentence: string) =>
  told(text.nullable(), `${sentence} More than one stand with “${betweenItems}” between them.`);

/**
 * One row of each table. A table is the same in CSV and in JSON, and its columns stand in this
 * order: a new one is put at the end, and none is ever renamed.
 */
export const rowShapes = {
  articles: z.strictObject({
    id: told(text, 'The permanent id of the article; `article` in other tables.'),
    slug: told(text, 'The part of its address that names it.'),
    url: told(address, 'Its page.'),
    data: told(address, 'All that is on record of it.'),
    title: told(text, 'The headline.'),
    deck: told(text, 'The standfirst.'),
    kind: told(z.enum(articleKinds), 'What kind of article it is.'),
    published: told(moment, 'When it was first published; never moves.'),
    day: told(day, 'The day of that in the time zone of the publication.'),
    updated: told(moment.nullable(), 'When its text was last changed for readers, if it was.'),
    authors: list('The keys of its authors.'),
    topics: list('The ids of its topics.'),
    dateline: told(text.nullable(), 'Where it was reported from.'),
    words: told(count, 'How many words it has.'),
    mentions: told(count, 'How many rows of `mentions` are about it.'),
    figures: told(count, 'How many rows of `figures` are about it.'),
    corrections: told(count, 'How many rows of `corrections` are about it.'),
    sample: told(z.boolean(), 'Whether it is an example and no report.'),
    textDigest: told(text, 'Changes when its text changes.'),
  }),
  entities: z.strictObject({
    key: told(entityKey, 'Its collection and id: what other tables name it by.'),
    id: told(text, 'Its permanent id, whatever becomes of its name and address.'),
    collection: told(collection, 'What it is.'),
    url: told(address, 'Its page.'),
    data: told(address, 'All that is on record of it.'),
    name: told(text, 'Its name today.'),
    sortName: told(text, 'The name as it stands in a list from A to Z.'),
    formerNames: list('The other names it had.'),
    aliases: list('Other names that mean it.'),
    description: told(text.nullable(), 'One sentence that says what it is.'),
    organization: told(
      entityKey.nullable(),
      'The key of the organization that runs the program, makes the product or holds the event.',
    ),
    status: told(z.enum(programStatuses).nullable(), 'How a program stands.'),
    place: told(text.nullable(), 'Where it is.'),
    starts: told(day.nullable(), 'The first day of an event.'),
    ends: told(day.nullable(), 'The last day of an event.'),
    website: told(address.nullable(), 'The site of an organization.'),
    sameAs: list('Addresses of the same thing elsewhere.'),
    mentions: told(count, 'How many rows of `mentions` are about it.'),
    firstMentioned: told(
      moment.nullable(),
      'When the first article that mentions it was published.',
    ),
    lastMentioned: told(
      moment.nullable(),
      'When the newest article that mentions it was published.',
    ),
    figures: told(count, 'How many rows of `figures` are about it.'),
    sample: told(z.boolean(), 'Whether it is an example and no fact.'),
  }),
  mentions: z.strictObject({
    article: told(text, 'The id of the article.'),
    url: told(address, 'The page of the article.'),
    published: told(moment, 'When the article was first published.'),
    entity: told(entityKey, 'The key of who or what is mentioned.'),
    nameThen: told(text, 'The name it had on the day of the article.'),
    how: told(z.enum(waysOfMention), 'How it stands in the article.'),
    as: told(text.nullable(), 'The title the source gave.'),
    titles: list('The titles a person is known to have held that day.'),
    organizations: list('The keys of their organizations, in the order of `titles`.'),
    differs: told(z.boolean(), 'Whether `as` is none of the titles known for that day.'),
  }),
  figures: z.strictObject({
    id: told(text, 'Names the figure in the whole record.'),
    url: told(address, 'Its row on the page of its article.'),
    article: told(text, 'The id of the article that has it.'),
    of: told(entityKey, 'The key of what it is about.'),
    ofNameThen: told(text, 'The name that had on the day of the figure.'),
    measure: told(text, 'What is counted.'),
    value: told(z.number().nullable(), 'The number; empty where the report has a word instead.'),
    valueText: told(text.nullable(), 'The word in place of a number.'),
    unit: told(text.nullable(), 'What one of it is.'),
    bound: told(z.enum(bounds), 'What the report says of the number.'),
    asOf: told(roughDay, 'The day, month or year the figure held.'),
    saidBy: told(entityKey.nullable(), 'The key of who said it, where the report has a speaker.'),
    titles: list('The titles the speaker is known to have held that day.'),
    organizations: list('The keys of their organizations, in the order of `titles`.'),
    status: told(
      z.enum(figureStatuses),
      'How it stands; `superseded` also where a later figure of the record replaces it.',
    ),
    supersedes: told(text.nullable(), 'The id of the figure it replaces.'),
    supersededBy: told(text.nullable(), 'The id of the figure that replaces it.'),
    competing: list('The ids of figures of the same thing and time with another value.'),
    sourcePublisher: told(text, 'Who published the source.'),
    sourceTitle: told(text.nullable(), 'The title of the source.'),
    sourceAuthor: told(text.nullable(), 'Who wrote the source.'),
    sourceDate: told(roughDay, 'When the source was published.'),
    sourceUrl: told(address.nullable(), 'Where the source can be read.'),
  }),
  corrections: z.strictObject({
    id: told(text, 'The permanent id of the correction.'),
    url: told(address, 'Its place on the page of its article.'),
    article: told(text, 'The id of the article.'),
    date: told(day, 'The day the article was changed.'),
    kind: told(z.enum(correctionKinds), 'What sort of change it is.'),
    text: told(text, 'What was wrong and what is right.'),
    was: told(text.nullable(), 'The words as they stood.'),
    now: told(text.nullable(), 'The words as they stand.'),
    figure: told(text.nullable(), 'The id of the figure that was wrong.'),
  }),
} satisfies Record<RecordTable, z.ZodObject>;
