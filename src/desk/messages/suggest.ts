import type { EntityNoun } from '../../publication/entity-address.ts';

/** An id and the list of the article that it belongs to. */
interface Listing {
  readonly id: string;
  readonly field: string;
}

/** What `suggest` says. Each message but the labels says what to type next. */
export const suggestMessages = {
  summary: 'Say whom articles name but do not list, and add the ids.',
  usage: `suggest [file …] [--write]

  file                   An article, from where you are. Without one: all articles, no other texts.
  --write                Add the ids to the lists of the articles, and change nothing else.`,

  labels: {
    add: 'add',
    added: 'added',
    decide: 'decide',
    unnamed: 'not named',
    unknown: 'no entry',
    problem: 'problem',
  },
  /** One id, where each has a line of its own. */
  named: ({ id, field, text }: Listing & { text: string }) =>
    `\`${id}\` to \`${field}\`: “${text}”`,
  /** All ids of one list. */
  ids: ({ field, ids }: { field: string; ids: readonly string[] }) =>
    `${field.padEnd(widestField)}  ${ids.join(', ')}`,
  decideByList: ({ text, listings }: { text: string; listings: readonly Listing[] }) => {
    const lists = Array.from(
      Map.groupBy(listings, ({ field }) => field),
      ([field, ofField]) => `${either(ofField.map(({ id }) => `\`${id}\``))} to \`${field}\``,
    );
    return `“${text}” can mean more than one: add ${either(lists)}`;
  },
  decideByLink: ({ text, links }: { text: string; links: readonly string[] }) =>
    `“${text}” can mean more than one that is named here: write ${either(
      links.map((link) => `\`[${text}](${link})\``),
    )} there`,
  unnamed: ({ id, field }: Listing) =>
    `\`${id}\` is in \`${field}\` but not in the text: take it out, or write \`{ id: ${id}, how: unnamed }\``,
  newEntry: ({ name, count, nouns, command }: NameCount & NewEntry) =>
    `“${name}”${times(count)}: \`${command}\`${nouns
      .slice(1)
      .map((noun) => `, or \`new ${noun} …\``)
      .join('')}`,
  alias: ({ name, count, id, file }: NameCount & { id: string; file: string }) =>
    `“${name}”${times(count)} may be \`${id}\`: add it to \`aliases\` in ${file}`,
  surname: ({ name, count, people }: NameCount & { people: readonly Person[] }) =>
    `“${name}”${times(count)}: a surname counts after the full name. Write ${either([
      ...people.map((person) => `“${person.name}”`),
      ...people.map(({ id }) => `\`[${name}](person:${id})\``),
    ])} first`,
  byHand: ({ lists }: { lists: readonly { field: string; ids: readonly string[] }[] }) =>
    `the lists are written in a way that cannot be added to for sure, so nothing was. Type it yourself: ${lists
      .map(({ field, ids }) => `${ids.map((id) => `\`${id}\``).join(', ')} to \`${field}\``)
      .join('; ')}`,
  changed: ({ again }: { again: string }) =>
    `the file was changed meanwhile, so nothing was written. Type \`${again}\` once more`,
  unwritable: ({ reason, again }: { reason: string; again: string }) =>
    `the file cannot be written (${reason}). Mend that, then type \`${again}\` once more`,

  question: ({ text, place, around }: { text: string; place: string; around: string }) =>
    `Who or what is “${text}” in “${around}” (${place})?`,
  choice: ({ name, noun, id }: { name: string; noun: string; id: string }) =>
    `${name} (${noun} ${id})`,
  neither: () => 'Neither, or decide later',

  /** The last line. */
  toAdd: ({ ids, articles, left, again }: Counts & { again: string }) =>
    `${counted(ids, 'id')} to add to ${counted(articles, 'article')}${and(left)}. Type \`${again}\` next.`,
  left: ({ ids, articles, left, again }: Counts & { again: string }) =>
    `${ids > 0 ? `Added ${counted(ids, 'id')} to ${counted(articles, 'article')}; ` : ''}${counted(left, 'point')} above ${left === 1 ? 'wants' : 'want'} a decision. Do what ${left === 1 ? 'it says' : 'they say'}, then type \`${again}\`.`,
  added: ({ ids, articles, next }: Omit<Counts, 'left'> & { next: string }) =>
    `Added ${counted(ids, 'id')} to ${counted(articles, 'article')}. Type \`${next}\` next.`,
  nothing: ({ articles, next }: { articles: number; next: string }) =>
    `Nothing to add to ${counted(articles, 'article')}. Type \`${next}\` next.`,
};

interface NameCount {
  readonly name: string;
  readonly count: number;
}

interface NewEntry {
  /** What it may be, the likeliest first. */
  readonly nouns: readonly EntityNoun[];
  /** The command that makes an entry of the first. */
  readonly command: string;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

interface Counts {
  /** How many ids, and of how many articles. */
  readonly ids: number;
  readonly articles: number;
  /** How many things only an editor can decide. */
  readonly left: number;
}

const widestField = 'organizations'.length;

function either(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${last}` : last;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function times(count: number): string {
  return count === 1 ? '' : `, ${count} times`;
}

function and(left: number): string {
  return left === 0
    ? ''
    : `; ${counted(left, 'point')} above ${left === 1 ? 'wants' : 'want'} a decision`;
}
