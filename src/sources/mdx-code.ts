import type { NodeOf } from './mdast-nodes.ts';

type Attribute = NodeOf<'mdxJsxFlowElement' | 'mdxJsxTextElement'>['attributes'][number];

/**
 * Attributes of an element or a component of .mdx that are code, or that Astro takes for an order
 * such as `set:html`. What they make would be published without anybody having looked at it: a link
 * to nobody, a script.
 */
export function codeIn(attributes: readonly Attribute[]): string[] {
  return attributes.flatMap((each) => {
    if (!('name' in each)) return code;
    if (isCode(each)) return `${each.name}=${code}`;
    return each.name.includes(':') ? `${each.name}=` : [];
  });
}

/** Whether the value of an attribute stands in braces. */
export function isCode({ value }: Attribute): boolean {
  return typeof value === 'object' && value !== null;
}

/** The same of braces in the text; a comment is what they are good for. */
export function codeOf({ value }: NodeOf<'mdxFlowExpression' | 'mdxTextExpression'>): string[] {
  return value.replaceAll(/\/\*.*?\*\//gsu, '').trim() === '' ? [] : [code];
}

const code = '{…}';
