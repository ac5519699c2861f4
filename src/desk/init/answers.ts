import { createNearest, type Nearest } from '../../publication/nearest.ts';
import { publication } from '../../schemas/publication.ts';

/** What is asked before a publication begins. */
export interface Answers {
  readonly name: string;
  readonly url: string;
  readonly timeZone: string;
  readonly language: string;
}

/** What is wrong with an answer, as the rest of a sentence about it, and what may be meant. */
export interface Fault {
  readonly reason: string;
  readonly nearest: readonly string[];
}

/** What an answer is when nothing is typed; a name and an address nobody can guess. */
export function initialAnswers(): Partial<Answers> {
  return { timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone, language: 'en' };
}

/** What the schema, or the languages this machine can write dates in, have against an answer. */
export function faultOf(key: keyof Answers, answer: string): Fault | undefined {
  const { error } = publication.shape[key].safeParse(answer);
  const reason = error?.issues[0]?.message ?? (key === 'language' ? strange(answer) : undefined);
  return reason === undefined ? undefined : { reason, nearest: meant[key](answer) };
}

/** An answer as it is written into publication.yaml. */
export function tidied(key: keyof Answers, answer: string): string {
  if (key === 'name') return answer.trim().replaceAll(/\s+/gu, ' ');
  if (key === 'url') {
    const { origin, pathname } = new URL(answer);
    return pathname.endsWith('/') ? origin + pathname : `${origin}${pathname}/`;
  }
  if (key === 'timeZone') {
    return timeZones().find((zone) => zone.toLowerCase() === answer.toLowerCase()) ?? answer;
  }
  return answer;
}

function strange(language: string): string | undefined {
  return nameOfLanguage(new Intl.Locale(language).language) === undefined
    ? 'is no language that is known here: it must be a tag such as en, de or ar-EG'
    : undefined;
}

const meant: Readonly<Record<keyof Answers, Nearest>> = {
  name: () => [],
  url: (typed) => {
    const address = `https://${typed}`;
    const isHost = /^[^\s/:]+\.[^\s/:]+(?:\/\S*)?$/u.test(typed) && URL.canParse(address);
    return isHost ? [tidied('url', address)] : [];
  },
  timeZone: (typed) =>
    createNearest(timeZones().map((id) => ({ id, names: id.split('/').slice(-1) })))(typed),
  language: (typed) => {
    const tag = canonicalTag(typed.replaceAll('_', '-'));
    if (tag !== undefined && strange(tag) === undefined) return [tag];
    return createNearest(languages())(typed);
  },
};

function timeZones(): readonly string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC'];
}

function canonicalTag(typed: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(typed)[0];
  } catch {
    return undefined;
  }
}

/** The languages of two letters, with their names in English and in themselves. */
function languages() {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  return letters
    .flatMap((one) => letters.map((two) => one + two))
    .flatMap((id) => {
      const names = [nameOfLanguage(id), nameOfLanguage(id, id)].flatMap((name) => name ?? []);
      return names.length === 0 ? [] : [{ id, names }];
    });
}

function nameOfLanguage(tag: string, inLanguage = 'en'): string | undefined {
  return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' }).of(tag);
}
