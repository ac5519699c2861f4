import { describe, expect, test } from 'vitest';
import { contentFile } from '../../../src/desk/content-file.ts';
import { collections, type CollectionName } from '../../../src/schemas/collections.ts';
import { readEntry } from '../../../src/sources/entry.ts';
import { describedFields } from '../../../src/sources/schema-manual.ts';

const article = {
  title: 'A title',
  deck: 'A deck.',
  date: '2026-11-24T07:30-08:00',
  kind: 'report',
  authors: ['ada-quill'],
  status: 'draft',
};

const kinds: readonly (readonly [CollectionName, Readonly<Record<string, unknown>>])[] = [
  ['articles', article],
  ['people', { name: 'Robin Roe' }],
  ['organizations', { name: 'Northlight' }],
  ['programs', { name: 'Northlight Alliance' }],
  ['products', { name: 'Sky' }],
  ['events', { name: 'Summit 2011' }],
  ['topics', { name: 'Cloud' }],
];

describe.each(kinds)('a file of %s', (collection, values) => {
  const text = fileOf(collection, values);

  test('says what was given and nothing else', () => {
    const { entry, problems } = read(collection, text);
    expect(problems).toEqual([]);
    const { schema } = collections[collection];
    expect(entry?.data).toEqual(schema.parse(values));
  });

  test('explains every field once', () => {
    for (const { name, sentence } of describedFields(collections[collection].schema)) {
      expect(text.split(`# ${sentence}`), name).toHaveLength(2);
      expect(text).toMatch(new RegExp(`^#?${name}:`, 'mu'));
    }
  });

  test('is valid with every line in use', () => {
    const used = text.replaceAll(/^#(?! )/gmu, '').replaceAll(/^#( {2,}\S)/gmu, '$1');
    const { entry, problems } = read(collection, used);
    expect(problems).toEqual([]);
    const named = describedFields(collections[collection].schema).map(({ name }) => name);
    expect(Object.keys(entry?.data ?? {}).sort()).toEqual(named.sort());
  });

  test('has no blank at the end of a line, and one line break at its own', () => {
    expect(text).not.toMatch(/[ \t]$/mu);
    expect(text).toMatch(/[^\n]\n$/u);
  });
});

describe('words of an editor', () => {
  test.each([
    'A colon: here',
    '# no comment',
    'It\'s “this” and "that"',
    '- no list',
    '{ no: map }',
    '*bold*',
    '&anchor',
    '!tag',
    '2011',
    '2011-07-12',
    'true',
    'null',
    '---',
    '@at `tick`',
    '% percent',
    'a \\ backslash',
    'عنوان: «الخبر»',
    'long '.repeat(60).trim(),
  ])('%s', (title) => {
    const text = fileOf('articles', { ...article, title, deck: title });
    const { entry, problems } = read('articles', text);
    expect(problems).toEqual([]);
    expect(entry?.data).toMatchObject({ title, deck: title });
    expect(text.split('\n').filter((line) => line.startsWith('title:'))).toHaveLength(1);
  });
});

test('without comments there is nothing but what was given', () => {
  const fields = describedFields(collections.people.schema);
  expect(contentFile(fields, { name: 'Robin Roe', byline: { staff: true } }, { explained: false }))
    .toMatchInlineSnapshot(`
      "---
      name: Robin Roe
      byline: {staff: true}
      ---
      "
    `);
});

function fileOf(collection: CollectionName, values: Readonly<Record<string, unknown>>): string {
  return contentFile(describedFields(collections[collection].schema), values, { explained: true });
}

function read(collection: CollectionName, text: string) {
  return readEntry(
    collection,
    { collection, id: 'new', file: `content/${collection}/new.md`, text },
    'en',
  );
}
