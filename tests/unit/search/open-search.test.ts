import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { openSearch } from '../../../src/search/open-search.ts';
import { contextOf } from '../../../src/views/context.ts';
import { settings, smallPublication } from '../views/small-publication.ts';

const read = (changed: Record<string, unknown>) => {
  const xml = openSearch(contextOf(smallPublication({ settings: settings(changed) })));
  return new XMLParser({ ignoreAttributes: false }).parse(xml).OpenSearchDescription;
};

test('the description says whose search it is, and where, as a whole address', () => {
  const described = read({ name: 'Möhren & Co', url: 'https://example.org/news/' });
  expect(described).toMatchObject({
    ShortName: 'Möhren & Co',
    Description: 'Search Möhren & Co',
    InputEncoding: 'UTF-8',
    Language: 'en',
  });
  expect(described.Url).toEqual([
    { '@_type': 'text/html', '@_template': 'https://example.org/news/search/?q={searchTerms}' },
    {
      '@_type': 'application/opensearchdescription+xml',
      '@_rel': 'self',
      '@_template': 'https://example.org/news/opensearch.xml',
    },
  ]);
});

test('a control character in a name does not make it unreadable', () => {
  expect(read({ name: 'A\u0001B', url: 'https://example.org/' }).ShortName).toBe('AB');
});

test.each([
  ['The Channel Record', 'The Channel'],
  ['Sixteen letters!', 'Sixteen letters!'],
  ['Donaudampfschifffahrt', 'Donaudampfschiff'],
])('%s is %s in the sixteen characters there are', (name, short) => {
  expect(read({ name })).toMatchObject({ ShortName: short, LongName: name });
});
