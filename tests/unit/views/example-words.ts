import { z } from 'zod';
import type { Data } from '../../../src/schemas/collections.ts';
import { words } from '../../../src/schemas/words.ts';

/** A words file made of the examples of its schema, so that no test depends on content/. */
export function exampleWords(): Data<'words'> {
  const printed = Object.entries(properties(z.toJSONSchema(words, { io: 'input' })));
  return words.parse({
    ...Object.fromEntries(printed.map(([name, schema]) => [name, exampleOf(schema)])),
    figures: {
      bounds: { 'more-than': ['more than'], about: ['about'] },
      units: { partners: { forms: { one: 'partner', other: 'partners' } } },
    },
  });
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly examples?: readonly unknown[];
}

function exampleOf(schema: JsonSchema): unknown {
  const parts = properties(schema);
  const example = schema.examples?.[0];
  // A group of words has an example of a few; counted words have all their forms.
  const isForms = typeof example === 'object' && example !== null && 'one' in example;
  if (Object.keys(parts).length === 0 || isForms) return example;
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, exampleOf(part)]));
}

function properties(schema: JsonSchema): Record<string, JsonSchema> {
  return (schema.properties ?? {}) as Record<string, JsonSchema>;
}
