import type { components } from '../schemas/components.ts';

/** The components a text in .mdx can use without an import; the map of components has these keys. */
export const bodyComponents = [
  'Note',
  'Chart',
  'Embed',
] as const satisfies readonly (keyof typeof components)[];
