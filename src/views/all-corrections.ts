import { compareText } from '../publication/order.ts';
import type { Article, PublishedCorrection } from '../publication/types.ts';
import type { Context } from './context.ts';

/** A correction with its article. */
export interface ListedCorrection {
  readonly article: Article;
  readonly correction: PublishedCorrection;
}

/** All corrections, newest first. */
export function allCorrections({ publication }: Context): readonly ListedCorrection[] {
  return publication.articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort(
      (a, b) =>
        compareText(b.correction.date, a.correction.date) ||
        // Of one day those of the newer article, of which the later are first already.
        compareText(b.article.published, a.article.published),
    );
}
