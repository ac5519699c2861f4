import { parse } from 'yaml';

/** A row of the ledger, as the frontmatter of an article has it. */
export interface FigureRow {
  readonly id: string;
  readonly of: string;
  readonly value: number | string;
  readonly unit?: string | undefined;
  readonly bound?: string | undefined;
  readonly saidBy?: string | undefined;
  readonly source?: string | undefined;
  readonly status?: string | undefined;
}

/** What a fact can stand in: the sentences of a text and the rows of its figures. */
export interface Told {
  readonly sentences: readonly string[];
  readonly figures: readonly FigureRow[];
}

/** Reads an article's file as plain YAML and plain Markdown, so that no code of ours is believed. */
export function readArticle(file: string): Told {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(file) ?? [];
  // The schema is another test's business; a row that is not of this shape matches no fact.
  const { figures = [] } = parse(head) as { figures?: FigureRow[] };
  return { sentences: proseOf(body).flatMap(sentencesOf), figures };
}

/** The paragraphs of a Markdown text as a reader sees them, quotes straight; headings left out. */
export function proseOf(markdown: string): string[] {
  return markdown
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !block.startsWith('#'))
    .map((block) =>
      block
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
        .replaceAll(/[*_`]/gu, '')
        .replaceAll(/[‘’]/gu, "'")
        .replaceAll(/[“”]/gu, '"')
        .replaceAll(/\s+/gu, ' '),
    );
}

/**
 * The sentences of a paragraph. A full stop ends one when a space and a capital, a digit or an
 * opening quote follow, unless it belongs to a short form; after `U.S.`, which can end a sentence,
 * only a word that begins one does.
 */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of paragraph.matchAll(/[.!?]["')]*\s+(?=["'(]?[\p{Lu}\p{N}])/gu)) {
    const after = end.index + end[0].length;
    const said = paragraph.slice(start, end.index + 1);
    const next = paragraph.slice(after).split(/\s/u, 1)[0] ?? '';
    if (neverLast.test(said) || (seldomLast.test(said) && !opening.test(next))) continue;
    sentences.push(paragraph.slice(start, after).trim());
    start = after;
  }
  return [...sentences, paragraph.slice(start).trim()].filter((sentence) => sentence !== '');
}

/** Titles and initials, which stand before a name. */
const neverLast = /(?:^|[\s("'])(?:Mr|Ms|Mrs|Dr|St|No|vs|\p{Lu})\.$/u;
const seldomLast =
  /(?:^|[\s("'])(?:Inc|Corp|Co|Ltd|LLC|Jan|Feb|Aug|Sept|Oct|Nov|Dec|\p{Lu}(?:\.\p{Lu})+)\.$/u;
const opening =
  /^["'(]?(?:A|An|At|But|By|He|Her|His|In|It|Its|No|On|She|That|The|Their|There|These|They|This|Those|To|What|When)$/u;
