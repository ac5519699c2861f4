import { z } from 'zod';
import { recordTables, type RecordTable } from '../schemas/record-words.ts';
import type { Context } from '../views/context.ts';
import { articleShape } from './article-shape.ts';
import { catalogShape } from './catalog-shape.ts';
import { entityShape } from './entity-shape.ts';
import { rowShapes } from './table-shapes.ts';

/** What one row of a table is. */
export const tableDescriptions: Readonly<Record<RecordTable, string>> = {
  articles: 'One row is an article.',
  entities: 'One row is a person, an organization, a program, a product or an event.',
  mentions: 'One row is a person, an organization, a program, a product or an event in an article.',
  figures: 'One row is a figure that an article reports.',
  corrections: 'One row is a correction of an article.',
};

/** The names of all schemas, which are those of their files. */
export const schemaNames: readonly string[] = [...recordTables, 'article', 'entity', 'catalog'];

/**
 * A JSON Schema (draft 2020-12) of a file of the record.
 *
 * @throws Error when no file has that name
 */
export function recordSchema(name: string, { urls }: Context): object {
  const shape = shapes.get(name);
  if (shape === undefined) throw new Error(`The record has no schema ${name}.`);
  const { $schema, ...schema } = z.toJSONSchema(shape, { override: withoutPatternOfDates });
  return { $schema, $id: urls.absolute(urls.recordSchema(name)), ...schema };
}

const shapes: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ...recordTables.map((table) => [table, tableShape(table)] as const),
  ['article', articleShape],
  ['entity', entityShape],
  ['catalog', catalogShape],
]);

function tableShape(table: RecordTable): z.ZodType {
  const description = tableDescriptions[table];
  return z.array(rowShapes[table]).meta({ title: `The table ${table}`, description });
}

/** A day is said by its format; the pattern that says it again is as long as a schema. */
function withoutPatternOfDates({
  jsonSchema,
}: {
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}) {
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
}
