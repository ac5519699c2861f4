import { firstDay } from '../publication/dates.ts';
import { nameOn } from '../publication/names.ts';
import { compareText } from '../publication/order.ts';
import type { Day, Mention, Person, Role } from '../publication/types.ts';
import type { Context } from './context.ts';
import { saySpan } from './dated.ts';
import { phrase } from './phrase.ts';

/** An office in words, its organization by the name it had on a day, or has today. */
export function sayRole({ title, organization: id }: Role, context: Context, day?: Day): string {
  const organization = context.index.entity({ collection: 'organizations', id });
  const name =
    organization === undefined || day === undefined
      ? organization?.name
      : nameOn(organization, day);
  return phrase(context.words.people.role, { title, organization: name ?? id });
}

/** What an article says of a person's office, and what came later. */
export interface RoleNote {
  /** The offices of the article's day; empty when none is known. */
  readonly then: readonly string[];
  /** What the source says, where it differs or is all there is; or that no office is known. */
  readonly remarks: readonly string[];
  /** What came later. */
  readonly later: readonly string[];
}

/** The offices of a person on the day of an article that mentions them, in words. */
export function roleNote(mention: Mention, person: Person, day: Day, context: Context): RoleNote {
  const { people } = context.words;
  const remarks: string[] = [];
  if (mention.as !== undefined && (mention.differs || mention.roles.length === 0)) {
    const title = mention.as;
    remarks.push(phrase(mention.roles.length > 0 ? people.as : people.asOnly, { title }));
  }
  if (mention.roles.length === 0) {
    remarks.push(people.noRole, ...earlierRole(person, day, context));
  }
  return {
    then: mention.roles.map((role) => sayRole(role, context, day)),
    remarks,
    later: laterRoles(mention.roles, person, day, context),
  };
}

/** The last office somebody is known to have had before a day on which none is known. */
function earlierRole({ roles }: Person, day: Day, context: Context): string[] {
  const before = roles.filter((role) => (firstKnown(role) ?? '') <= day);
  const [last] = before.toSorted((a, b) => compareText(firstKnown(b) ?? '', firstKnown(a) ?? ''));
  return last === undefined ? [] : [sayRoleInTime(last, context.words.people.earlier, context)];
}

/** The ends of the offices of a day, those begun later, and those held today that are others. */
function laterRoles(then: readonly Role[], person: Person, day: Day, context: Context): string[] {
  const { words, formats, publication } = context;
  const ended = then.flatMap(({ to }) =>
    to === undefined || to === 'present' || to > publication.now
      ? []
      : [phrase(words.people.held, { date: formats.day(to).text })],
  );
  const held = new Set(then.map(nameOf));
  // “Now” without the day it was last checked would be a claim about today.
  const now = person.roles.flatMap((role) =>
    role.to !== 'present' || role.checked === undefined || held.has(nameOf(role))
      ? []
      : [
          phrase(words.people.now, {
            role: sayRole(role, context),
            date: formats.day(role.checked).text,
          }),
        ],
  );
  const begun = person.roles
    .filter((role) => (firstKnown(role) ?? '') > day && role.to !== 'present')
    .map((role) => sayRoleInTime(role, words.people.later, context));
  return [...ended, ...begun, ...now];
}

function sayRoleInTime(role: Role, template: string, context: Context): string {
  return phrase(template, { role: sayRole(role, context), dates: saySpan(role, context) });
}

/** The first day on which somebody can be known to have an office. */
function firstKnown({ from, to, seen }: Role): Day | undefined {
  const end = to === undefined || to === 'present' ? [] : [firstDay(to)];
  const days = from === undefined ? [...seen, ...end] : [...seen, firstDay(from)];
  return days.sort(compareText)[0];
}

function nameOf({ organization, title, from }: Role): string {
  return JSON.stringify([organization, title, from]);
}
