import type { Data } from '../schemas/collections.ts';
import { entityNouns } from './entity-address.ts';
import type { References } from './references.ts';
import type { Reporter } from './reporter.ts';
import type { Article } from './types.ts';

/** A feed that editors put together in publication.yaml. */
export type CombinedFeed = Data<'publication'>['feeds'][number];

/** Checks that all combined feeds ask for something, of what is there, each under its own name. */
export function checkCombinedFeeds(
  feeds: readonly CombinedFeed[],
  { list }: References,
  report: Reporter,
): void {
  const first = new Map<string, number>();
  for (const [index, feed] of feeds.entries()) {
    const path = ['feeds', index];
    const other = first.get(feed.name);
    if (other === undefined) first.set(feed.name, index);
    else {
      const earlier = feeds[other]?.title ?? '';
      report('doubled-feed', [...path, 'name'], { name: feed.name, other: earlier });
    }
    if (feed.kinds === undefined && conditions.every((name) => feed[name] === undefined)) {
      report('feed-without-condition', [...path, 'name'], { name: feed.name });
    }
    for (const name of conditions) list(name, feed[name] ?? [], [...path, name], report);
  }
}

/** Whether a story meets all conditions of a combined feed; of each it need have only one. */
export function isInFeed(article: Article, feed: CombinedFeed): boolean {
  return (
    (feed.kinds?.includes(article.kind) ?? true) &&
    (feed.topics?.some((topic) => article.topics.includes(topic)) ?? true) &&
    collections.every(
      (collection) =>
        feed[collection]?.some((id) =>
          article.mentions.some(
            ({ entity }) => entity.collection === collection && entity.id === id,
          ),
        ) ?? true,
    )
  );
}

const collections = Object.values(entityNouns);
const conditions = ['topics', ...collections] as const;
