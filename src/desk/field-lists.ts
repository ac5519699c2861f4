import { stringify } from 'yaml';
import { collections, entityCollections, type CollectionName } from '../schemas/collections.ts';
import { components } from '../schemas/components.ts';
import { describedFields, type DescribedField } from '../sources/schema-manual.ts';

/**
 * The page with its generated part written again: the fields of every kind of content file, between
 * two markers.
 *
 * @returns nothing when the page has no such part
 */
export function withFieldLists(page: string): string | undefined {
  const start = page.indexOf(opening);
  const end = page.indexOf(closing);
  if (start < 0 || end < start) return undefined;
  return `${page.slice(0, start)}${opening}\n\n${fieldLists()}\n${page.slice(end)}`;
}

// Formatted, every table would be as wide as its longest sentence.
const opening = '<!-- prettier-ignore-start -->';
const closing = '<!-- prettier-ignore-end -->';

/** The lines that a page has for the generated part to come between. */
export const fieldListMarkers = `${opening}\n\n${closing}`;

function fieldLists(): string {
  const all = sections.map(({ title, collection }) => ({
    title: `${title}: <code>${pathIn(collection)}</code>`,
    fields: fieldsOf(collection).filter(({ name }) => !isShared(collection, name)),
  }));
  const shared = {
    title: 'What people, organizations, programs, products and events have in common',
    fields: fieldsOf('people').filter(({ name }) => isShared('people', name)),
  };
  const parts = Object.entries(components).map(([name, schema]) => ({
    title: `A component of a text: <code>&lt;${name}&gt;</code>`,
    fields: describedFields(schema),
  }));
  return [...all.toSpliced(1, 0, shared), ...parts]
    .map(({ title, fields }) => section(title, fields))
    .join('\n');
}

const sections: readonly { readonly title: string; readonly collection: CollectionName }[] = [
  { title: 'An article', collection: 'articles' },
  { title: 'A person', collection: 'people' },
  { title: 'An organization', collection: 'organizations' },
  { title: 'A program', collection: 'programs' },
  { title: 'A product', collection: 'products' },
  { title: 'An event', collection: 'events' },
  { title: 'A topic', collection: 'topics' },
  { title: 'A page', collection: 'pages' },
  { title: 'A webcast', collection: 'webcasts' },
  { title: 'A resource', collection: 'resources' },
  { title: 'A letter', collection: 'newsletters' },
  { title: 'The register of interests', collection: 'interests' },
  { title: 'The publication', collection: 'publication' },
];

function fieldsOf(collection: CollectionName): readonly DescribedField[] {
  return describedFields(collections[collection].schema);
}

/** Whether a field is one that all entities have. */
function isShared(collection: CollectionName, name: string): boolean {
  const isEntity = entityCollections.some((each) => each === collection);
  return isEntity && sharedNames.has(name);
}

const sharedNames = entityCollections
  .map((collection) => new Set(fieldsOf(collection).map(({ name }) => name)))
  .reduce((names, others) => names.intersection(others));

/** Where the files of a collection are, as an editor would name one. */
function pathIn(collection: CollectionName): string {
  const { folder, pattern } = collections[collection];
  const file = pattern
    .replace('*/', '&lt;year&gt;/')
    .replace('*', '&lt;id&gt;')
    .replace(/\{(\w+),\w+\}/u, '$1');
  return folder === '.' ? `content/${file}` : `content/${folder}/${file}`;
}

function section(title: string, fields: readonly DescribedField[]): string {
  return [
    '<details>',
    `<summary>${title}</summary>`,
    '',
    '| Field | What it says | Needed | Example |',
    '| --- | --- | --- | --- |',
    ...fields.flatMap((field, index) => rowsOf(field, fields.slice(0, index))),
    '',
    '</details>',
    '',
  ].join('\n');
}

/** The row of a field and those of its own fields, unless one before it has the same. */
function rowsOf(field: DescribedField, before: readonly DescribedField[]): string[] {
  const twin = before.find(({ fields }) => fields.length > 0 && isSame(fields, field.fields));
  if (twin) return [row(field.name, field, ` As \`${twin.name}\`.`)];
  return [
    row(field.name, field),
    ...field.fields.map((each) => row(`${field.name}.${each.name}`, each)),
  ];
}

function isSame(some: readonly DescribedField[], others: readonly DescribedField[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

function row(name: string, field: DescribedField, more = ''): string {
  const choice =
    field.values.length > 0 && field.fields.length === 0
      ? ` One of ${field.values.map(code).join(', ')}.`
      : '';
  const cells = [code(name), `${field.sentence}${choice}${more}`, needOf(field), exampleOf(field)];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function needOf({ required, fallback }: DescribedField): string {
  if (required) return 'yes';
  return fallback === undefined ? '' : `else ${code(String(fallback))}`;
}

/** A value as it is typed behind the key; what has rows for its parts is shown there. */
function exampleOf({ example, fields, list }: DescribedField): string {
  const partsSayIt = list && Array.isArray(example) && example.every((item) => isGroup(item));
  if (fields.length > 0 && (partsSayIt || !list)) return '';
  return code(stringify(example, isGroup(example) ? inOneLine : plainly).trimEnd());
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

const plainly = { lineWidth: 0, singleQuote: true } as const;
const inOneLine = { ...plainly, collectionStyle: 'flow', flowCollectionPadding: false } as const;

function code(text: string): string {
  return `\`${text}\``;
}

/** A bar would end the cell, even in code. */
function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}
