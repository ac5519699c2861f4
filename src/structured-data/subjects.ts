import { keyOf } from '../publication/entity-key.ts';
import { fold } from '../publication/folded-text.ts';
import { standsAlone } from '../publication/name-edges.ts';
import { allNames } from '../publication/names.ts';
import { surnamesOf } from '../publication/surnames.ts';
import type { Article, Entity } from '../publication/types.ts';
import type { Context } from '../views/context.ts';

/** The entities of an article. */
export interface Subjects {
  /** The main ones. */
  readonly about: readonly Entity[];
  /** All others. */
  readonly mentioned: readonly Entity[];
}

/**
 * Tells what an article is about from what it mentions: whoever its headline names, and whatever its
 * figures count; where that is nobody, whoever the standfirst names. Nothing is guessed from the
 * order of the lists. A source that is not to be named, and an example, is neither.
 */
export function subjectsOf(article: Article, context: Context): Subjects {
  const counted = new Set(article.figures.map(({ of }) => keyOf(of)));
  const entities = entitiesOf(article, context);
  const named = (text: string) => namedIn(text, entities, context);
  const inHeadline = named(article.title);
  const main = entities.filter((entity) => inHeadline.has(entity) || counted.has(keyOf(entity)));
  const inDeck = named(article.deck);
  const about = main.length > 0 ? main : entities.filter((entity) => inDeck.has(entity));
  return { about, mentioned: entities.filter((entity) => !about.includes(entity)) };
}

/** Whom the article mentions and what its figures count, each once. */
function entitiesOf({ mentions, figures }: Article, { index }: Context): Entity[] {
  const hidden = new Set(
    mentions.filter(({ how }) => how === 'unnamed').map(({ entity }) => keyOf(entity)),
  );
  const keys = [...mentions.map(({ entity }) => entity), ...figures.map(({ of }) => of)];
  const entities = keys.flatMap((key) => index.entity(key) ?? []);
  return [...new Set(entities)].filter((entity) => !entity.sample && !hidden.has(keyOf(entity)));
}

/** Those of the entities whose name stands in a line, people also by a surname no other has. */
function namedIn(
  line: string,
  entities: readonly Entity[],
  { language }: Context,
): ReadonlySet<Entity> {
  const { text } = fold(line);
  const bearers = Map.groupBy(
    entities.flatMap((entity) => namesOf(entity).map((name) => ({ name, entity }))),
    ({ name }) => name,
  );
  const found = new Set<Entity>();
  for (const [name, [bearer, ...others]] of bearers) {
    if (bearer && others.length === 0 && stands(name, text, language)) found.add(bearer.entity);
  }
  return found;
}

function namesOf(entity: Entity): readonly string[] {
  const names = allNames(entity).map((name) => fold(name).text);
  const isOne = entity.collection === 'people' && entity.byline?.collective !== true;
  return isOne ? [...new Set([...names, ...names.flatMap(surnamesOf)])] : names;
}

function stands(name: string, text: string, language: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (standsAlone(text, at, at + name.length, language)) return true;
  }
  return false;
}
