import { resolve } from 'node:path';
import type { Ask, Command, Desk } from '../../../src/desk/desk.ts';

/** What a command printed, asked and ended with. */
export interface Outcome {
  /** The exit code; of a refusal, its message instead. */
  readonly code: number | string;
  readonly printed: string;
  readonly asked: readonly string[];
}

/** What somebody answers; undefined stands for a bare Enter. */
export type Answer = string | boolean | undefined;

/** Runs a command on a content folder, as from the folder around it. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  { content, answers }: { readonly content: string; readonly answers?: readonly Answer[] },
): Promise<Outcome> {
  let printed = '';
  const asked: string[] = [];
  const desk: Desk = {
    project: resolve(content, '..'),
    content,
    from: resolve(content, '..'),
    now: '2026-11-24T15:30:20Z',
    terminal: answers !== undefined,
    colour: false,
    annotate: false,
    print: (text) => {
      printed += text;
    },
    ask: answers && askFrom([...answers], asked),
  };
  const code = await command
    .read(args)
    .run(desk)
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  return { code, printed, asked };
}

/** Gives the answers one after the other. */
function askFrom(answers: Answer[], asked: string[]): Ask {
  const next = (message: string): Answer => {
    asked.push(message);
    if (answers.length === 0) throw new Error(`no answer is left for “${message}”`);
    return answers.shift();
  };
  return {
    text: ({ message, initial, check }) => {
      const answer = String(next(message) ?? initial ?? '');
      const wrong = check?.(answer);
      if (wrong === undefined) return Promise.resolve(answer);
      asked.push(wrong);
      return askFrom(answers, asked).text({ message, ...(check ? { check } : {}) });
    },
    choose: ({ message, choices }) => {
      const answer = next(message) ?? choices[0]?.value;
      const choice = choices.find(({ value }) => value === answer);
      if (choice === undefined) throw new Error(`${String(answer)} is no choice`);
      return Promise.resolve(choice.value);
    },
    confirm: ({ message, initial }) => Promise.resolve(Boolean(next(message) ?? initial)),
  };
}
