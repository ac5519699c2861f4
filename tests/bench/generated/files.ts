/** A file of a generated publication. */
export interface GeneratedFile {
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** A text as YAML writes it, whatever is in it. */
export function yamlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
