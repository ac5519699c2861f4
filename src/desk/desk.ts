import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { createNearest } from '../publication/nearest.ts';
import type { Moment } from '../publication/types.ts';
import { plumbing } from './messages/plumbing.ts';

/** What a command works with. */
export interface Desk {
  /** The folder of the project, absolute. */
  readonly project: string;
  /** The content folder, absolute. */
  readonly content: string;
  /** The folder the command was given in, absolute: paths are read and printed from here. */
  readonly from: string;
  readonly now: Moment;
  /** Whether a person reads what is printed, in a terminal. */
  readonly terminal: boolean;
  readonly colour: boolean;
  /** Whether GitHub runs it and takes annotations. */
  readonly annotate: boolean;
  /** Prints text, which carries its line breaks. */
  readonly print: (text: string) => void;
  /** Asks the person at the terminal; undefined when nobody is there to answer. */
  readonly ask: Ask | undefined;
}

/** Questions to a person. Each rejects with `Interrupted` when they press Ctrl+C. */
export interface Ask {
  /** A line of text, without spaces around it. `check` says what is wrong with an answer. */
  readonly text: (question: {
    readonly message: string;
    /** What the answer is when nothing is typed. */
    readonly initial?: string;
    readonly check?: (answer: string) => string | undefined;
  }) => Promise<string>;
  /** One of several values. */
  readonly choose: <Value>(question: {
    readonly message: string;
    readonly choices: readonly Choice<Value>[];
  }) => Promise<Value>;
  /** Yes or no. */
  readonly confirm: (question: {
    readonly message: string;
    readonly initial: boolean;
  }) => Promise<boolean>;
}

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** Said of the choice while it is the one pointed at. */
  readonly hint?: string;
}

/** Ctrl+C at a question. Nothing is left half done; the desk ends with 130. */
export class Interrupted extends Error {}

/** Nothing was done, and why: what is wrong and what to type next. The desk ends with 2. */
export class Refusal extends Error {}

/** A refusal because the command was not understood; its usage is printed below. */
export class UsageError extends Refusal {}

/** A command of the desk. */
export interface Command {
  readonly name: string;
  /** One sentence, for the list of commands. */
  readonly summary: string;
  /** How it is called, from the name of the command on, and a line for each option. */
  readonly usage: string;
  /** Whether the content folder may be missing, since the command makes one. */
  readonly makesContent: boolean;
  /**
   * Understands what stands behind the name of the command.
   *
   * @throws UsageError
   */
  readonly read: (args: readonly string[]) => Call;
}

/** A command with its arguments. */
export interface Call {
  /** The content folder named in the command. */
  readonly content: string | undefined;
  /** Whether the usage is asked for and nothing else. */
  readonly help: boolean;
  /** Resolves with the exit code: 0 done, 1 something is wrong with the content. */
  readonly run: (desk: Desk) => Promise<number>;
}

/** What was typed, by the types of the options. */
export type Given<Options extends ParseArgsOptionsConfig> = Pick<
  ReturnType<
    typeof parseArgs<{
      options: Options & typeof everywhere;
      allowPositionals: true;
      strict: true;
    }>
  >,
  'values' | 'positionals'
>;

/** Makes a command of what it takes and does. `--content` and `--help` are options of every one. */
export function command<const Options extends ParseArgsOptionsConfig>({
  name,
  summary,
  usage,
  options,
  positionals: takesPositionals = false,
  makesContent = false,
  run,
}: {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: Options;
  /** Whether words may stand behind the command that are no options. Defaults to false. */
  readonly positionals?: boolean;
  /** Whether the content folder may be missing. Defaults to false. */
  readonly makesContent?: boolean;
  /**
   * @returns the exit code
   * @throws UsageError for options that do not go together or a value that cannot be
   * @throws Refusal when nothing can be done
   */
  readonly run: (given: Given<Options>, desk: Desk) => Promise<number>;
}): Command {
  const known = { ...options, ...everywhere };
  return {
    name,
    summary,
    usage,
    makesContent,
    read: (args) => {
      const given = parse(args, known);
      const [first] = given.positionals;
      if (first !== undefined && !takesPositionals) {
        throw new UsageError(plumbing.notExpected({ command: name, word: first }));
      }
      return {
        content: given.values.content,
        help: given.values.help ?? false,
        // The options were read by the very table that the type is made of; the type of the two
        // tables together is not followed that far.
        run: (desk) => run(given as unknown as Given<Options>, desk),
      };
    },
  };
}

const everywhere = {
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

function parse(args: readonly string[], options: ParseArgsOptionsConfig & typeof everywhere) {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
  });
  const names = Object.keys(options);
  for (const token of tokens) {
    if (token.kind !== 'option' || names.includes(token.name)) continue;
    const nearest = createNearest(names.map((id) => ({ id })))(token.name);
    throw new UsageError(
      plumbing.unknownOption({ typed: token.rawName, nearest: nearest.map((id) => `--${id}`) }),
    );
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node says what is missing in its first line, and what that may come from in further ones.
    const [reason = ''] = error.message.split(/\.?\n/u);
    const takesNone = reason.includes('does not take an argument');
    const message = plumbing[takesNone ? 'takesNoValue' : 'notUnderstood']({ reason });
    throw new UsageError(message, { cause: error });
  }
}
