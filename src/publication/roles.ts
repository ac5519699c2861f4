import { firstDay, lastDay } from './dates.ts';
import type { Day, Role, RoughDay } from './types.ts';

/**
 * The roles a person is known to have held on a day, or at some time within a rough one.
 *
 * What is printed must be certain, so a role that began in 2010 is known from the last day of that
 * year on, and one that ended in 2014 until its first, unless a source has seen the person in it
 * before or after. An end left out means not known: the role is then known on the days a source
 * names and between them, no longer. Only `to: present` lasts.
 */
export function rolesOn(roles: readonly Role[], when: RoughDay): Role[] {
  return roles.filter((role) => {
    const { start, end } = knownSpan(role);
    return start !== undefined && start <= lastDay(when) && end >= firstDay(when);
  });
}

/** Whether two titles are the same but for case, punctuation and `&` for `and`. */
export function isSameTitle(a: string, b: string): boolean {
  return spoken(a) === spoken(b);
}

function knownSpan({ from, to, seen, checked }: Role): { start: Day | undefined; end: Day } {
  const began = from === undefined ? [] : [lastDay(from)];
  const ended = to === undefined || to === 'present' ? [] : [firstDay(to)];
  const days = checked === undefined ? seen : [...seen, checked];
  const starts = [...(began.length > 0 ? began : ended), ...days].sort();
  const ends = [...(ended.length > 0 ? ended : began), ...days].sort();
  return {
    start: starts[0],
    end: to === 'present' ? '9999-12-31' : (ends.at(-1) ?? ''),
  };
}

function spoken(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
