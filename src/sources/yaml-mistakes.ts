import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';

/** Something that makes YAML unreadable, in words for the person who typed it. */
export interface YamlMistake {
  readonly reason: string;
  /** Where it is, as an offset into the YAML. */
  readonly offset: number;
}

/**
 * What to tell of the errors of a document: every doubled key, and of the rest the first, since
 * what follows is mostly its consequence.
 */
export function yamlMistakes(document: Document.Parsed, yaml: string): YamlMistake[] {
  const { errors } = document;
  const doubled = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [first, second] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  return [...(first ? [first] : []), ...doubled].map((error) => {
    const [offset] = error.pos;
    const reason = reasonOf(error, second, yaml.slice(offset));
    return { reason, offset: reason.endsWith('not closed.') ? openedAt(document, offset) : offset };
  });
}

function reasonOf({ code, message }: YAMLError, next: YAMLError | undefined, at: string): string {
  if (code === 'DUPLICATE_KEY') {
    return `the key \`${/^["']?([^\s"':]*)/u.exec(at)?.[1] ?? ''}\` stands here twice.`;
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    return next?.code === 'MULTILINE_IMPLICIT_KEY'
      ? 'the line below is indented, so it is read as part of this one.'
      : 'a value with a colon and a space in it must stand in quotes.';
  }
  if (code === 'BAD_SCALAR_START') {
    return `a value that starts with \`${at.slice(0, 1)}\` must stand in quotes.`;
  }
  if (code === 'TAB_AS_INDENT') return 'lines are indented with spaces, not with tabs.';
  if (code === 'MULTIPLE_DOCS') return 'a line of three hyphens or dots ends it.';
  if (code === 'MISSING_CHAR' && message.startsWith('Missing closing')) {
    return 'a quotation mark is not closed.';
  }
  if (code === 'MISSING_CHAR' || code === 'MULTILINE_IMPLICIT_KEY') {
    return 'a colon and a space must follow a key.';
  }
  if (code === 'UNEXPECTED_TOKEN' && message.includes('scalar at node end')) {
    return 'all of this value must stand in quotes, and those inside it must be of another kind.';
  }
  if (code === 'BAD_INDENT') {
    return message.startsWith('Flow')
      ? 'a bracket is not closed.'
      : 'the lines of one group must start in the same column.';
  }
  return `${message}.`;
}

/** Where the innermost bracket or quotation mark was opened that is open still at an offset. */
function openedAt(document: Document.Parsed, offset: number): number {
  let opened = offset;
  visit(document, {
    Node(_, node) {
      const [start, end] = node.range ?? [offset, offset];
      const opens = isCollection(node)
        ? node.flow === true
        : isScalar(node) && node.type?.startsWith('QUOTE') === true;
      if (opens && start < offset && end >= offset - 1) opened = start;
    },
  });
  return opened;
}
