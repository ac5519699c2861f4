import { nounOf } from '../../publication/directory.ts';
import type { Source } from '../../publication/types.ts';
import { Refusal, type Ask, type Desk } from '../desk.ts';
import { newMessages as say } from '../messages/new.ts';
import { optionWords, typedCommand } from '../typed-command.ts';

/** The collections that `new` makes a file of, in the order they are named in. */
export const makeable = [
  'articles',
  'people',
  'organizations',
  'programs',
  'products',
  'events',
  'topics',
] as const;

/** A collection that `new` makes a file of. */
export type Makeable = (typeof makeable)[number];

/** The options of `new`, in the order that a command to type has them in. */
const optionNames = [
  'title',
  'deck',
  'kind',
  'author',
  'date',
  'name',
  'alias',
  'description',
  'byline',
  'id',
  'bare',
  'content',
] as const;

/** The name of an option of `new`. */
export type OptionName = (typeof optionNames)[number];

/** The options of `new`. */
export type NewOptions = {
  readonly [Name in OptionName]?:
    | (Name extends 'byline' | 'bare'
        ? boolean
        : Name extends 'author' | 'alias'
          ? readonly string[]
          : string)
    | undefined;
};

/** One use of `new`: what is asked for and what there is. */
export interface Making {
  readonly collection: Makeable;
  readonly options: NewOptions;
  readonly source: Source;
  readonly desk: Desk;
}

/** The file to make; its path is below the content folder. */
export interface NewFile {
  readonly id: string;
  readonly path: string;
  /** By the names of the fields. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The command as it was typed, with more options or other values. */
export function commandWith(
  { collection, options }: Pick<Making, 'collection' | 'options'>,
  more: NewOptions,
): string {
  const given = { ...options, ...more };
  const words = optionNames.flatMap((name) => {
    const value = given[name];
    if (value === undefined || value === false) return [];
    if (value === true) return [`--${name}`];
    return [value].flat().flatMap((each) => optionWords(`--${name}`, each));
  });
  return typedCommand(['new', nounOf[collection], ...words]);
}

/** A value that must be known: given as an option, or asked for. */
export interface Wanted {
  readonly given: string | undefined;
  /** What the command to type says where nobody can be asked. */
  readonly example: string;
  /** What is wrong with a value, as the end of a sentence: `must not be empty`. */
  readonly check: (value: string) => string | undefined;
  readonly ask: (ask: Ask, check: (answer: string) => string | undefined) => Promise<string>;
}

/**
 * The values that must be known, by the names of their options; asks for what is not given.
 *
 * @throws Refusal when a value is wrong, or missing with nobody to ask
 */
export async function answers<Option extends OptionName>(
  wanted: Readonly<Record<Option, Wanted>>,
  making: Making,
): Promise<Record<Option, string>> {
  // Object.entries forgets whose keys they are.
  const all = Object.entries<Wanted>(wanted) as [Option, Wanted][];
  const missing = all.filter(([option, { given, check }]) => {
    if (given !== undefined) refuseWrong(option, check(given));
    return given === undefined;
  });
  const { ask } = making.desk;
  if (missing.length > 0 && ask === undefined) {
    const examples = Object.fromEntries(missing.map(([option, { example }]) => [option, example]));
    const command = commandWith(making, examples);
    throw new Refusal(say.missing({ options: missing.map(([option]) => option), command }));
  }

  const found: [Option, string][] = [];
  for (const [option, { given, check, ask: put }] of all) {
    const typed = (answer: string) => {
      const reason = check(answer);
      return reason === undefined ? undefined : say.wrongAnswer({ reason });
    };
    const value = given ?? (ask === undefined ? '' : await put(ask, typed));
    found.push([option, inOneLine(value)]);
  }
  // Each option has been given a value above.
  return Object.fromEntries(found) as Record<Option, string>;
}

/** @throws Refusal with the reason, if there is one */
export function refuseWrong(option: OptionName, reason: string | undefined): void {
  if (reason !== undefined) throw new Refusal(say.wrongValue({ option, reason }));
}

/** Text without line breaks and doubled spaces. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
