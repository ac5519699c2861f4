import { kindsInUse } from '../publication/kinds.ts';
import type { Article } from '../publication/types.ts';
import type { Context } from './context.ts';

/** The kinds that have a page: those of the navigation, and those some article is of. */
export function kindsWithPage({ publication, words, index }: Context): Article['kind'][] {
  // The words file has every kind and nothing else.
  const kinds = Object.keys(words.kinds) as Article['kind'][];
  const used = kinds.filter((kind) => index.ofKind(kind).length > 0);
  const inUse = kindsInUse(publication.settings.navigation, used);
  return kinds.filter((kind) => inUse.has(kind));
}
