import { createFindRelated } from '../../../src/publication/related-stories.ts';
import type { Article } from '../../../src/publication/types.ts';

/** For each article which stories go with it, by how much, and what they share; for people to read. */
export function relatedTable(articles: readonly Article[]): string {
  const find = createFindRelated(articles);
  return articles
    .map((article) => {
      const rows = find(article).stories.map((story) => {
        const shared = story.shared.map(({ entity, weight }) => `${entity.id} ${weight}`);
        const reason = story.reason.map(({ id }) => id).join(' and ');
        const score = String(story.score).padStart(7);
        return `${score}  ${lineOf(story.article)}: ${reason} (${shared.join(', ')})`;
      });
      return [lineOf(article), ...(rows.length === 0 ? ['      –'] : rows)].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

function lineOf({ publishedDay, slug }: Article): string {
  return `${publishedDay} ${slug}`;
}
