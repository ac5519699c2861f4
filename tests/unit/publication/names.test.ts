import { describe, expect, test } from 'vitest';
import { allNames, nameOn } from '../../../src/publication/names.ts';

describe('the name of a day', () => {
  const azure = {
    name: 'Microsoft Azure',
    names: [{ name: 'Windows Azure', to: '2014-04-03' }],
  };
  const conference = {
    name: 'MCAPS Start',
    names: [
      { name: 'Fusion', to: '2003' },
      { name: 'Worldwide Partner Conference', from: '2003', to: '2016-12' },
      { name: 'Inspire', from: '2016-12', to: '2023-07' },
    ],
  };

  test.each([
    ['before the change', azure, '2011-07-12', 'Windows Azure'],
    ['on the last day', azure, '2014-04-03', 'Windows Azure'],
    ['after the change', azure, '2014-04-04', 'Microsoft Azure'],
    ['the first of all', conference, '1999-01-01', 'Fusion'],
    ['one of several', conference, '2011-07-12', 'Worldwide Partner Conference'],
    ['the newer one in a month of both', conference, '2016-12-15', 'Inspire'],
    ['after the last', conference, '2024-01-01', 'MCAPS Start'],
    ['of two without a beginning the older', twoOld(), '2000-01-01', 'First'],
  ])('%s', (_when, entity, day, name) => {
    expect(nameOn(entity, day)).toBe(name);
  });

  function twoOld() {
    return {
      name: 'Third',
      names: [
        { name: 'First', to: '2010' },
        { name: 'Second', to: '2014' },
      ],
    };
  }
});

test('every name is given once, today’s first', () => {
  const names = allNames({
    name: 'Microsoft Azure',
    names: [{ name: 'Windows Azure' }, { name: 'Microsoft Azure' }],
    aliases: ['Azure', 'Windows Azure'],
  });
  expect(names).toEqual(['Microsoft Azure', 'Windows Azure', 'Azure']);
});
