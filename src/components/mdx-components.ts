import type { ComponentName } from '../views/body.ts';
import Note from './text/Note.astro';

/** What a text in .mdx can use without an import, by the name it is written with. */
export const mdxComponents = { Note } satisfies Record<ComponentName, unknown>;
