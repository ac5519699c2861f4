import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { collections, type EntityCollection } from '../../schemas/collections.ts';
import { findFrontMatter } from '../../sources/front-matter.ts';
import { readableText } from '../../sources/readable-text.ts';
import { readYaml } from '../../sources/yaml-data.ts';

/** Ids to add to the lists of an article, by field. */
export type AddedIds = Readonly<Partial<Record<EntityCollection, readonly string[]>>>;

/**
 * An article with ids added to its lists, each behind those that are there. Nothing else changes:
 * not a comment, a quote, the style of a list, an end of a line. A list that is missing comes where
 * it is explained, or where the schema has it.
 *
 * @param written the whole file
 * @returns nothing when that cannot be done for sure, as with a list that is an alias of another
 */
export function withIds(written: string, added: AddedIds): string | undefined {
  const text = readableText(written);
  const parts = findFrontMatter(text);
  if (parts === undefined) return undefined;
  const insertions = insertionsFor(parts.yaml, added);
  if (insertions === undefined) return undefined;

  const lineEnd = /\r\n|\n|\r/u.exec(written)?.[0] ?? '\n';
  const result = inserted(
    written,
    insertions.map(({ at, text: more }) => ({
      at: offsetIn(written, parts.yamlStart + at),
      text: more.replaceAll('\n', lineEnd),
    })),
  );
  return saysOnly(readableText(result), text, added) ? result : undefined;
}

/** A text to be put in at an offset. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

function insertionsFor(yaml: string, added: AddedIds): readonly Insertion[] | undefined {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', stringKeys: true });
  const { contents } = document;
  if (!isMap(contents) || contents.flow === true) return undefined;
  const outerIndent = indentAt(yaml, startOf(contents.items[0]?.key) ?? 0);
  if (outerIndent === undefined) return undefined;
  const insertions: Insertion[] = [];
  for (const field of fieldsInOrder) {
    const ids = added[field as EntityCollection];
    if (ids === undefined || ids.length === 0) continue;
    const list = contents.get(field, true);
    const change =
      list === undefined
        ? newList(yaml, contents, field, ids, outerIndent)
        : isSeq(list) &&
          (list.flow ? intoBrackets(yaml, list, ids) : intoLines(yaml, list, ids, outerIndent));
    if (!change) return undefined;
    insertions.push(...change);
  }
  return insertions;
}

const fieldsInOrder = Object.keys(collections.articles.schema.shape);

/**
 * `people: [steve-ballmer]` below the line that explains the field (`#people: …`, as `new` writes
 * it), or else behind the field that the schema has before it.
 */
function newList(
  yaml: string,
  fields: YAMLMap,
  field: string,
  ids: readonly string[],
  indent: string,
): readonly Insertion[] | undefined {
  const at = belowExample(yaml, field) ?? behind(yaml, fields, field, indent);
  if (at === undefined) return undefined;
  const items = ids.map((id) => writtenId(id));
  const inOneLine = `${indent}${field}: [${items.join(', ')}]\n`;
  const inLines = [`${indent}${field}:`, ...items.map((item) => `${indent}  - ${item}`), ''];
  return [{ at, text: inOneLine.length <= widest ? inOneLine : inLines.join('\n') }];
}

function belowExample(yaml: string, field: string): number | undefined {
  const example = new RegExp(`^# ?${field}:.*\\n(?:# {2,}.*\\n|# ?- .*\\n)*`, 'mu').exec(yaml);
  return example === null ? undefined : example.index + example[0].length;
}

function behind(yaml: string, fields: YAMLMap, field: string, indent: string): number | undefined {
  const before = fieldsInOrder.slice(0, fieldsInOrder.indexOf(field)).reverse();
  const pair = before
    .map((name) => fields.items.find(({ key }) => isScalar(key) && key.value === name))
    .find((found) => found !== undefined);
  const end = pair && endOf(pair.value ?? pair.key);
  return end === undefined ? undefined : lineAfter(yaml, end, indent);
}

/** The width at which a list is easier to read with an id to a line. */
const widest = 100;

/** Into `[a, b]`, or a list in brackets that has an id to a line. */
function intoBrackets(
  yaml: string,
  list: YAMLSeq,
  ids: readonly string[],
): readonly Insertion[] | undefined {
  const [open, end] = list.range ?? [];
  if (open === undefined || end === undefined || yaml[open] !== '[') return undefined;
  const close = end - 1;
  const last = list.items.at(-1);
  const items = ids.map((id) => writtenId(id, last));
  if (last === undefined) {
    const spaced = yaml.slice(open + 1, close) === ' ';
    return [
      spaced
        ? { at: close, text: `${items.join(', ')} ` }
        : { at: open + 1, text: items.join(', ') },
    ];
  }

  const [lastStart, lastEnd] = [startOf(last), endOf(last)];
  if (lastStart === undefined || lastEnd === undefined) return undefined;
  const indent = indentAt(yaml, lastStart);
  const endOfLine = yaml.indexOf('\n', lastEnd);
  // With `[` on another line, every id has its own.
  if (indent === undefined || yaml.lastIndexOf('\n', lastStart) < open) {
    return [{ at: lastEnd, text: items.map((item) => `, ${item}`).join('') }];
  }
  if (endOfLine < 0 || endOfLine > close) {
    return [{ at: lastEnd, text: items.map((item) => `,\n${indent}${item}`).join('') }];
  }
  // A comment behind the last id stays behind it.
  const hasComma = yaml.slice(lastEnd, close).replaceAll(/#.*/gu, '').includes(',');
  const lines = items.map((item) => `\n${indent}${item}`).join(',');
  return hasComma
    ? [{ at: endOfLine, text: `${lines},` }]
    : [
        { at: lastEnd, text: ',' },
        { at: endOfLine, text: lines },
      ];
}

/** Into a list with a hyphen before each id. */
function intoLines(
  yaml: string,
  list: YAMLSeq,
  ids: readonly string[],
  outerIndent: string,
): readonly Insertion[] | undefined {
  const last = list.items.at(-1);
  const [start, end] = [startOf(last), endOf(last)];
  if (start === undefined || end === undefined) return undefined;
  const hyphen = yaml.lastIndexOf('-', start - 1);
  const indent = indentAt(yaml, hyphen);
  const gap = yaml.slice(hyphen + 1, start);
  if (indent === undefined || !/^ +$/u.test(gap)) return undefined;
  const lines = ids.map((id) => `${indent}-${gap}${writtenId(id, last)}\n`);
  return [{ at: lineAfter(yaml, end, outerIndent), text: lines.join('') }];
}

/** An id in the quotes of its neighbour, and in some where it would be read as a number or so. */
function writtenId(id: string, neighbour?: unknown): string {
  const style = isScalar(neighbour) ? neighbour.type : undefined;
  if (style === Scalar.QUOTE_DOUBLE) return `"${id}"`;
  const read = readYaml(id);
  const isText = 'data' in read && read.data === id;
  return style === Scalar.QUOTE_SINGLE || !isText ? `'${id}'` : id;
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}

/** Where a value ends, without the comments behind it. */
function endOf(node: unknown): number | undefined {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    if (isSeq(node)) return endOf(node.items.at(-1));
    const last = node.items.at(-1);
    return endOf(last?.value ?? last?.key);
  }
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[1] : undefined;
}

/** The spaces before an offset when nothing else is before it in its line. */
function indentAt(yaml: string, offset: number): string | undefined {
  const before = yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^ *$/u.test(before) ? before : undefined;
}

/** The line below a value, and below the comments that belong to it: those further in than its key. */
function lineAfter(yaml: string, end: number, indent: string): number {
  // A text in several lines (`|`, `>`) ends with its last line.
  let at = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1;
  const comment = new RegExp(`${indent} +#.*\\n`, 'uy');
  for (;;) {
    comment.lastIndex = at;
    const [line] = comment.exec(yaml) ?? [];
    if (line === undefined) return at;
    at += line.length;
  }
}

/** Where an offset of `readableText(written)` is in what was written. */
function offsetIn(written: string, offset: number): number {
  let at = written.startsWith('\uFEFF') ? 1 : 0;
  for (let read = 0; read < offset; read += 1) at += written.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

function inserted(text: string, insertions: readonly Insertion[]): string {
  let result = '';
  let done = 0;
  for (const { at, text: more } of [...insertions].sort((a, b) => a.at - b.at)) {
    result += text.slice(done, at) + more;
    done = at;
  }
  return result + text.slice(done);
}

/** Whether the new text says what the old one said and the ids, and nothing else. */
function saysOnly(text: string, before: string, added: AddedIds): boolean {
  const [now, then] = [findFrontMatter(text), findFrontMatter(before)];
  if (now === undefined || then === undefined) return false;
  if (text.slice(now.bodyStart) !== before.slice(then.bodyStart)) return false;
  const [read, old] = [readYaml(now.yaml), readYaml(then.yaml)];
  if ('mistakes' in read || 'mistakes' in old) return false;
  const expected: Record<string, unknown> = { ...(old.data as object) };
  for (const [field, ids] of Object.entries(added)) {
    const list = expected[field] ?? [];
    if (!Array.isArray(list)) return false;
    if (ids.length > 0) expected[field] = [...(list as unknown[]), ...ids];
  }
  return isDeepStrictEqual(read.data, expected);
}
