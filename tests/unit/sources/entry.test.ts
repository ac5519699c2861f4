import { describe, expect, test } from 'vitest';
import type { CollectionName } from '../../../src/schemas/collections.ts';
import { readEntry } from '../../../src/sources/entry.ts';
import { readableText } from '../../../src/sources/readable-text.ts';

describe('an article without a mistake', () => {
  const text = `---
title: One
deck: "Two"
date: 2011-07-12
kind: report
authors: [ada, ben]
people:
  - carl
  - { id: dora, as: editor }
status: published
---

One *two*.
`;
  const { entry, problems } = read('articles', text);

  test('is an entry with its data, defaults and body', () => {
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ collection: 'articles', id: 'a', file: 'content/a.md' });
    expect(entry?.data).toMatchObject({ title: 'One', date: '2011-07-12', topics: [] });
    expect(entry?.body.runs.map((run) => run.text)).toEqual(['One ', 'two', '.']);
  });

  test.each([
    [['title'], 'value', 2, 8],
    [['title'], 'key', 2, 1],
    [['deck'], 'value', 3, 7],
    [['authors', 1], 'value', 6, 16],
    [['people', 0], 'value', 8, 5],
    [['people', 1], 'value', 9, 5],
    [['people', 1, 'as'], 'value', 9, 21],
    [['people', 1, 'as'], 'key', 9, 17],
    // What is not written is where the nearest thing around it is.
    [['people', 1, 'how'], 'value', 9, 5],
    [['topics'], 'value', 1, 1],
    [[], 'value', 1, 1],
  ] as const)('knows where %j is (%s)', (path, of, line, column) => {
    expect(entry?.at(path, of)).toEqual({ line, column });
  });

  test('knows where a word of its body is', () => {
    expect(entry?.body.runs[1]?.at(0)).toEqual({ line: 13, column: 6 });
  });
});

test('every mistake of a file is told at its place, in one go', () => {
  const text = `---
title: 2011
deck:
date: 2011-13-01
kind: reprt
people: [Steve Ballmer, { id: x, how: quotd, foo: 1 }, 3, { as: x }]
figures:
  - { id: a, of: x, value: [], asOf: q, bound: 1 }
authors: []
topics: cloud
picture: y.jpg
sample: yes
athors: x
---

# Head
`;
  expect(told('articles', text)).toMatchInlineSnapshot(`
    [
      "2:8 \`title\` must be text: put it into quotes. | ",
      "3:1 \`deck\` is empty: write a value or take the line out. | ",
      "4:7 \`date\` must be a day such as 2011-07-12, or a day and time such as 2011-07-12T21:00-07:00. | ",
      "5:7 \`kind\` must be one of \`report\`, \`analysis\`, \`explainer\`, \`opinion\`, \`interview\`, \`numbers\`. | did you mean \`report\`?",
      "9:10 \`authors\` must name at least one author. | ",
      "11:10 \`picture\` must have fields of its own, as in \`picture: {src: wpc11.jpg, alt: A full arena.}\`. | ",
      "10:9 \`topics\` must be a list, as in \`topics: [partner-programs]\`. | ",
      "6:10 \`people\` must be lower-case letters, digits and single hyphens. | did you mean \`steve-ballmer\`?",
      "6:39 \`how\` must be one of \`quoted\`, \`cited\`, \`discussed\`, \`unnamed\`. | did you mean \`quoted\`?",
      "6:46 There is no field \`foo\` here. | the fields are \`id\`, \`as\` and \`how\`",
      "6:56 \`people\` must be text or a group of fields. | ",
      "6:59 \`id\` is missing. | The id of the entry: its file name without the ending. For example: \`id: jenni-flinders\`",
      "8:18 \`of\` must be a collection and an id such as programs/cloud-accelerate. | ",
      "8:5 \`measure\` is missing. | What is counted, so that figures of one measure stand together. For example: \`measure: partners\`",
      "8:28 \`value\` must be a number or text. | ",
      "8:48 \`bound\` must be one of \`exact\`, \`about\`, \`at-least\`, \`more-than\`, \`at-most\`, \`less-than\`. | ",
      "8:38 \`asOf\` must be a year, a month or a day: 2014, 2014-02 or 2014-02-04. | ",
      "8:5 \`source\` is missing. | The entry of this article’s sources that has the figure. For example: \`source: talkin-cloud\`",
      "1:1 \`status\` is missing. | How far the article has come; a date in the future waits. For example: \`status: draft\`",
      "12:9 \`sample\` must be \`true\` or \`false\`. | ",
      "13:1 There is no field \`athors\` here. | did you mean \`authors\`?",
      "16:1 A text has no heading of the first level: that is its title. | start it with \`##\`",
    ]
  `);
});

describe('YAML that cannot be read', () => {
  test.each([
    [
      'a colon',
      '---\ntitle: X: y\n---\n',
      '2:8',
      'a value with a colon and a space in it must stand in quotes.',
    ],
    [
      'a doubled key',
      '---\ntitle: X\ndeck: y\ntitle: z\n---\n',
      '4:1',
      'the key `title` stands here twice.',
    ],
    ['an open bracket', '---\nauthors: [a, b\n---\n', '2:10', 'a bracket is not closed.'],
    ['an open quotation mark', '---\ntitle: "X\n---\n', '2:8', 'a quotation mark is not closed.'],
    [
      'a tab',
      '---\npicture:\n\tsrc: x\n---\n',
      '3:1',
      'lines are indented with spaces, not with tabs.',
    ],
    [
      'an indented line',
      '---\ntitle: x\n  deck: y\n---\n',
      '2:8',
      'the line below is indented, so it is read as part of this one.',
    ],
    [
      'a star',
      '---\ndeck: *bold* move\n---\n',
      '2:14',
      'all of this value must stand in quotes, and those inside it must be of another kind.',
    ],
    [
      'an at sign',
      '---\ndeck: @handle\n---\n',
      '2:7',
      'a value that starts with `@` must stand in quotes.',
    ],
    ['no colon', '---\ntitle\ndeck: x\n---\n', '2:1', 'a colon and a space must follow a key.'],
    [
      'text alone',
      '---\njust words\n---\n',
      '2:1',
      'each of its fields must have a name and a colon, such as `title: My story`.',
    ],
    [
      'no front matter',
      'title: x\n',
      '1:1',
      'the file must start with a line `---`, its fields and another line `---`.',
    ],
    [
      'no second line of hyphens',
      '---\ntitle: x\n',
      '1:1',
      'the file must start with a line `---`, its fields and another line `---`.',
    ],
    [
      'nothing',
      '',
      '1:1',
      'the file must start with a line `---`, its fields and another line `---`.',
    ],
  ])('%s', (_, text, place, reason) => {
    const { entry, broken, problems } = read('articles', text);
    expect(entry).toBeUndefined();
    expect(broken).toMatchObject({ file: 'content/a.md' });
    expect(problems.map(({ line, column }) => `${String(line)}:${String(column)}`)).toEqual([
      place,
    ]);
    expect(problems[0]?.message).toBe(`The YAML cannot be read: ${reason}`);
  });
});

test('front matter without a field misses all that are needed', () => {
  expect(told('topics', '---\n---\n')).toEqual([
    '1:1 `name` is missing. | The name. For example: `name: Partner programs`',
  ]);
});

test('a broken file says what it says of its status', () => {
  const { broken } = read('articles', '---\nstatus: draft\ndate: 2011-07-12\n---\n');
  expect(broken).toMatchObject({ status: 'draft', date: '2011-07-12' });
});

describe('file names', () => {
  test.each(['John-Doe', 'john doe', 'jürgen', 'a--b', 'a_b'])('%s is no id', (id) => {
    const text = '---\nname: John\n---\n';
    const file = { collection: 'people', id, file: `content/people/${id}.md`, text } as const;
    expect(readEntry('people', file, 'en').problems).toMatchObject([
      { code: 'invalid-id', line: 1, column: 1 },
    ]);
  });

  test('of a words file are languages', () => {
    const file = { collection: 'words', id: 'ar-EG', file: 'content/words/ar-EG.yaml' } as const;
    const { problems } = readEntry('words', { ...file, text: '{}' }, 'en');
    expect(problems.filter(({ code }) => code === 'invalid-id')).toEqual([]);
  });
});

test('a file from another system reads the same', () => {
  const text = '---\nname: Ada\nfoo: 1\n---\n\nOne  \ntwo *three*.\n';
  const other = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  expect(told('people', other)).toEqual(told('people', text));
  const runs = (written: string) =>
    read('people', written.replace('foo: 1', 'sample: true')).entry?.body.runs.map((run) => [
      run.text,
      run.at(0),
    ]);
  expect(runs(other)).toEqual(runs(text));
});

test('characters that the site keeps for itself are taken out', () => {
  const { entry } = read('people', '---\nname: A\uE000\n---\nb\uE001\0c');
  expect(entry?.data.name).toBe('A\uFFFD');
  expect(entry?.body.runs[0]?.text).toBe('b\uFFFD\uFFFDc');
});

function told(collection: CollectionName, text: string): string[] {
  return read(collection, text).problems.map(
    ({ line, column, message, hint = '' }) =>
      `${String(line)}:${String(column)} ${message} | ${hint}`,
  );
}

function read<Name extends CollectionName>(collection: Name, written: string) {
  const text = readableText(written);
  return readEntry(collection, { collection, id: 'a', file: 'content/a.md', text }, 'en');
}
