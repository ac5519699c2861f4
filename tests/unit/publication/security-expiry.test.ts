import { describe, expect, test } from 'vitest';
import { daysUntil, securityExpiry } from '../../../src/publication/security-expiry.ts';

const now = '2026-11-24T20:15:00Z';

describe('security.txt is good', () => {
  test('for a year from the day its contacts were checked', () => {
    expect(securityExpiry({ checked: '2026-03-31' }, now)).toBe('2027-03-31T00:00:00Z');
  });

  test('for a year from this month where nobody keeps such a day, whatever day a build is on', () => {
    expect(securityExpiry({}, now)).toBe('2027-11-01T00:00:00Z');
    expect(securityExpiry({}, '2026-11-01T00:00:00Z')).toBe(securityExpiry({}, now));
    expect(securityExpiry({}, '2026-12-01T00:00:00Z')).toBe('2027-12-01T00:00:00Z');
  });

  test('never for more than a year, not even by a slip in the year', () => {
    expect(securityExpiry({ checked: '2072-11-01' }, now)).toBe('2027-11-01T00:00:00Z');
  });
});

test('days are counted whole, down to those that are over', () => {
  expect(daysUntil('2026-12-24T20:15:00Z', now)).toBe(30);
  expect(daysUntil('2026-12-24T20:14:59Z', now)).toBe(29);
  expect(daysUntil('2026-11-24T20:14:59Z', now)).toBe(-1);
});
