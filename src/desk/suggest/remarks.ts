import { nounOf } from '../../publication/directory.ts';
import { keyOf } from '../../publication/entity-key.ts';
import type { NamedThere, SuggestedMentions } from '../../publication/suggested-mentions.ts';
import type { Entity, EntityKey } from '../../publication/types.ts';
import type { UnknownName } from '../../publication/unknown-names.ts';
import type { AddedIds } from './listed-ids.ts';
import { suggestMessages as messages } from '../messages/suggest.ts';
import type { Remark } from './printed-remarks.ts';

/** To a person the ids by list; else one to a line, each with the place of its name. */
export function idRemarks(
  label: 'add' | 'added',
  missing: readonly NamedThere[],
  added: AddedIds,
  terminal: boolean,
): readonly Remark[] {
  if (terminal) {
    return Object.entries(added).map(([field, ids]) => ({
      label,
      text: messages.ids({ field, ids }),
    }));
  }
  return missing.map(({ entity: { collection: field, id }, text, position }) => ({
    label,
    position,
    text: messages.named({ id, field, text }),
  }));
}

/** What only an editor can decide. */
export function decisionsOf({
  undecided,
  unnamed,
}: Pick<SuggestedMentions, 'undecided' | 'unnamed'>): readonly Remark[] {
  return [
    ...undecided.map(({ text, position, entities, decidedBy }) => ({
      label: 'decide' as const,
      position,
      text:
        decidedBy === 'list'
          ? messages.decideByList({ text, listings: entities.map(listingOf) })
          : messages.decideByLink({ text, links: entities.map(linkTo) }),
    })),
    ...unnamed.map(({ entity, position }) => ({
      label: 'unnamed' as const,
      position,
      text: messages.unnamed(listingOf(entity)),
    })),
  ];
}

function listingOf({ collection, id }: EntityKey) {
  return { id, field: collection };
}

function linkTo({ collection, id }: EntityKey): string {
  return `${nounOf[collection]}:${id}`;
}

/**
 * What may be made of a name without an entry.
 *
 * @param entityOf the entity of a key
 * @param typed a command as it is typed, by the words behind `npm run desk --`
 */
export function remarkOn(
  { name, count, position, guess }: UnknownName,
  entityOf: (key: EntityKey) => Entity | undefined,
  typed: (words: readonly string[]) => string,
): Remark {
  return { label: 'unknown', position, text: textOf() };

  function textOf(): string {
    switch (guess.kind) {
      case 'new': {
        const [noun = 'person'] = guess.nouns;
        const command = typed(['new', noun, '--name', name]);
        return messages.newEntry({ name, count, nouns: guess.nouns, command });
      }
      case 'alias': {
        const { id } = guess.entity;
        const file = entityOf(guess.entity)?.file ?? keyOf(guess.entity);
        return messages.alias({ name, count, id, file });
      }
      case 'surname': {
        const people = guess.entities.map((key) => ({
          id: key.id,
          name: entityOf(key)?.name ?? key.id,
        }));
        return messages.surname({ name, count, people });
      }
    }
  }
}
