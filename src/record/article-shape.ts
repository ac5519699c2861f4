import { z } from 'zod';
import { articleKinds } from '../schemas/article.ts';
import { correctionKinds } from '../schemas/correction.ts';
import { interestHolders } from '../schemas/interest.ts';
import { waysOfMention } from '../schemas/mention.ts';
import { figureShape, sourceShape } from './figure-shape.ts';
import {
  address,
  count,
  day,
  licence,
  moment,
  officeThen,
  publisher,
  reference,
  referenceThen,
  roughDay,
  schemaAddress,
  text,
  textMark,
  told,
} from './value-shapes.ts';

const mentionShape = z
  .strictObject({
    ...referenceThen.shape,
    how: told(z.enum(waysOfMention), 'How it stands in the article.'),
    as: told(text.optional(), 'The title the source gave.'),
    offices: told(
      z.array(officeThen),
      'The offices a person is known to have held on the day of the article; empty when none is.',
    ),
    differs: told(z.boolean(), 'Whether `as` is none of the titles known for that day.'),
  })
  .meta({ id: 'mention', description: 'Somebody or something in the article.' });

const correctionShape = z
  .strictObject({
    id: told(text, 'Its permanent id.'),
    url: told(address, 'Its place on the page.'),
    date: told(day, 'The day the article was changed.'),
    kind: told(z.enum(correctionKinds), 'What sort of change it is.'),
    text: told(text, 'What was wrong and what is right.'),
    was: told(text.optional(), 'The words as they stood.'),
    now: told(text.optional(), 'The words as they stand.'),
    figure: told(text.optional(), 'The id of the figure that was wrong.'),
  })
  .meta({ id: 'correction', description: 'A change readers were told of.' });

const disclosureShape = z
  .strictObject({
    holder: told(z.enum(interestHolders), 'Who has the tie.'),
    person: told(reference.optional(), 'The author, for a tie of an author.'),
    party: told(reference, 'The organization it is with.'),
    kind: told(text, 'What sort of tie it is.'),
    text: told(text, 'The note on the article.'),
    from: told(roughDay.optional(), 'Since when; left out when not known.'),
    to: told(roughDay.optional(), 'Until when; left out while it lasts.'),
    sample: told(z.boolean(), 'Whether it is an example and no fact.'),
  })
  .meta({ id: 'disclosure', description: 'A tie with somebody the article is about.' });

const articleText = z
  .strictObject({
    markdown: told(address, 'The text itself, as Markdown.'),
    ...textMark.shape,
  })
  .meta({ id: 'articleText', description: 'The text of the article.' });

/** The data of an article: `index.json` beside its page. */
export const articleShape = z
  .strictObject({
    $schema: schemaAddress,
    publication: publisher,
    licence: licence.optional(),
    id: told(text, 'Its permanent id: in feeds and in every table of the record.'),
    url: told(address, 'Its page.'),
    slug: told(text, 'The part of its address that names it.'),
    title: told(text, 'The headline.'),
    deck: told(text, 'The standfirst.'),
    kind: told(z.enum(articleKinds), 'What kind of article it is.'),
    published: told(moment, 'When it was first published; never moves.'),
    publishedDay: told(day, 'The day of that in the time zone of the publication.'),
    updated: told(moment.optional(), 'When its text was last changed for readers.'),
    authors: told(z.array(reference), 'Who wrote it.'),
    dateline: told(text.optional(), 'Where it was reported from.'),
    topics: told(
      z.array(
        z.strictObject({
          id: told(text, 'The id of the topic.'),
          url: told(address, 'Its page.'),
          name: told(text, 'Its name.'),
        }),
      ),
      'What it is filed under.',
    ),
    mentions: told(z.array(mentionShape), 'Who and what is in it.'),
    figures: told(z.array(figureShape), 'The figures it reports.'),
    sources: told(z.array(sourceShape), 'The documents it rests on.'),
    corrections: told(z.array(correctionShape), 'Its corrections, newest first.'),
    disclosures: told(z.array(disclosureShape), 'Ties with those it is about.'),
    picture: told(
      z
        .strictObject({
          url: told(address, 'Where it is, for good.'),
          alt: told(text, 'What it shows.'),
          caption: told(text.optional(), 'The line below it.'),
          credit: told(text.optional(), 'Whose it is.'),
        })
        .optional(),
      'The lead picture.',
    ),
    text: articleText,
    readingMinutes: told(count, 'How long it takes to read.'),
    sample: told(z.boolean(), 'Whether it is an example and no report.'),
  })
  .meta({ title: 'Article', description: 'All that is on record of one article.' });
