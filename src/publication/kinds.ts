import type { Data } from '../schemas/collections.ts';

/**
 * The kinds that have a page: those the navigation names, and those some article is of. The only
 * place of this rule, since pages are made and links are checked by it.
 *
 * @param used the kinds of the articles readers see
 */
export function kindsInUse(
  navigation: Data<'publication'>['navigation'],
  used: Iterable<Data<'articles'>['kind']>,
): ReadonlySet<Data<'articles'>['kind']> {
  const named = navigation.filter((entry) => typeof entry === 'string');
  return new Set([...named, ...used]);
}
