import { z } from 'zod';
import { entityCollections } from '../schemas/collections.ts';

/** What a shape lets through, as data nobody changes. */
export type Shaped<Shape extends z.ZodType> = Plain<z.output<Shape>>;

type Plain<Value> = Value extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
    : Value;

/** A member with the sentence that its JSON Schema says of it. */
export function told<Shape extends z.ZodType>(shape: Shape, sentence: string): Shape {
  return shape.describe(sentence);
}

/** A text; where there is none, its member is left out and never empty. */
export const text = z.string().min(1);

/** A whole address. */
export const address = z.url();

/** A day: 2011-07-12. */
export const day = z.iso.date();

/** A year, a month or a day, as exact as it is known. */
export const roughDay = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
  .meta({ id: 'roughDay', description: 'A year, a month or a day, as exact as it is known.' });

/** A moment in UTC, to the second: 2011-07-13T04:00:00Z. */
export const moment = z.iso.datetime();

/** How many there are. */
export const count = z.int().min(0);

/** A kind of entity. */
export const collection = z.enum(entityCollections);

/** A collection and an id: people/jon-roskill. */
export const entityKey = z
  .string()
  .regex(new RegExp(`^(?:${entityCollections.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`, 'u'))
  .meta({ id: 'entityKey', description: 'A collection and an id, such as people/jon-roskill.' });

/** The file an entry names as its schema. */
export const schemaAddress = told(address, 'The JSON Schema of this file.');

/** Whose record it is. */
export const publisher = z
  .strictObject({
    name: told(text, 'Its name.'),
    url: told(address, 'Its front page.'),
    language: told(text, 'The language of its texts, as a BCP 47 tag.'),
  })
  .meta({ id: 'publisher', description: 'The publication whose record this is.' });

/** Under what terms the files may be used. */
export const licence = z
  .strictObject({
    name: told(text, 'Its name.'),
    url: told(address, 'Where it can be read.'),
  })
  .meta({
    id: 'licence',
    description: 'The licence of these data; where there is none, all rights are reserved.',
  });

const referenceMembers = {
  key: told(entityKey, 'Its collection and id; both may change when it is renamed.'),
  id: told(text, 'Its permanent id, a tag: address (RFC 4151).'),
  url: told(address, 'Its page; its data are in index.json beside it.'),
  name: told(text, 'Its name today.'),
};

/** Leads to an entity. */
export const reference = z.strictObject(referenceMembers).meta({
  id: 'reference',
  description: 'A person, an organization, a program, a product or an event.',
});

/** Leads to an entity, with the name it had on a day. */
export const referenceThen = z
  .strictObject({ ...referenceMembers, nameThen: told(text, 'The name it had on the day.') })
  .meta({
    id: 'referenceThen',
    description: 'A person, an organization, a program, a product or an event as of a day.',
  });

const officeMembers = {
  title: told(text, 'The title.'),
  from: told(roughDay.optional(), 'Since when; left out when not known.'),
  to: told(
    z.union([z.literal('present'), roughDay]).optional(),
    'Until when, or `present`; left out when not known, which does not mean that it lasts.',
  ),
  checked: told(day.optional(), 'The day on which an office that lasts was last checked.'),
  seen: told(z.array(day), 'Days on which a source has the person in this office.'),
  source: told(text, 'Where this is reported.'),
};

/** An office of a person. */
export const office = z
  .strictObject({ organization: reference, ...officeMembers })
  .meta({ id: 'office', description: 'An office somebody held.' });

/** An office of a person, its organization by the name of a day. */
export const officeThen = z
  .strictObject({ organization: referenceThen, ...officeMembers })
  .meta({ id: 'officeThen', description: 'An office somebody is known to have held on the day.' });

/** An office of an organization. */
export const heldOffice = z
  .strictObject({ person: reference, ...officeMembers })
  .meta({ id: 'heldOffice', description: 'An office, and who holds or held it.' });

/** What is known of a text without its words. */
export const textMark = z
  .strictObject({
    words: told(count, 'How many words it has.'),
    digest: told(
      z.string().regex(/^[0-9a-f]+$/u),
      'Changes when the text changes: SHA-256 of its Markdown, in hex.',
    ),
  })
  .meta({ id: 'textMark', description: 'The text of the page, known by its length and digest.' });
