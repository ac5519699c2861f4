import { resolve } from 'node:path';
import type { Problem } from '../publication/types.ts';

/** What the error overlay of Astro's preview shows; see `astro/dist/core/errors/overlay.js`. */
export interface Overlay {
  readonly type: 'error';
  /** Says that this is Astro's form already: else Astro looks for a stack in it. */
  readonly __isEnhancedAstroErrorPayload: true;
  readonly err: {
    readonly name: string;
    readonly title: string;
    /** HTML. */
    readonly message: string;
    readonly hint?: string;
    /** HTML. */
    readonly highlightedCode: string;
    readonly loc: { readonly file: string; readonly line: number; readonly column: number };
    readonly stack: string;
  };
}

/**
 * Shows the first error with its lines, and below it the whole report.
 *
 * @param parent the folder that the files of problems are named from
 * @param text the text of the file with the error
 */
export function overlayOf(error: Problem, parent: string, text: string, report: string): Overlay {
  const { line, column, file } = error;
  return {
    type: 'error',
    __isEnhancedAstroErrorPayload: true,
    err: {
      name: error.code,
      title: `${file}:${line}:${column}`,
      message: html(error.message),
      ...(error.hint === undefined ? {} : { hint: html(error.hint) }),
      highlightedCode: excerpt(text, line),
      loc: { file: resolve(parent, file), line, column },
      stack: report,
    },
  };
}

/** The overlay looks for the line by its class, and puts a mark under the column. */
function excerpt(text: string, line: number): string {
  const lines = text.split('\n').map((words, index) => {
    const kind = index + 1 === line ? 'line error-line' : 'line';
    return `<span class="${kind}">${html(words)}</span>`;
  });
  return `<pre><code>${lines.join('\n')}</code></pre>`;
}

/** A problem quotes what an editor typed, which must not become part of the page. */
function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/`([^`]*)`/gu, '<code>$1</code>');
}
