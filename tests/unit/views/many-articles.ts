import type { Article } from '../../../src/publication/types.ts';
import { article } from './small-publication.ts';

/** So many articles on as many days, newest first; the oldest is `story-1`, of January 1, 2011. */
export function manyArticles(
  total: number,
  changed: (number: number) => Partial<Article> = () => ({}),
): Article[] {
  return Array.from({ length: total }, (_, index) => {
    const number = total - index;
    const day = new Date(Date.UTC(2011, 0, number)).toISOString().slice(0, 10);
    return article({
      slug: `story-${String(number)}`,
      published: `${day}T12:00:00Z`,
      publishedDay: day,
      figures: [],
      ...changed(number),
    });
  });
}
