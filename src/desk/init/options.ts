import { optionWords, typedCommand } from '../typed-command.ts';
import type { Answers } from './answers.ts';

/** What was typed behind `init`. */
export type Given = { readonly [Key in keyof Answers]?: string | undefined } & {
  readonly content?: string | undefined;
};

/** The option of each answer, in the order they are asked. */
export const optionOf = {
  name: '--name',
  url: '--url',
  timeZone: '--time-zone',
  language: '--language',
} as const satisfies Record<keyof Answers, string>;

// Object.keys forgets whose keys they are.
export const answerKeys = Object.keys(optionOf) as (keyof Answers)[];

/** The command to type for an init with these options. */
export function initCommandWith(given: Given): string {
  const options = { ...optionOf, content: '--content' };
  return typedCommand([
    'init',
    ...([...answerKeys, 'content'] as const).flatMap((key) => {
      const value = given[key];
      return value === undefined ? [] : optionWords(options[key], value);
    }),
  ]);
}
