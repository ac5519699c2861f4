import type { MdastNode } from 'satteri';

/** A node of a given type. */
export type NodeOf<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

/** The nodes directly inside a node. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

/** From where to where a node is written, as offsets into what was parsed. */
export function extentOf({ position }: MdastNode): {
  readonly start: number;
  readonly end: number;
} {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The words a node shows. */
export function wordsOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return childrenOf(node).map(wordsOf).join('');
}

/** Where the words of a node start. */
export function firstWordOf(node: MdastNode): number {
  return extentOf(childrenOf(node)[0] ?? node).start;
}

/**
 * Whether a name cannot reach across a node: all but what only changes how words look. A line
 * break, a picture or code between two words keeps them apart.
 */
export function standsApart(node: MdastNode): boolean {
  if (node.type === 'html') return /^<(?:br|hr|img)\b/iu.test(node.value);
  if (node.type === 'mdxJsxTextElement') return node.name === 'br' || node.name === 'img';
  return !flowing.has(node.type);
}

const flowing: ReadonlySet<MdastNode['type']> = new Set<MdastNode['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'footnoteReference',
]);

/** The definitions of a tree, by what links and pictures refer to them with; the first one holds. */
export function definitionsOf(root: MdastNode): ReadonlyMap<string, NodeOf<'definition'>> {
  const found = new Map<string, NodeOf<'definition'>>();
  const search = (node: MdastNode) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    for (const child of childrenOf(node)) search(child);
  };
  search(root);
  return found;
}

/** A text attribute of a component or an element in .mdx. */
export function attributeOf(
  { attributes }: NodeOf<'mdxJsxFlowElement' | 'mdxJsxTextElement'>,
  name: string,
): string | undefined {
  for (const each of attributes) {
    if (each.type === 'mdxJsxAttribute' && each.name === name && typeof each.value === 'string') {
      return each.value;
    }
  }
  return undefined;
}

/** The text attributes of a component, by name; one without a value is empty. */
export function propsOf({
  attributes,
}: NodeOf<'mdxJsxFlowElement' | 'mdxJsxTextElement'>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    attributes.flatMap((each) => {
      if (each.type !== 'mdxJsxAttribute') return [];
      const { name, value } = each;
      if (typeof value === 'string') return [[name, value] as const];
      return value === null || value === undefined ? [[name, ''] as const] : [];
    }),
  );
}
