import type { APIRoute } from 'astro';
import { mainChannel } from '../feeds/feed-channel.ts';
import { feedItem } from '../feeds/feed-item.ts';
import { feedWindow } from '../feeds/feed-window.ts';
import { rssFeed } from '../feeds/rss.ts';
import { loadPublication } from '../sources/astro.ts';
import { createFeedBodies } from './_parts/feed-bodies.ts';

/** The main feed. */
export const GET: APIRoute = async ({ request }) => {
  const publication = await loadPublication();
  const bodyOf = await createFeedBodies(publication, request);
  const items = await Promise.all(
    feedWindow(publication.articles.filter(({ hidden }) => hidden === undefined)).map(
      async (article) => feedItem(article, await bodyOf(article), publication),
    ),
  );
  return new Response(await rssFeed(mainChannel(publication), items), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
