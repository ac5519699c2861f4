import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import select from '@inquirer/select';
import { Interrupted, type Ask } from './desk.ts';

/** Asks in the terminal that the process was started in. */
export const askInTerminal: Ask = {
  text: async ({ message, initial, check }) => {
    const answer = await answered(
      input({
        message,
        ...(initial === undefined ? {} : { default: initial }),
        validate: (typed) => check?.(typed.trim()) ?? true,
      }),
    );
    return answer.trim();
  },
  choose: ({ message, choices }) =>
    answered(
      select({
        message,
        choices: choices.map(({ value, label, hint }) => ({
          value,
          name: label,
          ...(hint === undefined ? {} : { description: hint }),
        })),
      }),
    ),
  confirm: ({ message, initial }) => answered(confirm({ message, default: initial })),
};

/** The library tells Ctrl+C, and an input that ends, by the name of its error. */
async function answered<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') {
      throw new Interrupted('interrupted', { cause: error });
    }
    throw error;
  }
}
