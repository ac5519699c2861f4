import { z } from 'zod';

/**
 * A field of a content file, with what the editors' manual says of it: one sentence for the person
 * who types the YAML, and an example of what to type. The default is the schema's own.
 */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  sentence: string,
  example: unknown,
) {
  return schema.meta({ ...schema.meta(), description: sentence, examples: [example] });
}

/** A line of words that is not blank. */
export const text = z.string().trim().min(1, 'must not be empty');

/** The name of a file in lower case, without its ending: the id of an entry. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be lower-case letters, digits and single hyphens');

/** A day as text, so that no time zone can move it: 2011-07-12. */
export const day = z.iso.date('must be a day such as 2011-07-12');

/**
 * A year, a month or a day: 2014, 2014-02 or 2014-02-04. YAML reads a bare year as a number, so a
 * number is taken as its digits.
 */
export const roughDay = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .refine(
      (value) =>
        /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(value) || z.iso.date().safeParse(value).success,
      'must be a year, a month or a day: 2014, 2014-02 or 2014-02-04',
    ),
);

/**
 * A day, or a day with a time. A time carries its offset from UTC or is read in the publication's
 * zone; a day alone means its midnight there.
 */
export const moment = z.string().refine((value) => {
  const [, onDay, time] =
    /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?))?$/u.exec(
      value,
    ) ?? [];
  return (
    onDay !== undefined &&
    z.iso.date().safeParse(onDay).success &&
    (value.length === 10 || time !== undefined)
  );
}, 'must be a day such as 2011-07-12, or a day and time such as 2011-07-12T21:00-07:00');

/** An address on the web, whole. */
export const webAddress = z.url({
  protocol: /^https?$/u,
  error: 'must be a whole address such as https://example.org/page',
});

/** Pages put the base path in front of it. */
export const sitePath = text.regex(/^\//u, 'must be a path on this site, such as /about/');
