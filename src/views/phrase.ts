/** Words by the plural forms of a language; `other` is there when no form fits. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string | undefined>>> & {
  readonly other: string;
};

/**
 * A template of the words file with its {placeholders} filled in. A value of the other writing
 * direction is isolated, so that it cannot reorder the words around it.
 */
export function phrase(template: string, values: Readonly<Record<string, string>> = {}): string {
  const direction = directionOfText(template);
  return template.replace(/\{([^{}]*)\}/gu, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const own = directionOfText(value);
    return own === undefined || own === (direction ?? own) ? value : `\u2068${value}\u2069`;
  });
}

/** The form of counted words that fits a count; `{count}` is the count as `written`. */
export function countedPhrase(
  forms: Forms,
  count: number,
  rules: Intl.PluralRules,
  written: string,
): string {
  const exact = count === 0 ? forms.zero : undefined;
  return phrase(exact ?? forms[rules.select(count)] ?? forms.other, { count: written });
}

/** The direction of the first letter that has one. */
function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const [letter] = /\p{L}/u.exec(text.replaceAll(/\{[^{}]*\}/gu, '')) ?? [];
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
