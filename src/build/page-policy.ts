import { createHash } from 'node:crypto';
import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PageGrant } from './page-grants.ts';

/** What a page needs of the Content-Security-Policy, and what no policy of ours lets it do. */
export interface PageNeeds {
  /** Sources for `style-src` and `script-src`, such as `'sha256-…'`. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Sentences. */
  readonly forbidden: readonly string[];
}

/**
 * Reads a page as a browser does.
 * Blocks of data, such as JSON-LD, are no scripts: https://html.spec.whatwg.org/#data-block
 */
export function readPageNeeds(html: string): PageNeeds {
  const needs = {
    styles: new Set<string>(),
    scripts: new Set<string>(),
    forbidden: new Set<string>(),
  };
  for (const element of elementsIn(fromHtml(html))) {
    const { tagName, properties } = element;
    if (tagName === 'style') needs.styles.add(hashSource(textOf(element)));
    if (tagName === 'script' && isExecuted(properties.type)) {
      needs.scripts.add("'self'");
      if (properties.src === undefined) {
        needs.forbidden.add('<script> has its code inside; put it into a file.');
      }
    }
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'style') {
        needs.forbidden.add(
          `<${tagName}> has the style attribute “${String(value)}”; use a class.`,
        );
      }
      if (/^on[A-Z]/u.test(name)) {
        needs.forbidden.add(`<${tagName}> has the handler ${name.toLowerCase()}; use no script.`);
      }
    }
  }
  return {
    styles: [...needs.styles],
    scripts: [...needs.scripts],
    forbidden: [...needs.forbidden],
  };
}

/**
 * A policy for what these pages need. Scripts are in it only when a page has one; what a page may do
 * beside its own scripts is granted.
 */
export function policyOf(pages: readonly PageNeeds[], grant?: PageGrant): string {
  const sources = (of: 'styles' | 'scripts') => pages.flatMap((page) => page[of]);
  const scripts = sources('scripts');
  const granted = scripts.length > 0 ? grant : undefined;
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "font-src 'self'",
    directive('style-src', ["'self'", ...inOrder(sources('styles'))]),
    "manifest-src 'self'",
    ...(scripts.length > 0
      ? [directive('script-src', inOrder([...scripts, ...(granted?.scripts ?? [])]))]
      : []),
    ...(granted === undefined ? [] : [directive('connect-src', granted.connections)]),
  ].join('; ');
}

/** A walk of its own: the general one takes as long as reading the page. */
function elementsIn(parent: Root | Element, found: Element[] = []): readonly Element[] {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    found.push(child);
    elementsIn(child, found);
    // What a script puts into the page.
    if (child.content) elementsIn(child.content, found);
  }
  return found;
}

function directive(name: string, sources: readonly string[]): string {
  return [name, ...sources].join(' ');
}

/** Each once, in an order that does not depend on the pages'. */
function inOrder(sources: readonly string[]): string[] {
  return [...new Set(sources)].sort();
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** A type that is not given, empty, or a word of code is run. */
function isExecuted(type: Properties[string]): boolean {
  return typeof type !== 'string' || type.trim() === '' || codeTypes.test(type.trim());
}

const codeTypes =
  /^(?:module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/iu;
