import type { z } from 'zod';
import type { Place } from '../publication/problems.ts';
import type { Problem } from '../publication/types.ts';
import { components } from '../schemas/components.ts';
import { schemaProblems } from './schema-problems.ts';

/**
 * What is wrong with the attributes of a component, each at its place. A component nobody has is for
 * `publication/` to tell of.
 *
 * @param placeOf the place of an attribute, or of the component when none is named
 */
export function propProblems(
  name: string,
  props: Readonly<Record<string, string>>,
  placeOf: (prop?: string, of?: 'value' | 'key') => Place,
): readonly Problem[] {
  if (!Object.hasOwn(components, name)) return [];
  // The table has the name among its keys.
  const schema: z.ZodType = components[name as keyof typeof components];
  const checked = schema.safeParse(props, { reportInput: true });
  if (checked.success) return [];
  return schemaProblems(checked.error, schema, ([prop], of) =>
    placeOf(prop === undefined ? undefined : String(prop), of),
  ).map(withExampleAsAttribute);
}

/** The manual's examples are YAML; here `url: x` is typed `url="x"`. */
function withExampleAsAttribute(found: Problem): Problem {
  const { hint } = found;
  if (hint === undefined) return found;
  return { ...found, hint: hint.replace(/`([a-z]+): ('?)(.*)\2`$/u, '`$1="$3"`') };
}
