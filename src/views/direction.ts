/** The direction a language is written in, by its script; for the `dir` of a page. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}

/** ISO 15924 codes of the scripts in use that run from right to left. Source: Unicode CLDR. */
const rightToLeft: ReadonlySet<string> = new Set([
  ...['Arab', 'Aran', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi'],
]);
