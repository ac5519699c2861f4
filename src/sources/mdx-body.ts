import { readFile } from 'node:fs/promises';
import { findFrontMatter } from './front-matter.ts';
import { readableText } from './readable-text.ts';

/**
 * A plugin of Vite that hands .mdx to Astro without its front matter, which only the content's own
 * reader reads. Blank lines stand in its place, so that lines keep their numbers.
 */
export function mdxBody() {
  return {
    name: 'of-record:mdx-body',
    enforce: 'pre' as const,
    load: {
      filter: { id: /\.mdx$/u },
      async handler(path: string): Promise<string> {
        return bodyAlone(readableText(await readFile(path, 'utf8')));
      },
    },
  };
}

/** A file's text with its front matter made blank. */
export function bodyAlone(text: string): string {
  const found = findFrontMatter(text);
  if (!found) return text;
  const { bodyStart } = found;
  return text.slice(0, bodyStart).replaceAll(/[^\n]/gu, '') + text.slice(bodyStart);
}
