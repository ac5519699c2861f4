import { keyOf } from '../publication/entity-key.ts';
import type { RelatedStory } from '../publication/related-stories.ts';
import type { Article } from '../publication/types.ts';
import { defined } from '../publication/defined.ts';
import { articleRow, type ArticleRow } from './article-row.ts';
import type { Context, Link } from './context.ts';
import type { PrintedDate } from './formats.ts';
import { phrase } from './phrase.ts';

/** What leads on from the end of an article. */
export interface OnwardView {
  /** Stories that go with it, each with its reason beside it. */
  readonly related: readonly ArticleRow[];
  /** The stories published before and after it; the first and the last have one of them. */
  readonly previous?: NeighbourRow;
  readonly next?: NeighbourRow;
}

/** A story beside another in time. */
export interface NeighbourRow {
  readonly headline: Link;
  readonly date: PrintedDate;
}

/** What leads on from the end of an article. */
export function onwardView(article: Article, context: Context): OnwardView {
  const { previous, next } = context.index.neighboursOf(article);
  return defined({
    related: context.index
      .relatedTo(article)
      .stories.map((story) =>
        articleRow(story.article, context, reasonFor(story, article, context)),
      ),
    previous: previous === undefined ? undefined : neighbourRow(previous, context),
    next: next === undefined ? undefined : neighbourRow(next, context),
  });
}

/** Says the shared names as the reader of the article has just read them. */
function reasonFor({ reason }: RelatedStory, { mentions }: Article, context: Context): string {
  const names = new Map(mentions.map(({ entity, nameThen }) => [keyOf(entity), nameThen]));
  const said = reason.map((entity) => names.get(keyOf(entity)) ?? entity.id);
  return phrase(context.words.onward.reason, { names: context.formats.list(said) });
}

function neighbourRow({ slug, title, publishedDay }: Article, context: Context): NeighbourRow {
  return {
    headline: { href: context.urls.article(slug), text: title },
    date: context.formats.day(publishedDay),
  };
}
