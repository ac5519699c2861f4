import type { z } from 'zod';
import { problem, type Place } from '../publication/problems.ts';
import { plain } from '../publication/nearest.ts';
import type { BrokenFile, Entry, Position, Problem } from '../publication/types.ts';
import { collections, type CollectionName, type Data } from '../schemas/collections.ts';
import { id as idSchema } from '../schemas/field.ts';
import { bodyFeatures } from './body-features.ts';
import { noBody, readBody } from './body.ts';
import { findFrontMatter } from './front-matter.ts';
import { positionsIn } from './positions.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYaml, type Step, type YamlData } from './yaml-data.ts';

/** A file of a collection as it was found. */
export interface ContentFile {
  readonly collection: CollectionName;
  readonly id: string;
  /** The path as printed in problems. */
  readonly file: string;
  /** As `readableText` gives it. */
  readonly text: string;
}

/** What became of a file: an entry, or what could be made out of one that is none. */
export interface ReadEntry<Name extends CollectionName> {
  readonly entry?: Entry<Name>;
  readonly broken?: UnfitFile;
  readonly problems: readonly Problem[];
}

/** A broken file with its data as written, when its YAML could be read. */
export interface UnfitFile extends BrokenFile {
  readonly data: unknown;
}

/**
 * Reads a file of a collection: its YAML, held to the schema, and its body. Both doors to the
 * content come through here.
 *
 * @param language the publication's, which the punctuation of bodies depends on
 */
export function readEntry<Name extends CollectionName>(
  collection: Name,
  { id, file, text }: ContentFile,
  language: string,
): ReadEntry<Name> {
  const positionAt = positionsIn(text);
  const placeOf = (offset: number): Place => ({ file, ...positionAt(offset) });

  const parts = file.endsWith('.yaml')
    ? { yaml: text, yamlStart: 0, bodyStart: text.length }
    : findFrontMatter(text);
  if (!parts)
    return unreadable(file, [problem('unreadable-yaml', placeOf(0), { reason: noFields })]);
  const { yaml, yamlStart, bodyStart } = parts;
  const read = readYaml(yaml);
  if ('mistakes' in read) {
    return unreadable(
      file,
      read.mistakes.map(({ reason, offset }) =>
        problem('unreadable-yaml', placeOf(yamlStart + offset), { reason }),
      ),
    );
  }

  // A file without a field is read as one that misses all of them.
  const data = read.data ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    return unreadable(file, [problem('unreadable-yaml', placeOf(yamlStart), { reason: noKeys })]);
  }

  const place = placesIn(read, placeOf, yamlStart, text);
  const problems = nameProblems(collection, id, file);
  const { schema } = collections[collection];
  const checked = schema.safeParse(data, { reportInput: true });
  if (!checked.success) {
    problems.push(...schemaProblems(checked.error as z.ZodError, schema, place));
  }
  const { body, problems: ofBody } = file.endsWith('.yaml')
    ? { body: noBody, problems: [] }
    : readBody({ file, text, start: bodyStart, positionAt }, bodyFeatures(language));
  problems.push(...ofBody);

  if (!checked.success || !body) return { broken: { file, ...told(data), data }, problems };
  const at = (path: readonly Step[], of: 'value' | 'key' = 'value'): Position => {
    const { line, column } = place(path, of);
    return { line, column };
  };
  // The schema is that of the collection; the table of both loses that it is.
  return { entry: { collection, id, file, data: checked.data as Data<Name>, body, at }, problems };
}

const noKeys = 'each of its fields must have a name and a colon, such as `title: My story`.';
const noFields = 'the file must start with a line `---`, its fields and another line `---`.';

function unreadable<Name extends CollectionName>(
  file: string,
  problems: readonly Problem[],
): ReadEntry<Name> {
  return { broken: { file, data: undefined }, problems };
}

/** Places of values; what is missing from the whole file is missing in its first line. */
function placesIn(
  { extentAt }: YamlData,
  placeOf: (offset: number) => Place,
  yamlStart: number,
  text: string,
) {
  return (path: readonly Step[], of: 'value' | 'key'): Place => {
    const extent = extentAt(path, of);
    if (!extent) return placeOf(0);
    const start = yamlStart + extent.start;
    const end = yamlStart + extent.end;
    const oneLine = !text.slice(start, end).includes('\n');
    return { ...placeOf(start), ...(oneLine ? { length: end - start } : {}) };
  };
}

function nameProblems(collection: CollectionName, id: string, file: string): Problem[] {
  // A words file is named after its language, and the others have one name.
  const named = ['words', 'publication', 'interests'].includes(collection);
  if (named || idSchema.safeParse(id).success) return [];
  const wanted = `${plain(id)}${/\.[a-z]+$/u.exec(file)?.[0] ?? ''}`;
  return [problem('invalid-id', { file, line: 1, column: 1 }, { id, wanted })];
}

/** What a file that is no entry says of when it is seen. */
function told(data: unknown): { readonly status?: string; readonly date?: string } {
  if (typeof data !== 'object' || data === null) return {};
  const { status, date } = data as { status?: unknown; date?: unknown };
  return {
    ...(typeof status === 'string' ? { status } : {}),
    ...(typeof date === 'string' ? { date } : {}),
  };
}
