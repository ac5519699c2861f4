import type { Article } from '../publication/types.ts';
import type { Context } from '../views/context.ts';
import { articleReference, type ArticleReference } from './article-node.ts';
import { some, type Some } from './graph-text.ts';

/** The newest of a list of stories: its page has them all, and machines can follow them. */
export function newestStories(
  articles: readonly Article[],
  context: Context,
): Some<ArticleReference> | undefined {
  return some(
    articles
      .filter(({ sample }) => !sample)
      .slice(0, room)
      .map((article) => articleReference(article, context)),
  );
}

/** How many stories machines are told of. */
const room = 10;
