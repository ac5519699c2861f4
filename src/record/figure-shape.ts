import { z } from 'zod';
import { bounds, figureStatuses } from '../schemas/figure.ts';
import {
  address,
  officeThen,
  reference,
  referenceThen,
  roughDay,
  text,
  told,
} from './value-shapes.ts';

/** A document an article rests on. */
export const sourceShape = z
  .strictObject({
    id: told(text, 'Names it within the article.'),
    title: told(text.optional(), 'Its title.'),
    publisher: told(text, 'Who published it.'),
    author: told(text.optional(), 'Who wrote it.'),
    date: told(roughDay, 'When it was published.'),
    url: told(address.optional(), 'Where it can be read.'),
  })
  .meta({ id: 'source', description: 'A document an article rests on.' });

/** Leads to the article that has something. */
export const articleReference = z
  .strictObject({
    id: told(text, 'Its permanent id.'),
    url: told(address, 'Its page.'),
    title: told(text, 'Its headline.'),
  })
  .meta({ id: 'articleReference', description: 'An article.' });

const figureReference = z
  .strictObject({
    id: told(text, 'Its id.'),
    url: told(address, 'Its row on the page of its article.'),
  })
  .meta({ id: 'figureReference', description: 'Another figure of the record.' });

const figureMembers = {
  id: told(text, 'Names the figure in the whole record.'),
  url: told(address, 'Its row on the page of its article.'),
  of: told(referenceThen, 'What it is about, by the name of that day.'),
  measure: told(text, 'What is counted.'),
  value: told(z.number().optional(), 'The number; left out where the report has a word instead.'),
  valueText: told(text.optional(), 'The word in place of a number.'),
  unit: told(text.optional(), 'What one of it is.'),
  bound: told(z.enum(bounds), 'What the report says of the number.'),
  asOf: told(roughDay, 'The day the figure held.'),
  saidBy: told(reference.optional(), 'Who said it; left out where the report has no speaker.'),
  saidByOffices: told(
    z.array(officeThen),
    'The offices the speaker is known to have held that day.',
  ),
  source: sourceShape,
  status: told(
    z.enum(figureStatuses),
    'How it stands; `superseded` also where a later figure of the record replaces it.',
  ),
  supersedes: told(figureReference.optional(), 'The figure it replaces.'),
  supersededBy: told(figureReference.optional(), 'The figure that replaces it.'),
  competing: told(
    z.array(figureReference),
    'Figures of the same thing, measure, unit and time with another value.',
  ),
};

/** A figure in the data of its article. */
export const figureShape = z
  .strictObject(figureMembers)
  .meta({ id: 'figure', description: 'A figure somebody reported.' });

/** A figure in the data of an entity. */
export const reportedFigureShape = z
  .strictObject({ ...figureMembers, article: told(articleReference, 'The article that has it.') })
  .meta({ id: 'reportedFigure', description: 'A figure somebody reported, and in which article.' });
