import type { Article } from '../publication/types.ts';
import { inRow, type Context, type Link } from './context.ts';
import type { PrintedDate } from './formats.ts';
import { phrase } from './phrase.ts';

/** An article as a row of a list. */
export interface ArticleRow {
  readonly headline: Link;
  readonly deck: string;
  readonly kind: string;
  readonly date: PrintedDate;
  /** Beside it: names it is about, or what the list wants to say. */
  readonly aside: string;
  /** What came later: corrections. */
  readonly later: readonly string[];
  /** The word for an example, or for what no reader sees yet. */
  readonly marks: readonly string[];
}

/**
 * An article as a row of a list.
 *
 * @param aside - what stands beside it; the first names it mentions when left out
 */
export function articleRow(article: Article, context: Context, aside?: string): ArticleRow {
  const { words, urls, formats } = context;
  return {
    headline: { href: urls.article(article.slug), text: article.title },
    deck: article.deck,
    kind: words.kinds[article.kind].label,
    date: formats.day(article.publishedDay),
    aside: aside ?? inRow(firstNames(article), context),
    later: article.corrections.map((correction) =>
      phrase(words.lists.corrected, {
        kind: words.correctionKinds[correction.kind],
        date: formats.day(correction.date).text,
      }),
    ),
    marks: marksOf(article, context),
  };
}

/** The words that set an article apart: an example, or one that is not published. */
export function marksOf(article: Article, { words }: Context): string[] {
  return [
    ...(article.sample ? [words.site.example] : []),
    ...(article.hidden === undefined ? [] : [words.preview.label]),
  ];
}

/** Names a reader may know the article by: people first, as editors list them. */
function firstNames({ mentions }: Article): string[] {
  return mentions
    .filter(({ how }) => how !== 'unnamed')
    .slice(0, 3)
    .map(({ nameThen }) => nameThen);
}
