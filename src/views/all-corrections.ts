import { toMoment } from '../publication/dates.ts';
import { compareText } from '../publication/order.ts';
import type { Article, PublishedCorrection } from '../publication/types.ts';
import type { Context } from './context.ts';

/** A correction with its article. */
export interface ListedCorrection {
  readonly article: Article;
  readonly correction: PublishedCorrection;
}

/** All corrections whose day has come, newest first. */
export function allCorrections({ publication }: Context): readonly ListedCorrection[] {
  const { now, settings } = publication;
  return publication.articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .filter(({ correction }) => toMoment(correction.date, settings.timeZone) <= now)
    .sort(
      (a, b) =>
        compareText(b.correction.date, a.correction.date) ||
        // Of one day those of the newer article, of which the later are first already.
        compareText(b.article.published, a.article.published),
    );
}
