import { describe, expect, test } from 'vitest';
import { namedEntities } from '../../../src/publication/entities.ts';
import { createNameMatcher } from '../../../src/publication/mentions.ts';
import { buildPublication } from '../../../src/publication/publication.ts';
import { createSuggestMentions } from '../../../src/publication/suggested-mentions.ts';
import { article, author, entry, sourceOf } from './source-of.ts';

const channel = {
  ...author,
  'people/steve-ballmer.md': entry({ name: 'Steve Ballmer' }),
  'people/connie-ballmer.md': entry({ name: 'Connie Ballmer' }),
  'people/jon-roskill.md': entry({ name: 'Jon Roskill' }),
  'people/theresa-may.md': entry({ name: 'Theresa May' }),
  'organizations/microsoft.md': entry({ name: 'Microsoft' }),
  'products/windows-azure.md': entry({ name: 'Windows Azure', aliases: ['Azure', 'AD'] }),
  'products/active-directory.md': entry({ name: 'Active Directory', aliases: ['AD'] }),
  'products/ad-center.md': entry({ name: 'Ad Center', aliases: ['AD'] }),
};

describe('who is named but not listed', () => {
  test.each([
    [
      'by name and alias, each once',
      'Azure by Microsoft. Windows Azure.',
      {},
      ['windows-azure@1', 'microsoft@10'],
    ],
    ['of names in names the longest', 'Windows Azure', {}, ['windows-azure@1']],
    [
      'not who is listed',
      'Azure by Microsoft.',
      { organizations: ['microsoft'] },
      ['windows-azure@1'],
    ],
    ['not who wrote it', 'Ada Quill met Microsoft.', {}, ['microsoft@15']],
    ['not a surname alone', 'Roskill spoke.', {}, []],
    ['by a link', 'The [chief](person:jon-roskill) spoke.', {}, ['jon-roskill@6']],
    ['also in a heading', '## Microsoft grows\n', {}, ['microsoft@4']],
    ['not in code', 'Type `Microsoft`.', {}, []],
    [
      'in the order of the text',
      'Microsoft and Jon Roskill',
      {},
      ['microsoft@1', 'jon-roskill@15'],
    ],
  ])('%s', (_what, body, fields, expected) => {
    const { missing, undecided } = suggest(body, fields);
    expect(missing.map(({ entity, position }) => `${entity.id}@${position.column}`)).toEqual(
      expected,
    );
    expect(undecided).toEqual([]);
  });

  test('what is added gives a shared name its meaning', () => {
    expect(ids('AD, or Active Directory')).toEqual({
      missing: ['active-directory'],
      undecided: [],
    });
    expect(ids('AD is in Azure')).toEqual({ missing: ['windows-azure'], undecided: [] });
  });
});

describe('what a name means is asked', () => {
  test('when several have it and none is listed', () => {
    expect(ids('AD and AD')).toEqual({
      missing: [],
      undecided: ['AD: active-directory, ad-center, windows-azure by list'],
    });
  });

  test('not when an editor has chosen', () => {
    const [asked = never()] = suggest('AD and AD').undecided;
    const [entity = never()] = asked.entities;
    const { missing, undecided } = suggest('AD and AD', {}, [{ ...asked, entity }]);
    expect(missing.map(({ entity: { id } }) => id)).toEqual(['active-directory']);
    expect(undecided).toEqual([]);
  });

  test('by a link when two people of that surname are named and have no link yet', () => {
    expect(ids('## Steve Ballmer and Connie Ballmer\n\nBallmer spoke.')).toEqual({
      missing: ['steve-ballmer', 'connie-ballmer'],
      undecided: ['Ballmer: steve-ballmer, connie-ballmer by link'],
    });
  });

  test('by a link when several who have it are named later', () => {
    expect(ids('AD is old. Windows Azure has Active Directory.')).toEqual({
      missing: ['windows-azure', 'active-directory'],
      undecided: ['AD: active-directory, windows-azure by link'],
    });
  });

  test('not when all it can mean have their links before it', () => {
    expect(ids('Steve Ballmer met Connie Ballmer. Ballmer spoke.').undecided).toEqual([]);
    expect(ids('Windows Azure has Active Directory. AD is old.').undecided).toEqual([]);
  });
});

describe('who is listed but not named', () => {
  test('is told, at its id', () => {
    const { unnamed } = suggest('Nobody.', {
      people: ['jon-roskill', { id: 'steve-ballmer', how: 'quoted' }],
    });
    expect(unnamed).toEqual([
      { entity: { collection: 'people', id: 'jon-roskill' }, position: { line: 10, column: 5 } },
      { entity: { collection: 'people', id: 'steve-ballmer' }, position: { line: 11, column: 9 } },
    ]);
  });

  test('not when that is meant, and not an id that leads nowhere', () => {
    const fields = { people: [{ id: 'jon-roskill', how: 'unnamed' }, 'jon-roskil'] };
    expect(suggest('Nobody.', fields).unnamed).toEqual([]);
  });
});

test('with all of them listed nobody is missing', () => {
  const body = 'AD is in Azure. Steve Ballmer met Connie Ballmer at Microsoft. Ballmer: AD.';
  const first = suggest(body);
  const lists = Map.groupBy(first.missing, ({ entity }) => entity.collection);
  const fields = Object.fromEntries(
    Array.from(lists, ([field, named]) => [field, named.map(({ entity: { id } }) => id)]),
  );
  const second = suggest(body, fields);
  expect(second.missing).toEqual([]);
  expect(second.undecided).toEqual(first.undecided);
});

test('in Arabic what is written together with a name is no part of it', () => {
  const arabic = {
    ...author,
    'people/layla.md': entry({ name: 'ليلى حداد' }),
    'organizations/microsoft.md': entry({ name: 'مايكروسوفت' }),
  };
  const { missing } = suggest('قالت ليلى حداد ومايكروسوفت.', {}, [], arabic, 'ar');
  expect(missing.map(({ entity: { id } }) => id)).toEqual(['layla', 'microsoft']);
});

test('in German the genitive is', () => {
  const { missing } = suggest('Microsofts Partner', {}, [], channel, 'de');
  expect(missing.map(({ entity: { id } }) => id)).toEqual(['microsoft']);
});

function suggest(
  body: string,
  fields: Readonly<Record<string, unknown>> = {},
  chosen: Parameters<ReturnType<typeof createSuggestMentions>>[1] = [],
  entries: Readonly<Record<string, string>> = channel,
  language = 'en',
) {
  const source = sourceOf(
    { ...entries, 'articles/2011/story.md': article(fields, body) },
    { language },
  );
  const [story = never()] = source.articles;
  const { publication } = buildPublication(source, '2012-01-01T00:00:00Z');
  const entities = namedEntities(publication);
  return createSuggestMentions(entities, createNameMatcher(entities, language))(story, chosen);
}

function ids(body: string) {
  const { missing, undecided } = suggest(body);
  return {
    missing: missing.map(({ entity: { id } }) => id),
    undecided: undecided.map(
      ({ text, entities, decidedBy }) =>
        `${text}: ${entities.map(({ id }) => id).join(', ')} by ${decidedBy}`,
    ),
  };
}

function never(): never {
  throw new Error('There is one.');
}
