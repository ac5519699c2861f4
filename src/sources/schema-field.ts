import { stringify } from 'yaml';
import { z } from 'zod';
import type { Step } from './yaml-data.ts';

/** What the editors' manual says of a field. */
export interface FieldManual {
  /** One sentence. */
  readonly sentence: string;
  /** The line to type, such as `kind: report`. */
  readonly example: string;
}

/** The manual's entry for the value at a path into data of a schema, or for what it is part of. */
export function manualOf(schema: z.ZodType, path: readonly Step[]): FieldManual {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const meta = part.reduce<z.ZodType | undefined>(schemaIn, schema)?.meta();
    const examples = meta?.['examples'];
    if (meta?.description === undefined || !Array.isArray(examples)) continue;
    const value = stringify(examples[0], asLine).trimEnd();
    return { sentence: meta.description, example: `${String(part.at(-1))}: ${value}` };
  }
  return { sentence: '', example: '' };
}

/** The keys that data may have at a path. */
export function keysAt(schema: z.ZodType, path: readonly Step[]): readonly string[] {
  const found = alternatives(path.reduce<z.ZodType | undefined>(schemaIn, schema));
  return found.flatMap((each) => {
    if (each instanceof z.ZodObject) return Object.keys(each.shape);
    if (each instanceof z.ZodRecord && each.keyType instanceof z.ZodEnum) {
      return each.keyType.options.map(String);
    }
    return [];
  });
}

/** The schema of a value one step further in. */
function schemaIn(schema: z.ZodType | undefined, step: Step): z.ZodType | undefined {
  for (const each of alternatives(schema)) {
    if (typeof step === 'number' && each instanceof z.ZodArray) return typed(each.element);
    if (each instanceof z.ZodRecord) return typed(each.valueType);
    if (each instanceof z.ZodObject) {
      const field: unknown = each.shape[step];
      if (field !== undefined) return typed(field);
    }
  }
  return undefined;
}

/** What a schema can be once optional, default and preprocessing are taken off. */
export function alternatives(schema: z.ZodType | undefined): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return alternatives(typed(schema.unwrap()));
  }
  if (schema instanceof z.ZodPipe) return alternatives(typed(schema.out));
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => alternatives(typed(option)));
  }
  return schema === undefined ? [] : [schema];
}

/** Zod types what is inside a schema as its core's class, of which every schema is one of ours. */
function typed(inner: unknown): z.ZodType | undefined {
  return inner instanceof z.ZodType ? inner : undefined;
}

/** YAML as an editor would type it in one line. */
const asLine = { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 } as const;
