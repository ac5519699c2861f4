import { digest } from './digest.ts';

/**
 * A page that Astro makes of a view: its parameters, the view it prints with what it says to
 * machines, and the key under which the printed page is kept. A page that would print the same is
 * not printed again.
 *
 * @param graph - the structured data, where more goes into it than the view
 */
export function staticPath<View, Params extends Readonly<Record<string, string>>>(
  params: Params,
  view: View,
  graph?: string,
) {
  return { params, props: { view, graph }, cacheKey: digest({ view, graph }) };
}
