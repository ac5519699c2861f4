import { describe, expect, test } from 'vitest';
import {
  choose,
  isAsked,
  readState,
  unchosen,
  writeState,
} from '../../../../src/browser/search/search-state.ts';

const page = 'https://record.example/search/';

describe('the state of a search', () => {
  test.each([
    '',
    '?q=Roskill',
    '?q=cloud+partners&program=cloud-accelerate&program=champions&sort=date',
    '?kind=report&year=2011',
    '?q=%D8%B3%D8%AD%D8%A7%D8%A8%D8%A9&person=jon-roskill',
  ])('is all in the address: %s', (query) => {
    expect(writeState(readState(page + query))).toBe(query);
  });

  test('leaves out of an address what it does not know', () => {
    const state = readState(`${page}?q=+x+&colour=red&sort=size&year=&year=2011&year=2011`);
    expect(writeState(state)).toBe('?q=x&year=2011');
  });

  test('is asked for by words or choices, not by an order', () => {
    expect(
      ['', '?sort=date', '?q=x', '?year=2011'].map((q) => isAsked(readState(page + q))),
    ).toEqual([false, false, true, true]);
  });

  test('takes choices and gives them back', () => {
    const state = readState(`${page}?q=x&year=2011`);
    const more = choose(choose(state, 'year', '2012', true), 'kind', 'report', true);
    expect(writeState(more)).toBe('?q=x&kind=report&year=2011&year=2012');
    expect(writeState(choose(more, 'year', '2011', false))).toBe('?q=x&kind=report&year=2012');
    expect(writeState(unchosen(more, 'year'))).toBe('?q=x&kind=report');
    expect(writeState(unchosen(more))).toBe('?q=x');
  });
});
