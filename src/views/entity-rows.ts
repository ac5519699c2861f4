import { defined } from '../publication/defined.ts';
import type { Entity, Organization, Person, Program } from '../publication/types.ts';
import { entityLink, type Context, type Link } from './context.ts';
import { saySeen, saySpan, type Span } from './dated.ts';
import { phrase } from './phrase.ts';

/** Something that held for a time: a name, an office, a requirement. */
export interface DatedRow {
  readonly when: string;
  readonly what: Link | { readonly text: string };
  /** A second line: the organization of an office, the office of a person. */
  readonly detail?: Link | { readonly text: string };
  /** Where it is reported. */
  readonly source?: string;
  /** On which days it is known, and when it was last checked. */
  readonly remarks: readonly string[];
}

/** What belongs to an organization, of one kind. */
export interface Holding {
  readonly label: string;
  readonly items: readonly Link[];
  readonly empty: string;
}

/** The names of an entity, newest first. */
export function nameRows(entity: Entity, context: Context): DatedRow[] {
  return entity.names.toReversed().map(({ name, from, to, source }) =>
    defined({
      when: saySpan({ from, to }, context),
      what: { text: name },
      source,
      remarks: [],
    }),
  );
}

/** The offices of a person, newest first. */
export function roleRows(person: Person, context: Context): DatedRow[] {
  return person.roles.toReversed().map((role) => {
    const organization = context.index.entity({
      collection: 'organizations',
      id: role.organization,
    });
    return {
      when: saySpan(role, context),
      what: { text: role.title },
      detail:
        organization === undefined
          ? { text: role.organization }
          : entityLink(organization, context),
      source: role.source,
      remarks: remarksOf(role, context),
    };
  });
}

/** The people of an organization with their offices, in the order of the index of people. */
export function staffRows(organization: Organization, context: Context): DatedRow[] {
  return context.index.holdingsOf(organization).roles.map(({ person, role }) => ({
    when: saySpan(role, context),
    what: entityLink(person, context),
    detail: { text: role.title },
    source: role.source,
    remarks: remarksOf(role, context),
  }));
}

/** What a program asks for, newest first. */
export function requirementRows(program: Program, context: Context): DatedRow[] {
  return program.requirements.toReversed().map(({ text, from, to, source }) => ({
    when: saySpan({ from, to }, context),
    what: { text },
    source,
    remarks: [],
  }));
}

/** The programs, products and events of an organization. */
export function holdings(organization: Organization, context: Context): Holding[] {
  const { entity: words } = context.words;
  const { programs, products, events } = context.index.holdingsOf(organization);
  const links = (entities: readonly Entity[]) =>
    entities.map((entity) => entityLink(entity, context));
  return [
    { label: words.programs, items: links(programs), empty: words.noPrograms },
    { label: words.products, items: links(products), empty: words.noProducts },
    { label: words.events, items: links(events), empty: words.noEvents },
  ];
}

/** The days a span is known on, unless they are all that is known, and its last check. */
function remarksOf(
  { checked, ...span }: Span & { readonly checked?: string | undefined },
  context: Context,
): string[] {
  const { from, to, seen = [] } = span;
  const { words, formats } = context;
  const seenSaid = from === undefined && to === undefined;
  return [
    ...(seen.length === 0 || seenSaid ? [] : [saySeen(seen, context)]),
    ...(checked === undefined
      ? []
      : [phrase(words.dates.checked, { date: formats.day(checked).text })]),
  ];
}
