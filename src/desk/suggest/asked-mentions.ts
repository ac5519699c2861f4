import { join } from 'node:path';
import { nounOf } from '../../publication/directory.ts';
import type {
  NamedThere,
  SuggestedMentions,
  SuggestMentions,
  UndecidedName,
} from '../../publication/suggested-mentions.ts';
import type { Entity, EntityKey, Entry } from '../../publication/types.ts';
import type { Desk } from '../desk.ts';
import { linesOf } from '../lines-of-file.ts';
import { suggestMessages as messages } from '../messages/suggest.ts';
import { printedFrom } from '../printed-path.ts';
import { printable } from '../report.ts';

/** Finds the entity of a key. */
export type EntityOf = (key: EntityKey) => Entity | undefined;

/** The suggestions for an article, after whoever is at the terminal has been asked what can be. */
export async function askedMentions(
  entry: Entry<'articles'>,
  suggestMentions: SuggestMentions,
  entityOf: EntityOf,
  desk: Desk,
): Promise<SuggestedMentions> {
  const chosen: NamedThere[] = [];
  const asked = new Set<string>();
  for (;;) {
    const suggested = suggestMentions(entry, chosen);
    const next = suggested.undecided.find(
      ({ text, decidedBy }) => decidedBy === 'list' && !asked.has(text),
    );
    if (desk.ask === undefined || next === undefined) return suggested;
    asked.add(next.text);
    const entity = await desk.ask.choose(questionOn(next, entry, entityOf, desk));
    if (entity !== undefined) chosen.push({ ...next, entity });
  }
}

function questionOn(
  { text, position, entities }: UndecidedName,
  entry: Entry<'articles'>,
  entityOf: EntityOf,
  desk: Desk,
) {
  const { line, column } = position;
  const written = linesOf(join(desk.content, '..', entry.file))?.[line - 1] ?? text;
  return {
    message: messages.question({
      text,
      place: `${printedFrom(desk, entry.file)}:${line}:${column}`,
      around: printable(around(written, column - 1, text.length)),
    }),
    choices: [
      ...entities.map((entity) => ({ value: entity, label: labelOf(entity, entityOf) })),
      { value: undefined, label: messages.neither() },
    ],
  };
}

function labelOf(key: EntityKey, entityOf: EntityOf): string {
  const { collection, id } = key;
  const name = printable(entityOf(key)?.name ?? id);
  return messages.choice({ name, noun: nounOf[collection], id });
}

/** A stretch of a line with some words before and after it. */
function around(line: string, at: number, length: number): string {
  const [start, end] = [at - contextLength, at + length + contextLength];
  const before = start <= 0 ? '' : '…';
  const after = end >= line.length ? '' : '…';
  const words = line.slice(Math.max(0, start), end);
  const whole = words
    .replace(start <= 0 ? /^\s+/u : /^\S*\s+/u, '')
    .replace(end >= line.length ? /\s+$/u : /\s+\S*$/u, '');
  return `${before}${whole}${after}`;
}

/** Characters on each side, enough to remember the sentence by. */
const contextLength = 40;
