import type { APIRoute } from 'astro';
import { feedCss } from '../feeds/feed-css.ts';
import { loadPublication } from '../sources/astro.ts';
import { contextOf } from '../views/context.ts';
import { phrase } from '../views/phrase.ts';

/** The style sheet of the feeds; its one sentence comes from the words file. */
export const GET: APIRoute = async () => {
  const { publication, words, direction } = contextOf(await loadPublication());
  const help = phrase(words.site.feedHelp, { name: publication.settings.name });
  return new Response(feedCss({ help, direction }), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
