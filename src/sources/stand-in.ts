import { z } from 'zod';

/**
 * Data that a schema accepts, made of what is right in the given data and of the manual's examples
 * for the rest: a preview can be shown while publication.yaml or the words are being mended.
 */
export function standIn<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): z.output<Schema> {
  return schema.parse(acceptable(schema, given));
}

function acceptable(schema: z.core.$ZodType, given: unknown): unknown {
  if (z.safeParse(schema, given).success) return given;
  if (schema instanceof z.ZodObject) {
    const fields = typeof given === 'object' && given !== null ? given : {};
    const mended = Object.fromEntries(
      Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(([key, field]) => [
        key,
        acceptable(field, Reflect.get(fields, key)),
      ]),
    );
    if (z.safeParse(schema, mended).success) return mended;
  }
  if (z.safeParse(schema, undefined).success) return undefined;
  const examples: unknown = z.globalRegistry.get(schema)?.['examples'];
  return Array.isArray(examples) ? examples[0] : undefined;
}
