/** Compares texts by their code units: the same in every language and on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders articles newest first; of one moment by slug. */
export function newestArticleFirst(
  a: { readonly published: string; readonly slug: string },
  b: { readonly published: string; readonly slug: string },
): number {
  return compareText(b.published, a.published) || compareText(a.slug, b.slug);
}

/** Orders entries as the language sorts names; equal names by id. */
export function alphabetical(
  language: string,
): (
  a: { readonly sortName: string; readonly id: string },
  b: { readonly sortName: string; readonly id: string },
) => number {
  const { compare } = new Intl.Collator(language);
  return (a, b) => compare(a.sortName, b.sortName) || compareText(a.id, b.id);
}
