/** Where the parts of a file with front matter are, as offsets into it. */
export interface FrontMatter {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly bodyStart: number;
}

/**
 * Finds the YAML between the two lines of three hyphens that a content file starts with.
 *
 * @returns nothing when the file does not start with such a line, or has no second one
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[ \t]*\n/u.exec(text)?.[0];
  if (opening === undefined) return undefined;
  closing.lastIndex = opening.length;
  const end = closing.exec(text);
  if (end === null) return undefined;
  return {
    yaml: text.slice(opening.length, end.index),
    yamlStart: opening.length,
    bodyStart: end.index + end[0].length,
  };
}

const closing = /^---[ \t]*(?:\n|$(?![\s\S]))/gmu;
