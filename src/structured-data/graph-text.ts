/** One value, or several. */
export type Some<Value> = Value | readonly [Value, Value, ...Value[]];

/**
 * A thing with links to things of any type in some of its properties. Written as the vocabulary has
 * it (`Thing`), each link would take the compiler a second: it holds it to all 900 types there are.
 * Tests of the built pages hold it to those that the property takes.
 */
export type Linked<Leaf, Properties extends keyof Leaf> = Omit<Leaf, Properties> &
  Readonly<Partial<Record<Properties, object>>>;

/**
 * A graph of linked things as the text of a `<script type="application/ld+json">`.
 *
 * Written so that no text of an entry can end the script or begin a comment in it:
 * https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
 */
export function graphText(nodes: readonly object[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}

/** One value as it is, several as a list, none not at all. */
export function some<Value>(values: readonly Value[]): Some<Value> | undefined {
  const [first, second, ...others] = values;
  if (first === undefined || second === undefined) return first;
  return [first, second, ...others];
}
