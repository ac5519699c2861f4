import type { EntityKey } from './types.ts';

/** An entity's key as one text: `people/jon-roskill`. */
export function keyOf({ collection, id }: EntityKey): string {
  return `${collection}/${id}`;
}
