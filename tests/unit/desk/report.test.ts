import { describe, expect, test } from 'vitest';
import { reportProblems } from '../../../src/desk/report.ts';
import { problem } from '../../../src/publication/problems.ts';

const article = 'content/articles/2011/a.md';
const problems = [
  problem(
    'no-role-known',
    { file: article, line: 7, column: 10, length: 3 },
    { name: 'Bob', day: '2011-07-12', titles: [] },
  ),
  problem(
    'unknown-reference',
    { file: article, line: 7, column: 15, length: 12 },
    {
      noun: 'person',
      id: 'steve-balmer',
      nearest: ['steve-ballmer'],
      elsewhere: undefined,
      file: 'content/people/steve-balmer.md',
    },
  ),
  problem('listed-twice', { file: article, line: 2, column: 1 }, { id: 'x', field: 'topics' }),
  problem('empty-alt', { file: 'content/a.md', line: 9, column: 1 }, { src: 'x.jpg' }),
];

describe('a report', () => {
  test('has each problem in the order of files and lines, and counts them', () => {
    expect(reportProblems(problems, { files: 14 })).toMatchInlineSnapshot(`
      "content/a.md:9:1 error The picture \`x.jpg\` has no alt text.
        say what it shows, for readers who cannot see it
      content/articles/2011/a.md:2:1 warning \`x\` is listed twice in \`topics\`.
        take one of the two out
      content/articles/2011/a.md:7:10 note No role of Bob is known for 2011-07-12.
      content/articles/2011/a.md:7:15 error There is no person \`steve-balmer\`.
        did you mean \`steve-ballmer\`?
      2 errors, 1 warning, 1 note in 14 files.
      "
    `);
  });

  test('counts notes without printing them where they are not asked for', () => {
    const report = reportProblems(problems, { files: 14, notesCountedOnly: true });
    expect(report).not.toContain('No role of Bob');
    expect(report).toContain('2 errors, 1 warning, 1 note in 14 files. `npm run check` prints');
    const [, ...withoutNotes] = problems;
    expect(reportProblems(withoutNotes, { files: 14, notesCountedOnly: true })).not.toContain(
      'npm run check',
    );
  });

  test('has paths from where the reader is', () => {
    const [line] = reportProblems(problems, { files: 1, base: '../paper' }).split('\n');
    expect(line).toMatch(/^\.\.\/paper\/content\/a\.md:9:1 error /u);
  });

  test('marks the place in its line', () => {
    const lines = new Map([
      ['content/a.md', ['', '', '', '', '', '', '', '', '![](x.jpg)']],
      [article, ['', 'topics: [x, x]', '', '', '', '', '\tpeople: [bob, steve-balmer]']],
    ]);
    const linesOf = (file: string) => lines.get(file);
    expect(reportProblems(problems, { files: 2, linesOf })).toMatchInlineSnapshot(`
      "content/a.md:9:1 error The picture \`x.jpg\` has no alt text.
        9 | ![](x.jpg)
          | ^
        say what it shows, for readers who cannot see it

      content/articles/2011/a.md:2:1 warning \`x\` is listed twice in \`topics\`.
        2 | topics: [x, x]
          | ^
        take one of the two out

      content/articles/2011/a.md:7:10 note No role of Bob is known for 2011-07-12.
        7 | 	people: [bob, steve-balmer]
          | 	        ^^^

      content/articles/2011/a.md:7:15 error There is no person \`steve-balmer\`.
        7 | 	people: [bob, steve-balmer]
          | 	             ^^^^^^^^^^^^
        did you mean \`steve-ballmer\`?

      2 errors, 1 warning, 1 note in 2 files.
      "
    `);
  });

  test('shows no line of a file that is not there', () => {
    const report = reportProblems(problems, { files: 2, linesOf: () => undefined });
    expect(report).not.toContain('|');
  });

  test('is in colour only when asked', () => {
    expect(reportProblems(problems, { files: 1 })).not.toContain('\u001B');
    const coloured = reportProblems(problems, { files: 1, colour: true });
    expect(coloured).toContain('\u001B[31merror\u001B[0m');
    expect(coloured).toContain('\u001B[33mwarning\u001B[0m');
    expect(coloured).toContain('\u001B[36mnote\u001B[0m');
  });

  test('annotates for GitHub, with what would end a field escaped', () => {
    const odd = { file: 'content/a,b:c.md', line: 1, column: 2 };
    expect(
      reportProblems([problem('unreadable-yaml', odd, { reason: '100%\nwrong' }), ...problems], {
        files: 1,
        annotate: true,
      })
        .split('\n')
        .filter((line) => line.startsWith('::'))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "::error file=content/a%2Cb%3Ac.md,line=1,col=2::The YAML cannot be read: 100%25%0Awrong
      ::error file=content/a.md,line=9,col=1::The picture \`x.jpg\` has no alt text.%0Asay what it shows, for readers who cannot see it
      ::warning file=content/articles/2011/a.md,line=2,col=1::\`x\` is listed twice in \`topics\`.%0Atake one of the two out
      ::notice file=content/articles/2011/a.md,line=7,col=10::No role of Bob is known for 2011-07-12.
      ::error file=content/articles/2011/a.md,line=7,col=15::There is no person \`steve-balmer\`.%0Adid you mean \`steve-ballmer\`?"
    `);
  });

  test('lets no control character of a file through', () => {
    const odd = problem(
      'empty-alt',
      { file: 'content/a.md', line: 1, column: 1 },
      { src: 'a\u001B[2J\u0007\nb' },
    );
    const report = reportProblems([odd], { files: 1, linesOf: () => ['\u001B[2Jx'] });
    expect(report).not.toMatch(/[^\P{Cc}\n]/u);
    expect(report.split('\n')[0]).toContain('`a[2J b`');
  });
});

test.each([
  [[], 41, 'No problems in 41 files.\n'],
  [[], 1, 'No problems in 1 file.\n'],
])('without problems it says so', (none, files, text) => {
  expect(reportProblems(none, { files })).toBe(text);
});
