import { describe, expect, test } from 'vitest';
import { createNameMatcher } from '../../../src/publication/mentions.ts';
import type { NamedEntity } from '../../../src/publication/name-patterns.ts';
import { createFindUnknownNames } from '../../../src/publication/unknown-names.ts';
import { prose } from './prose.ts';

const channel: readonly NamedEntity[] = [
  entity('people', 'steve-ballmer', ['Steve Ballmer'], true),
  entity('people', 'allison-watson', ['Allison Watson'], true),
  entity('people', 'emma-watson', ['Emma Watson'], true),
  entity('organizations', 'microsoft', ['Microsoft']),
  entity('products', 'windows-azure', ['Windows Azure', 'Azure']),
  entity('programs', 'cloud-champions-club', ['Cloud Champions Club']),
];

describe('names without an entry', () => {
  test.each([
    // two words or more
    ['two words', 'He met Anna Lindqvist.', ['Anna Lindqvist@8']],
    ['at the start of a sentence', 'Anna Lindqvist spoke.', ['Anna Lindqvist@1']],
    ['after a name that is known', 'Steve Ballmer met Anna Lindqvist.', ['Anna Lindqvist@19']],
    [
      'each once, with its count',
      'So Anna Lindqvist, then Anna Lindqvist.',
      ['Anna Lindqvist@4 x2'],
    ],
    [
      'a surname alone counts as the full name',
      'So Anna Lindqvist. Lindqvist left.',
      ['Anna Lindqvist@4 x2'],
    ],
    [
      'words that join',
      'the University of the Arts and Anna van der Berg',
      ['University of the Arts@5', 'Anna van der Berg@32'],
    ],
    ['an ampersand', 'by Johnson & Johnson today', ['Johnson & Johnson@4']],
    [
      'and is no such word',
      'of Anna Lindqvist and Jean-Luc Moreau',
      ['Anna Lindqvist@4', 'Jean-Luc Moreau@23'],
    ],
    [
      'a person and a place of work are two',
      'So Anna Lindqvist of Nordic Software Ltd',
      ['Anna Lindqvist@4', 'Nordic Software Ltd@22'],
    ],
    ['an initial', 'by Anna B. Lindqvist today', ['Anna B. Lindqvist@4']],
    [
      'a title goes',
      'So Prime Minister Anna Lindqvist, Dr. Jean Moreau',
      ['Anna Lindqvist@19', 'Jean Moreau@39'],
    ],
    ['the form of a company', 'of Contoso, Inc. The rest', ['Contoso, Inc.@4']],
    [
      'a possessive ends it',
      "of Anna Lindqvist's Nordic Cloud",
      ['Anna Lindqvist@4', 'Nordic Cloud@21'],
    ],
    ['a number goes on', 'on Surface Hub 2 there', ['Surface Hub 2@4']],
    ['over a line break', 'of Anna\nLindqvist', ['Anna Lindqvist@4']],
    ['curly and accented', 'von Zoë O’Brien und', ["Zoë O'Brien@5"]],
    ['in other alphabets', 'και η Άννα Παπαδοπούλου είπε', ['Άννα Παπαδοπούλου@7']],

    // what is known
    ['not what is known', 'Steve Ballmer of Microsoft on Windows Azure', []],
    [
      'more than a known name',
      'the Microsoft Business Division grew',
      ['Microsoft Business Division@5'],
    ],
    ['not a title beside a known name', 'So Microsoft Vice President Steve Ballmer', []],
    ['a known surname with another first name', 'So Connie Ballmer said', ['Connie Ballmer@4']],

    // sentences
    ['not a word that opens a sentence', 'The Partners left. But Partners stay.', []],
    ['nor one that is written small elsewhere', 'Clouds Azure knows are clouds.', []],
    ['nor after a colon or a quote', 'He said: “Yesterday Microsoft left.”', []],
    ['nor a title of many capitals in quotes', '“Cloud Momentum Replaces Cloud Fears”', []],
    [
      'months, days and countries',
      'In July Microsoft left the United States for New York on Monday',
      [],
    ],
    ['abbreviations', 'a US SMB', []],
    ['headings, links and code', '# Anna Lindqvist\n\n[Jean Moreau](/a) `Nordic Cloud`', []],
    ['hosts and hyphens', 'by Rcpmag.com Reports and London-based Staff', []],

    // one word
    ['one word once', 'They use Kubernetes there.', []],
    ['one word twice', 'They use Kubernetes, and Kubernetes runs.', ['Kubernetes@10 x2']],
    ['not when it only opens sentences', 'Kubernetes runs. Kubernetes stops.', []],
    ['not when it is written small', 'The Cloud or the Cloud, a cloud.', []],
    ['one word with a number', 'They use Inspire 2017 there.', ['Inspire 2017@10']],
    ['also a common word', 'In their office they use Office 365.', ['Office 365@26']],
    ['not when it is a step', 'In phase one, and in Phase 2.', []],
    ['unless it comes often', 'The new Windows, for Windows, on Windows.', ['Windows@9 x3']],
    ['not when a known name has it', 'They use Windows, and Windows runs.', []],
    ['not an abbreviation of a thing', 'an ACME, an ACME, two ACMEs', []],
    ['a name in capitals', 'by IBM and for IBM', ['IBM@4 x2']],
    [
      'not titles, peoples, places',
      'a CEO, the CEO, Berlin, in Berlin, some Germans, of Germans',
      [],
    ],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['no single word', 'Die Partner der Firma sehen Wolken, und Wolken ziehen.', []],
    ['two words', 'Gestern sprach Anna Lindqvist.', ['Anna Lindqvist@16']],
    [
      'what stands beside a name goes',
      'Ende Juli kam Herr Jean Moreau zur Firma Contoso Deutschland GmbH.',
      ['Jean Moreau@20', 'Contoso Deutschland GmbH@42'],
    ],
    ['an adjective that opens a sentence', 'Große Kunden gehen. Deutsche Partner bleiben.', []],
    ['the genitive of a known name', 'Die Zahl stammt aus Microsofts Bericht', []],
    ['joined by von', 'Es sprach Anna von Berg.', ['Anna von Berg@11']],
  ])('in German: %s', (_what, text, expected) => {
    expect(found(text, { language: 'de' })).toEqual(expected);
  });

  test.each([
    ['nothing where there are no capitals', 'قالت ليلى حداد من شركة النور.', []],
    ['a name in Latin letters', 'قالت شركة Nordic Cloud اليوم', ['Nordic Cloud@11']],
  ])('in Arabic: %s', (_what, text, expected) => {
    expect(found(text, { language: 'ar' })).toEqual(expected);
  });
});

test('a long run of capitals is no name, and takes no long time', () => {
  expect(found('Bank of Anna Lindqvist '.repeat(20_000))).toEqual([]);
});

test('what has a place in the record without an entry is not told', () => {
  const text = 'She leads the Worldwide Partner Group, at the Staples Center.';
  expect(found(text)).toEqual(['Worldwide Partner Group@15', 'Staples Center@47']);
  const phrases = ['Corporate vice president, Worldwide Partner Group', 'Staples Center'];
  expect(found(text, { phrases })).toEqual([]);
});

test('a word another text has small is no name', () => {
  expect(found('So Skeptics and Skeptics')).toEqual(['Skeptics@4 x2']);
  expect(found('So Skeptics and Skeptics', { others: ['many skeptics'] })).toEqual([]);
});

describe('what may be made of a name', () => {
  test.each([
    ['Anna Lindqvist', ['person', 'organization']],
    ['Anna van der Berg', ['person']],
    ['Anna B. Lindqvist', ['person']],
    ['Contoso, Inc.', ['organization']],
    ['Contoso Group', ['organization']],
    ['University of Ghent', ['organization']],
    ['Johnson & Johnson', ['organization', 'program']],
    ['Nordic Cloud Summit', ['event']],
    ['University Partner Program', ['program']],
    ['Contoso Server', ['product']],
    ['Surface Hub 2', ['organization', 'product']],
  ])('%s', (name, nouns) => {
    expect(guesses(`So ${name} now`)).toEqual([{ kind: 'new', nouns }]);
  });

  test('one word', () => {
    expect(guesses('They use Kubernetes, and Kubernetes runs.')).toEqual([
      { kind: 'new', nouns: ['organization', 'product'] },
    ]);
  });

  test('a part of a known name', () => {
    expect(guesses('So the Champions Club grew')).toEqual([
      { kind: 'alias', entity: { collection: 'programs', id: 'cloud-champions-club' } },
    ]);
  });

  test('the surname of people who are not named in full', () => {
    const people = (...ids: string[]) => ids.map((id) => ({ collection: 'people', id }));
    expect(guesses('So Ballmer and Ballmer')).toEqual([
      { kind: 'surname', entities: people('steve-ballmer') },
    ]);
    expect(guesses('So Watson and Watson')).toEqual([
      { kind: 'surname', entities: people('allison-watson', 'emma-watson') },
    ]);
    expect(guesses('So Ballmer and Ballmer', new Set(['people/steve-ballmer']))).toEqual([]);
  });
});

function entity(
  collection: NamedEntity['key']['collection'],
  id: string,
  names: readonly string[],
  person = false,
): NamedEntity {
  return { key: { collection, id }, names, person };
}

function unknown(
  text: string,
  {
    language = 'en',
    phrases = [],
    others = [],
    named = new Set<string>(),
  }: {
    readonly language?: string;
    readonly phrases?: readonly string[];
    readonly others?: readonly string[];
    readonly named?: ReadonlySet<string>;
  } = {},
) {
  const matcher = createNameMatcher(channel, language);
  const body = prose(text);
  const bodies = [body, ...others.map(prose)];
  return createFindUnknownNames({ entities: channel, matcher, language, bodies, phrases })(
    body,
    named,
  );
}

function found(text: string, circumstances?: Parameters<typeof unknown>[1]): readonly string[] {
  return unknown(text, circumstances).map(
    ({ name, count, position: { column } }) =>
      `${name}@${column}${count === 1 ? '' : ` x${count}`}`,
  );
}

function guesses(text: string, named?: ReadonlySet<string>) {
  return unknown(text, named && { named }).map(({ guess }) => guess);
}
