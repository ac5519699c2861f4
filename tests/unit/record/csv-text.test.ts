import { describe, expect, test } from 'vitest';
import { csvText, guarded, unguarded } from '../../../src/record/csv-text.ts';

const linesOf = (rows: Parameters<typeof csvText>[1]) =>
  csvText(['name', 'count'], rows).split('\r\n');

describe('a table as CSV', () => {
  test('begins with a byte order mark and the names of its columns', () => {
    expect(csvText(['name', 'count'], [])).toBe('\uFEFFname,count\r\n');
  });

  test('keeps the order of its columns, whatever the order in a row', () => {
    expect(linesOf([{ count: 2, name: 'Σόλων' }])[1]).toBe('Σόλων,2');
  });

  test('quotes what has a comma, a quotation mark or an end of line', () => {
    expect(linesOf([{ name: 'a, "b"\nc', count: 1 }])[1]).toBe('"a, ""b""\nc",1');
  });

  test('leaves a cell empty where nothing is known, and says true and false in words', () => {
    expect(linesOf([{ name: null, count: true }])[1]).toBe(',true');
    expect(linesOf([{ name: 'a', count: false }])[1]).toBe('a,false');
  });

  test('guards a text that a spreadsheet would compute, and no number', () => {
    expect(linesOf([{ name: '=1+1', count: -5 }])[1]).toBe("'=1+1,-5");
    expect(linesOf([{ name: '-5', count: -0.25 }])[1]).toBe("'-5,-0.25");
  });
});

describe('the guard', () => {
  test.each([
    '=HYPERLINK("x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ])('puts an apostrophe before %j', (text) => expect(guarded(text)).toBe(`'${text}`));

  test.each(['a=b', '5', '−5', '–', '“x”', '’til', 'الصحيفة', ' =1'])('leaves %j alone', (text) =>
    expect(guarded(text)).toBe(text),
  );

  test.each(['=1', "'=1", "''=1", "'til", "'", "''", 'a', "a'", '@'])(
    'is taken off again: %j',
    (text) => expect(unguarded(guarded(text))).toBe(text),
  );
});
