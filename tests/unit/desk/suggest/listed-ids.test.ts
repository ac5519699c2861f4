import { describe, expect, test } from 'vitest';
import { withIds, type AddedIds } from '../../../../src/desk/suggest/listed-ids.ts';

const people: AddedIds = { people: ['ada', 'bob'] };

describe('a list that is there', () => {
  test.each([
    ['in brackets', 'people: [x]', 'people: [x, ada, bob]'],
    ['in brackets with a comment', 'people: [x] # who', 'people: [x, ada, bob] # who'],
    ['with a comma at its end', 'people: [x, y,]', 'people: [x, y, ada, bob,]'],
    ['empty', 'people: []', 'people: [ada, bob]'],
    ['empty, with a space', 'people: [ ]', 'people: [ ada, bob ]'],
    ['of mappings', 'people: [{ id: x, how: cited }]', 'people: [{ id: x, how: cited }, ada, bob]'],
    ['in single quotes', "people: ['x']", "people: ['x', 'ada', 'bob']"],
    ['in double quotes', 'people: ["x"]', 'people: ["x", "ada", "bob"]'],
    ['with a quoted key', '"people": [x]', '"people": [x, ada, bob]'],
    ['in two lines', 'people: [x,\n  y]', 'people: [x,\n  y,\n  ada,\n  bob]'],
    [
      'in brackets, an id to a line',
      'people: [\n  x, # first\n  y # second\n]',
      'people: [\n  x, # first\n  y, # second\n  ada,\n  bob\n]',
    ],
    [
      'in brackets, an id to a line, with a comma at its end',
      'people: [\n  x,\n  y, # second, and last\n]',
      'people: [\n  x,\n  y, # second, and last\n  ada,\n  bob,\n]',
    ],
    ['in lines', 'people:\n  - x', 'people:\n  - x\n  - ada\n  - bob'],
    ['in lines without indent', 'people:\n- x', 'people:\n- x\n- ada\n- bob'],
    ['in lines with wide hyphens', 'people:\n  -   x', 'people:\n  -   x\n  -   ada\n  -   bob'],
    [
      'in lines with comments',
      '# about people\npeople: # who\n  # the chief\n  - x  # chief\n  # - y\n# about topics',
      '# about people\npeople: # who\n  # the chief\n  - x  # chief\n  # - y\n  - ada\n  - bob\n# about topics',
    ],
    [
      'in lines with mappings',
      'people:\n  - id: x\n    how: cited # by whom?\n    as: >-\n      Chief\n      of all\n',
      'people:\n  - id: x\n    how: cited # by whom?\n    as: >-\n      Chief\n      of all\n  - ada\n  - bob\n',
    ],
    [
      'in lines with mappings in brackets',
      'people:\n  - { id: x, how: cited } # by whom?\n\n  - y',
      'people:\n  - { id: x, how: cited } # by whom?\n\n  - y\n  - ada\n  - bob',
    ],
    ['with a name for it', 'people: &p\n  - x', 'people: &p\n  - x\n  - ada\n  - bob'],
    ['with a tag', 'people: !!seq [x]', 'people: !!seq [x, ada, bob]'],
    [
      'indented with all fields',
      '  title: T\n  people:\n  - x\n  # about topics\n  topics: []',
      '  title: T\n  people:\n  - x\n  - ada\n  - bob\n  # about topics\n  topics: []',
    ],
  ])('%s', (_shape, before, after) => {
    expect(added(before, people)).toBe(after);
  });
});

describe('a list that is missing', () => {
  test.each([
    [
      'comes behind the field before it',
      'title: T\ntopics: [t]\nkind: report',
      'title: T\ntopics: [t]\npeople: [ada, bob]\nkind: report',
    ],
    [
      'comes behind the nearest before it',
      'title: T # t\nstatus: draft',
      'title: T # t\npeople: [ada, bob]\nstatus: draft',
    ],
    [
      'comes behind a list in lines',
      'topics:\n  - t # c\n  # - u\nstatus: draft',
      'topics:\n  - t # c\n  # - u\npeople: [ada, bob]\nstatus: draft',
    ],
    [
      'comes behind a text in lines',
      'deck: |\n  One\n\n  two.\n\nstatus: draft',
      'deck: |\n  One\n\n  two.\npeople: [ada, bob]\n\nstatus: draft',
    ],
    [
      'comes behind a text whose last empty lines count',
      'deck: |+\n  One\n\nstatus: draft',
      'deck: |+\n  One\n\npeople: [ada, bob]\nstatus: draft',
    ],
    [
      'comes behind a text that goes on',
      'deck: One\n  two\nstatus: draft',
      'deck: One\n  two\npeople: [ada, bob]\nstatus: draft',
    ],
    [
      'leaves the comment above the next field with it',
      'topics: []\n# how far\nstatus: draft',
      'topics: []\npeople: [ada, bob]\n# how far\nstatus: draft',
    ],
  ])('%s', (_what, before, after) => {
    expect(added(before, people)).toBe(after);
  });

  test.each([
    ['in a line', '#people: [x, {id: y, how: quoted}]'],
    ['after a space', '# people: [x]'],
    ['in lines', '#people:\n#  - x # one\n#  - y'],
    ['in lines without indent', '# people:\n# - x'],
  ])('comes below what explains it %s', (_how, example) => {
    const rest = '# Programs the article names.\n#programs: [x]';
    expect(added(`title: T\n# People.\n${example}\n${rest}`, people)).toBe(
      `title: T\n# People.\n${example}\npeople: [ada, bob]\n${rest}`,
    );
  });

  test('has an id to a line when it is long', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `somebody-whose-name-is-long-${index}`);
    expect(added('title: T', { people: ids })).toBe(
      ['title: T', 'people:', ...ids.map((id) => `  - ${id}`)].join('\n'),
    );
  });

  test('comes in the order of the schema with others', () => {
    const lists = { events: ['e'], people: ['p'], organizations: ['o'], programs: ['g'] };
    expect(added('title: T\nprograms: [x]\nstatus: draft', lists)).toBe(
      'title: T\npeople: [p]\norganizations: [o]\nprograms: [x, g]\nevents: [e]\nstatus: draft',
    );
  });
});

test('an id that is no text by itself stands in quotes', () => {
  expect(added('title: T', { people: ['007', 'true', '1e5', 'a'] })).toBe(
    "title: T\npeople: ['007', 'true', '1e5', a]",
  );
});

test('every other byte stays', () => {
  const body = '\r\n\r\nOne\ttwo  \r\nthree \u0000 \uE000\n---\n';
  const before = `\uFEFF---  \r\ntitle: 'T' # t\r\ntopics:\r\n  - t\r\n---\r\n${body}`;
  expect(withIds(before, people)).toBe(
    `\uFEFF---  \r\ntitle: 'T' # t\r\ntopics:\r\n  - t\r\npeople: [ada, bob]\r\n---\r\n${body}`,
  );
  const list = '---\r\npeople: [\r\n  x # first\r\n]\r\n---';
  expect(withIds(list, people)).toBe(
    '---\r\npeople: [\r\n  x, # first\r\n  ada,\r\n  bob\r\n]\r\n---',
  );
});

describe('nothing is changed', () => {
  test.each([
    ['for a list that another one is too', 'people: &p [x]\norganizations: *p'],
    ['for a list that is another', 'topics: &p [x]\npeople: *p'],
    ['for a list that is a text', 'people: x'],
    ['for a list that is not there', 'people:'],
    ['for fields in braces', '{ title: T, people: [x] }'],
    ['for YAML that cannot be read', 'people: [x'],
    ['for a comma alone in its line', 'people: [\n  x\n  ,\n]'],
  ])('%s', (_what, yaml) => {
    expect(withIds(`---\n${yaml}\n---\n`, people)).toBeUndefined();
  });

  test('without front matter', () => {
    expect(withIds('people: [x]\n', people)).toBeUndefined();
  });
});

function added(yaml: string, ids: AddedIds): string | undefined {
  const result = withIds(`---\n${yaml}\n---\n\nBody.\n`, ids);
  return result?.replace(/^---\n/u, '').replace(/\n---\n\nBody\.\n$/u, '');
}
