import { z } from 'zod';
import { alternatives } from './schema-field.ts';

/** A field of a content file as the editors' manual describes it. */
export interface DescribedField {
  readonly name: string;
  /** One sentence. */
  readonly sentence: string;
  /** Whether a file without it is no entry. */
  readonly required: boolean;
  /** What holds when it is left out; undefined when that is nothing, an empty list or an empty record. */
  readonly fallback?: string | number | boolean;
  /** The words it is one of, when it is one of several. */
  readonly values: readonly string[];
  /** What to type: of a list, an example of the whole list. */
  readonly example: unknown;
  /** Whether it is a list, so that `fields` are those of an item. */
  readonly list: boolean;
  /** The fields it has itself, or may have. */
  readonly fields: readonly DescribedField[];
}

/** The fields of a schema as an editor types them, in its order. */
export function describedFields(schema: z.ZodType): readonly DescribedField[] {
  const object = alternatives(schema).find((each) => each instanceof z.ZodObject);
  return Object.entries((object?.shape ?? {}) as Record<string, z.ZodType>).map(described);
}

function described([name, schema]: [string, z.ZodType]): DescribedField {
  const { description = '', examples } = schema.meta() ?? {};
  const items = alternatives(schema).find((each) => each instanceof z.ZodArray);
  // Zod types what is inside a schema as its core's class, of which every schema is one of ours.
  const inner = items ? (items.element as z.ZodType) : schema;
  const fields = describedFields(inner);
  const fallback = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  return {
    name,
    sentence: description,
    required: !schema.safeParse(undefined).success,
    ...(isPlain(fallback) ? { fallback } : {}),
    values: alternatives(inner).flatMap(valuesOf),
    example: exampleOf(Array.isArray(examples) ? examples[0] : undefined, fields),
    list: items !== undefined,
    fields,
  };
}

/** An example that leaves out what its fields show is made of theirs. */
function exampleOf(given: unknown, fields: readonly DescribedField[]): unknown {
  if (!Array.isArray(given) || given.length > 0 || fields.length === 0) return given;
  return [Object.fromEntries(fields.map(({ name, example }) => [name, example]))];
}

function valuesOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return [];
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
