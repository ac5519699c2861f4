import { z } from 'zod';
import { field, text } from './field.ts';

/**
 * A word or sentence that pages print. What stands in {braces} in the example is filled in by the
 * page; a translation may leave a placeholder out but cannot have another.
 */
export function word(sentence: string, example: string) {
  return field(printed(example), sentence, example);
}

/**
 * Words that depend on a count, by the plural forms of the language; `other` is always needed.
 * Source of the forms: Unicode CLDR, as `Intl.PluralRules` names them.
 */
export function counted(sentence: string, example: { one: string; other: string }) {
  const form = printed(example.other);
  return field(
    z.strictObject({
      zero: form.optional(),
      one: form.optional(),
      two: form.optional(),
      few: form.optional(),
      many: form.optional(),
      other: form,
    }),
    sentence,
    example,
  );
}

/** One word per value of a list, each with its sentence and its example. */
export function labels<const Value extends string>(
  values: readonly Value[],
  told: Readonly<Record<Value, readonly [sentence: string, example: string]>>,
): Record<Value, ReturnType<typeof word>> {
  const entries = values.map((value) => {
    const [sentence, example] = told[value];
    return [value, word(sentence, example)];
  });
  // Object.fromEntries forgets its keys; they are the values.
  return Object.fromEntries(entries) as Record<Value, ReturnType<typeof word>>;
}

/** The names in braces of a text, each once. */
function placeholdersOf(template: string): ReadonlySet<string> {
  return new Set(Array.from(template.matchAll(/\{([^{}]*)\}/gu), ([, name = '']) => name));
}

function printed(example: string) {
  const known = placeholdersOf(example);
  const list = [...known].map((name) => `{${name}}`).join(', ');
  return text.refine(
    (value) => placeholdersOf(value).isSubsetOf(known),
    known.size === 0 ? 'can have nothing in braces' : `can have nothing in braces but ${list}`,
  );
}
