import { digest } from './digest.ts';

/**
 * A page that Astro makes of a view: its parameters, the view it prints, and the key under which
 * the printed page is kept. A page whose view is the same is not printed again.
 */
export function staticPath<View, Params extends Readonly<Record<string, string>>>(
  params: Params,
  view: View,
) {
  return { params, props: { view }, cacheKey: digest(view) };
}
