import { Refusal, UsageError, type Ask, type Desk } from '../desk.ts';
import { initMessages as say } from '../messages/init.ts';
import { faultOf, initialAnswers, tidied, type Answers } from './answers.ts';
import { answerKeys, initCommandWith, optionOf, type Given } from './options.ts';

/**
 * The answers an init begins with: those that were typed as options, and the others as the person
 * at the terminal gives them.
 *
 * @throws Refusal when an option is nothing that can be, UsageError when one is missing and nobody
 * is there to ask
 */
export async function answersOf(given: Given, { ask }: Pick<Desk, 'ask'>): Promise<Answers> {
  const faults = answerKeys.flatMap((key) => faultIn(given, key));
  if (faults.length > 0) {
    const mended = Object.fromEntries(faults.map(({ key, instead }) => [key, instead]));
    throw new Refusal(
      say.wrongOptions({ faults, command: initCommandWith({ ...given, ...mended }) }),
    );
  }
  const missing = answerKeys.filter((key) => given[key] === undefined);
  if (missing.length > 0 && ask === undefined) {
    const guessed = Object.fromEntries(missing.map((key) => [key, guess(key)]));
    const command = initCommandWith({ ...given, ...guessed });
    throw new UsageError(say.missing({ options: missing.map((key) => optionOf[key]), command }));
  }

  const answers = { ...examples };
  for (const key of answerKeys) {
    const typed = given[key] ?? (ask && (await askFor(key, ask)));
    if (typed !== undefined) answers[key] = tidied(key, typed);
  }
  return answers;
}

function faultIn(given: Given, key: keyof Answers) {
  const typed = given[key];
  const fault = typed === undefined ? undefined : faultOf(key, typed);
  if (typed === undefined || fault === undefined) return [];
  return [{ key, option: optionOf[key], typed, ...fault, instead: fault.nearest[0] ?? guess(key) }];
}

function guess(key: keyof Answers): string {
  return initialAnswers()[key] ?? examples[key];
}

/** What stands in a command to type where nobody knows the answer yet. */
const examples: Record<keyof Answers, string> = {
  name: 'My Paper',
  url: 'https://paper.example/',
  timeZone: 'Europe/Berlin',
  language: 'en',
};

function askFor(key: keyof Answers, ask: Ask): Promise<string> {
  const initial = initialAnswers()[key];
  return ask.text({
    message: say.ask[key],
    ...(initial === undefined ? {} : { initial }),
    check: (answer) => {
      const fault = faultOf(key, answer);
      return fault && say.wrongAnswer(fault);
    },
  });
}
