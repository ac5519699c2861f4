import { describe, expect, test } from 'vitest';
import { bodyFeatures } from '../../../src/sources/body-features.ts';
import { readBody } from '../../../src/sources/body.ts';
import { positionsIn } from '../../../src/sources/positions.ts';

describe('runs', () => {
  test('of one paragraph share a block, and no other run is in it', () => {
    expect(blocks('**Steve** Ballmer\n\nSteve *Ballmer*')).toEqual([
      ['Steve', ' Ballmer'],
      ['Steve ', 'Ballmer'],
    ]);
  });

  test.each([
    ['a line break', 'one\\\ntwo'],
    ['code', 'one `x` two'],
    ['a picture', 'one ![x](x.jpg) two'],
    ['<br>', 'one<br>two'],
    ['a cell', '| one | two |\n|--|--|'],
    ['an item', '- one\n- two'],
  ])('are kept apart by %s', (_, text) => {
    expect(blocks(text)).toHaveLength(2);
  });

  test('know whether they stand in a heading', () => {
    const { body } = read('## One *two*\n\nthree');
    expect(body?.runs.map(({ heading }) => heading)).toEqual([true, true, false]);
  });

  test('know the link they stand in', () => {
    const text = 'a [b *c*](x:d) <a href="x:e">f *g*</a> h [i][j] <https://k.example>\n\n[j]: x:l';
    expect(read(text).body?.runs.map(({ text: words, link }) => [words.trim(), link])).toEqual([
      ['a', undefined],
      ['b', 'x:d'],
      ['c', 'x:d'],
      ['', undefined],
      ['f', 'x:e'],
      ['g', 'x:e'],
      ['h', undefined],
      ['i', 'x:l'],
      ['', undefined],
      ['https://k.example', 'https://k.example'],
    ]);
  });
});

describe('links', () => {
  test.each([
    ['[more than *500*](figure:x)', 'more than 500', 'figure:x', 2, 19],
    ['see [`code`](article:x "Title")', 'code', 'article:x', 6, 14],
    ['see <https://example.org>', 'https://example.org', 'https://example.org', 6, 6],
    ['see https://example.org', 'https://example.org', 'https://example.org', 5, 5],
    ['<a href="person:x">Roskill *said*</a>', 'Roskill said', 'person:x', 20, 10],
    ['[two  \nlines](/x/)', 'two lines', '/x/', 2, 8],
  ])('%s', (text, words, address, column, addressColumn) => {
    const [link, ...others] = read(text).body?.links ?? [];
    expect(others).toEqual([]);
    expect(link).toMatchObject({ text: words, address });
    expect(link?.position).toEqual({ line: 1, column });
    expect(link?.addressPosition.column).toBe(addressColumn);
  });

  test('by reference have the place of the words and that of the definition', () => {
    expect(read('see [our report][r]\n\n[r]: article:x').body?.links).toEqual([
      {
        text: 'our report',
        address: 'article:x',
        position: { line: 1, column: 6 },
        addressPosition: { line: 3, column: 6 },
      },
    ]);
  });

  test('in elements of .mdx and in blocks of HTML are found', () => {
    expect(read('<a href="person:x">one</a>', 'a.mdx').body?.links).toMatchObject([
      { text: 'one', address: 'person:x' },
    ]);
    expect(read('<div>\n<a href="person:x">one</a>\n</div>').body?.links).toMatchObject([
      { text: 'one', address: 'person:x', addressPosition: { line: 2, column: 10 } },
    ]);
  });
});

test('pictures have their source, alt text and place', () => {
  expect(read('a ![b *c*](d.jpg)\n\n![e][f]\n\n[f]: g.jpg').body?.pictures).toEqual([
    { src: 'd.jpg', alt: 'b c', position: { line: 1, column: 3 } },
    { src: 'g.jpg', alt: 'e', position: { line: 3, column: 1 } },
  ]);
});

test('components and modules of .mdx have their place', () => {
  const text = 'import X from "x"\n\n<Note>one <Aside.Title /></Note>\n\n<div>two</div>';
  const { body } = read(text, 'a.mdx');
  expect(body?.modules).toEqual([{ line: 1, column: 1 }]);
  expect(body?.components).toMatchObject([
    { name: 'Note', position: { line: 3, column: 2 } },
    { name: 'Aside.Title', position: { line: 3, column: 12 } },
  ]);
});

describe('attributes of components', () => {
  test.each([
    ['<Note label="Mind">\n\na\n\n</Note>', []],
    ['<Note>\n\na\n\n</Note>', ['1:2 `label` is missing.']],
    ['<Note label>\n\na\n\n</Note>', ['1:7 `label` must not be empty.']],
    [
      "<Note lable='x' label=' '>\n\na\n\n</Note>",
      ['1:24 `label` must not be empty.', '1:7 There is no field `lable` here.'],
    ],
    [
      '<Chart measure="of x" of="x" />',
      ['1:27 `of` must be a collection and an id such as programs/cloud-accelerate.'],
    ],
    [
      'a <Embed url="//x.example"\n title="" /> b',
      [
        '1:15 `url` must be a whole address such as https://example.org/page.',
        '2:9 `title` must not be empty.',
      ],
    ],
    [
      '<Embed url="javascript:alert(1)" title="x" />',
      ['1:13 `url` must be a whole address such as https://example.org/page.'],
    ],
    ['<Nobody has="this" />', []],
  ])('%s', (text, expected) => {
    const said = read(text, 'a.mdx').problems.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    );
    expect(said.toSorted()).toEqual(expected.toSorted());
  });

  test('have a hint', () => {
    const [missing] = read('<Embed title="x" />', 'a.mdx').problems;
    expect(missing?.hint).toMatch(/whole address .* For example: `url="https:[^"]*"`$/u);
    const [unknown] = read('<Note labels="x" label="y" />', 'a.mdx').problems;
    expect(unknown?.hint).toBe('did you mean `label`?');
  });

  test('that are code are refused, and nothing else is said of the component', () => {
    expect(read('<Chart of={x} />', 'a.mdx').problems.map(({ code }) => code)).toEqual([
      'refused-html',
    ]);
  });

  test('give an embedded picture its place among the pictures', () => {
    const text = '<Embed url="https://x.example/" title="x" picture="a.png" alt="A" />';
    expect(read(text, 'a.mdx').body?.pictures).toMatchObject([
      { src: 'a.png', alt: 'A', position: { line: 1, column: 52 } },
    ]);
    const without = '<Embed url="https://x.example/" title="x" picture="a.png" />';
    expect(read(without, 'a.mdx').body?.pictures).toMatchObject([{ src: 'a.png', alt: '' }]);
  });
});

test('words are counted as a reader reads them', () => {
  expect(read('It’s **half**-*done*, `code`.\n\n```\nnot this\n```').body?.wordCount).toBe(4);
  expect(read('微软发布新产品').body?.wordCount).toBeGreaterThan(2);
});

test('the digest is that of the body alone', () => {
  const digest = (text: string, start: number) =>
    readBody({ file: 'a.md', text, start, positionAt: positionsIn(text) }, bodyFeatures('en')).body
      ?.digest;
  expect(digest('---\nbody', 4)).toBe(digest('body', 0));
  expect(digest('body', 0)).not.toBe(digest('Body', 0));
});

describe('what does not work in a text is a problem', () => {
  test.each([
    ['a.md', 'a\n\n# Title', 3, 1, 'first-level-heading'],
    ['a.md', 'a\n\n<h1>Title</h1>', 3, 1, 'first-level-heading'],
    ['a.md', 'a <img src="x.jpg"> b', 1, 3, 'refused-html'],
    ['a.md', '<div>\n<script>x</script>\n</div>', 1, 1, 'refused-html'],
    ['a.md', 'a <b style="color: red">b</b>', 1, 3, 'refused-html'],
    ['a.md', 'a <b onclick="x()">b</b>', 1, 3, 'refused-html'],
    ['a.mdx', 'a <img src="x.jpg" />', 1, 3, 'refused-html'],
    ['a.mdx', '<p style={{}}>b</p>', 1, 1, 'refused-html'],
    ['a.mdx', 'a {1 + 1} b', 1, 3, 'refused-html'],
    ['a.mdx', 'a\n\n{<script>x</script>}', 3, 1, 'refused-html'],
    ['a.mdx', 'a {/* b */ c /* d */}', 1, 3, 'refused-html'],
    ['a.mdx', "a <a href={'person:x'}>b</a>", 1, 3, 'refused-html'],
    ['a.mdx', "a <a {...{ href: 'person:x' }}>b</a>", 1, 3, 'refused-html'],
    ['a.mdx', '<p set:html="<b>b</b>">c</p>', 1, 1, 'refused-html'],
    ['a.mdx', '<Note label={<b>b</b>}>c</Note>', 1, 1, 'refused-html'],
  ])('%s: %s', (file, text, line, column, code) => {
    expect(read(text, file).problems).toMatchObject([{ file, line, column, code }]);
  });

  test('but a comment is none', () => {
    expect(read('a {/* b */} c\n\n{/* d\ne */}', 'a.mdx').problems).toEqual([]);
  });

  test('broken .mdx, at its place in the file', () => {
    const text = '---\ntitle: x\n---\nOne.\n\n<Note>two';
    const written = { file: 'a.mdx', text, start: 17, positionAt: positionsIn(text) };
    const { body, problems } = readBody(written, bodyFeatures('en'));
    expect(body).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'unreadable-body', line: 6, column: 1 }]);
    expect(problems[0]?.message).toBe(
      'The text cannot be read: Expected a closing tag for `<Note>` before the end of `paragraph`.',
    );
  });
});

/** The texts of the runs, by block. */
function blocks(text: string): string[][] {
  const found = new Map<number, string[]>();
  for (const run of read(text).body?.runs ?? []) {
    found.set(run.block, [...(found.get(run.block) ?? []), run.text]);
  }
  return [...found.values()];
}

function read(text: string, file = 'a.md') {
  return readBody({ file, text, start: 0, positionAt: positionsIn(text) }, bodyFeatures('en'));
}
