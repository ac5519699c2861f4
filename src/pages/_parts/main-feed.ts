import { mainChannel } from '../../feeds/feed-channel.ts';
import { feedWindow, fittingFeed, type FeedWriter } from '../../feeds/feed-window.ts';
import type { FeedFormat } from '../../publication/urls.ts';
import { loadPublication } from '../../sources/astro.ts';
import { contextOf } from '../../views/context.ts';
import { feedEntryView } from '../../views/feed-entry.ts';
import { feedItemsOf } from './feed-bodies.ts';

/** The feed of everything, in one of the formats. */
export async function mainFeed(format: FeedFormat, write: FeedWriter): Promise<Response> {
  const publication = await loadPublication();
  const context = contextOf(publication);
  const seen = publication.articles.filter(({ hidden }) => hidden === undefined);
  const entries = feedWindow(seen).map((article) => feedEntryView(article, context));
  const items = await feedItemsOf(publication)(entries);
  return new Response(await fittingFeed(write, mainChannel(format, context), items), {
    headers: {
      'content-type':
        format === 'json' ? 'application/feed+json' : 'application/xml; charset=utf-8',
    },
  });
}
