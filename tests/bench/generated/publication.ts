import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articleFiles } from './articles.ts';
import { castFiles, castFrom } from './cast.ts';
import type { GeneratedFile } from './files.ts';
import { randomFrom } from './random.ts';
import { vocabularyFrom } from './vocabulary.ts';

/** What is generated. */
export interface Generated {
  /** How many articles; with none of them there are no names either. */
  readonly articles: number;
  /** The same seed and number give the same bytes; with another seed nothing is the same. */
  readonly seed?: string;
}

/**
 * A publication of any size, for tests and benches of what grows.
 *
 * An article has 300 to 600 words and names three people of n/20, two organizations of n/40 and one
 * program of n/50, sometimes a product or an event; it is filed under one topic of 30. Few of them
 * are named very often and most seldom, as in the news. Every name is made up of syllables.
 */
export function* generatePublication({
  articles,
  seed = 'of record',
}: Generated): Generator<GeneratedFile> {
  const vocabulary = vocabularyFrom(randomFrom(`${seed}/vocabulary`));
  const cast = castFrom(seed, articles, vocabulary);
  const days = { first: firstDay(articles), last: lastDay };
  yield { path: 'publication.yaml', text: settings };
  yield { path: 'pages/about.md', text: about };
  yield* castFiles(seed, cast, vocabulary, lastDay);
  yield* articleFiles({ seed, articles, cast, vocabulary, days });
}

/** Writes a generated publication into a folder, with the words of the smallest one. */
export async function writePublication(folder: string, generated: Generated): Promise<void> {
  const words = await readFile(join(import.meta.dirname, wordsFile), 'utf8');
  const made = new Set<string>();
  for (const { path, text } of [
    { path: 'words/en.yaml', text: words },
    ...generatePublication(generated),
  ]) {
    const parent = dirname(join(folder, path));
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(join(folder, path), text);
  }
}

const wordsFile = '../../fixtures/smallest/words/en.yaml';
const lastDay = '2025-12-31';

/** About ten stories a month, but no more than sixteen years of them: 2,000 articles fill these. */
function firstDay(articles: number): string {
  const months = Math.min(192, Math.max(12, Math.round(articles / 10)));
  return new Date(Date.UTC(2026, -months, 1)).toISOString().slice(0, 10);
}

const settings = `# Generated: tests/bench/generated/publication.ts
name: The Generated Paper
tagline: Stories nobody wrote
description: A publication made of chance, for tests of what grows.
url: https://generated.example/
ids: { authority: generated.example, since: 2010-01-01 }
language: en
timeZone: UTC
footer: [{ label: About, to: /about/ }]
`;

const about = `---
title: About this paper
description: What this paper is.
---

Nobody wrote these stories, and nobody in them exists.
`;
