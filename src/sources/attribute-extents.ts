/** From where to where an attribute's name and what is between its quotes are written. */
export interface AttributeExtent {
  readonly key: readonly [start: number, end: number];
  /** Missing where it has no value. */
  readonly value?: readonly [start: number, end: number];
}

/**
 * Where the attributes of an element of .mdx are written, by name, up to the first that is code. The
 * parser tells what they say but not where.
 *
 * @param from the offset behind the element's name
 */
export function attributeExtents(
  source: string,
  from: number,
): ReadonlyMap<string, AttributeExtent> {
  const found = new Map<string, AttributeExtent>();
  const attribute = /(\s+)([^\s=/>{}"']+)(?:(\s*=\s*)("[^"]*"|'[^']*'))?/uy;
  attribute.lastIndex = from;
  for (;;) {
    const match = attribute.exec(source);
    if (match === null) return found;
    const [, space = '', name = '', equals = '', quoted] = match;
    const key = [match.index + space.length, match.index + space.length + name.length] as const;
    const start = key[1] + equals.length + 1;
    found.set(name, {
      key,
      ...(quoted === undefined ? {} : { value: [start, start + quoted.length - 2] as const }),
    });
  }
}
