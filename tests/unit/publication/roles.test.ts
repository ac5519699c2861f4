import { describe, expect, test } from 'vitest';
import { isSameTitle, rolesOn } from '../../../src/publication/roles.ts';
import type { Role } from '../../../src/publication/types.ts';

function role(dates: Partial<Role>): Role {
  return { organization: 'microsoft', title: 'Director', seen: [], source: 'A paper', ...dates };
}

describe('a role is known', () => {
  test.each<[string, Partial<Role>, string, boolean]>([
    ['between its days', { from: '2000-01-13', to: '2014-02-04' }, '2011-07-12', true],
    ['on its first day', { from: '2000-01-13', to: '2014-02-04' }, '2000-01-13', true],
    ['on its last day', { from: '2000-01-13', to: '2014-02-04' }, '2014-02-04', true],
    ['not before', { from: '2000-01-13', to: '2014-02-04' }, '2000-01-12', false],
    ['not after', { from: '2000-01-13', to: '2014-02-04' }, '2014-02-05', false],

    ['not within the year it began in', { from: '2010', to: '2014' }, '2010-06-01', false],
    ['after the year it began in', { from: '2010', to: '2014' }, '2011-01-01', true],
    ['until the year it ended in', { from: '2010', to: '2014' }, '2013-12-31', true],
    ['not within the year it ended in', { from: '2010', to: '2014' }, '2014-06-01', false],
    ['not within its only year', { from: '2014', to: '2014' }, '2014-06-01', false],
    ['at some time in its only year', { from: '2014', to: '2014' }, '2014', true],

    ['without an end, on its first day', { from: '2010-07-01' }, '2010-07-01', true],
    ['without an end, not later', { from: '2010-07-01' }, '2010-07-02', false],
    ['without a beginning, on its last day', { to: '2010-06-30' }, '2010-06-30', true],
    ['without a beginning, not before', { to: '2010-06-30' }, '2010-06-29', false],
    ['without any day, never', {}, '2011-07-12', false],

    ['on a day a source has it', { seen: ['2011-07-12'] }, '2011-07-12', true],
    ['not a day later', { seen: ['2011-07-12'] }, '2011-07-13', false],
    ['between two such days', { seen: ['2011-09-01', '2011-07-12'] }, '2011-08-01', true],
    [
      'from its beginning until it was seen',
      { from: '2010-07-01', seen: ['2011-07-12'] },
      '2011-01-01',
      true,
    ],
    ['from when it was seen to its end', { to: '2014', seen: ['2011-07-12'] }, '2013-01-01', true],
    ['not before it was seen', { to: '2014', seen: ['2011-07-12'] }, '2011-07-11', false],
    [
      'within its first month once seen there',
      { from: '2010-07', seen: ['2010-07-07'] },
      '2010-07-08',
      true,
    ],

    ['as long as it is present', { from: '2010', to: 'present' }, '2030-01-01', true],
    ['not before it is known', { to: 'present', checked: '2026-11-01' }, '2026-10-31', false],
    ['from when it was checked', { to: 'present', checked: '2026-11-01' }, '2026-11-02', true],
    ['present without any day, never', { to: 'present' }, '2026-11-02', false],
  ])('%s', (_when, dates, day, known) => {
    expect(rolesOn([role(dates)], day)).toHaveLength(known ? 1 : 0);
  });
});

test('all roles of a day are given, in the order they are listed', () => {
  const roles = [
    role({ title: 'Head of cloud', to: '2014-02-04', seen: ['2013-01-01'] }),
    role({ title: 'Chief executive', from: '2014-02-04', to: 'present', checked: '2026-11-01' }),
  ];
  expect(rolesOn(roles, '2014-02-04')).toEqual(roles);
});

test.each([
  ['Chief Executive Officer', 'chief executive officer', true],
  ['VP, U.S. Partner Sales & Programs', 'VP US partner sales and programs', false],
  ['VP, Partner Sales & Programs', 'VP partner sales and programs', true],
  ['Geschäftsführerin', 'GESCHÄFTSFÜHRERIN', true],
  ['CEO', 'Chief executive officer', false],
])('“%s” and “%s” are the same title: %s', (a, b, same) => {
  expect(isSameTitle(a, b)).toBe(same);
});
