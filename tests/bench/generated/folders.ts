import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writePublication } from './publication.ts';

/** A generated publication, and the folder its site is built into as `dist`. */
export interface GeneratedFolder {
  readonly content: string;
  readonly out: string;
}

/** Writes a publication of so many articles where benches keep theirs, afresh. */
export async function generatedFolder(articles: number): Promise<GeneratedFolder> {
  const out = resolve('.cache/bench', String(articles));
  const content = join(out, 'content');
  await rm(content, { recursive: true, force: true });
  await writePublication(content, { articles });
  return { content, out };
}
