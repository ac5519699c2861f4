import { Document, isCollection } from 'yaml';
import type { DescribedField } from '../sources/schema-manual.ts';

/**
 * The text of a new content file with front matter. What has a value stands first; what may be left
 * out follows as comments, an example each, so that the file is valid as it is.
 *
 * @param values by the names of the fields; every required field has one
 * @param explained whether comments say what each field means
 */
export function contentFile(
  fields: readonly DescribedField[],
  values: Readonly<Record<string, unknown>>,
  { explained }: { readonly explained: boolean },
): string {
  return [
    '---',
    ...fieldLines(fields, values, { explained }),
    ...(explained ? ['', theText] : []),
    '---',
    '',
  ].join('\n');
}

/** The lines of such a file between its rules: a whole file where all of it is YAML. */
export function fieldLines(
  fields: readonly DescribedField[],
  values: Readonly<Record<string, unknown>>,
  { explained }: { readonly explained: boolean },
): string[] {
  const given = fields.filter(({ name }) => values[name] !== undefined);
  const others = fields.filter(({ name }) => values[name] === undefined);
  const lines = given.flatMap((field) => [
    ...(explained ? [sentenceOf(field)] : []),
    yamlLine(field.name, values[field.name]),
  ]);
  if (!explained || others.length === 0) return lines;
  return [...lines, '', ...mayBeLeftOut, ...others.flatMap(commentedOut)];
}

const mayBeLeftOut = [
  '# What follows may be left out. To use a line, take away the # in front of it.',
];

const theText = '# Below the next line stands the text, in Markdown.';

/** A key and its value in one line of YAML. */
function yamlLine(key: string, value: unknown): string {
  const document = new Document({ [key]: value }, { version: '1.2', schema: 'core' });
  const node = document.get(key, true);
  if (isCollection(node)) node.flow = true;
  return document.toString(inOneLine).trimEnd();
}

const inOneLine = { lineWidth: 0, flowCollectionPadding: false, singleQuote: true } as const;

function sentenceOf({ sentence, values, fallback }: DescribedField): string {
  const choice = values.length > 0 ? ` One of ${values.join(', ')}.` : '';
  const otherwise = fallback === undefined ? '' : ` Without it: ${String(fallback)}.`;
  return `# ${sentence}${choice}${otherwise}`;
}

/** The sentence on a field and the lines to type, ready to be uncommented. */
function commentedOut(field: DescribedField): string[] {
  const lines = isGroup(field)
    ? [`${field.name}:`, ...groupLines(field)]
    : [yamlLine(field.name, field.example)];
  return [sentenceOf(field), ...lines.map((line) => `#${line}`)];
}

/** Whether it is shown with a line for each of its fields: not where a bare id would do. */
function isGroup({ fields, list, example }: DescribedField): boolean {
  return (
    fields.length > 0 &&
    (!list || (Array.isArray(example) && example.every((item) => typeof item === 'object')))
  );
}

function groupLines({ fields, list }: DescribedField): string[] {
  const lines = fields.map((field, index) => {
    const lead = list ? (index === 0 ? '  - ' : '    ') : '  ';
    return { line: lead + yamlLine(field.name, field.example), note: noteOn(field) };
  });
  const width = Math.max(...lines.map(({ line }) => line.length));
  return lines.map(({ line, note }) => `${line.padEnd(width)}  ${note}`);
}

function noteOn(field: DescribedField): string {
  const { required, fallback, sentence } = field;
  const needsSaying = !required && fallback === undefined && !sentence.includes('left out');
  return `${sentenceOf(field)}${needsSaying ? ' May be left out.' : ''}`;
}
