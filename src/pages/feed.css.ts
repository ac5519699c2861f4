import type { APIRoute } from 'astro';
import { feedCss } from '../feeds/feed-css.ts';
import { loadPublication } from '../sources/astro.ts';
import { phrase } from '../views/phrase.ts';

/** The style sheet of the feeds; its one sentence comes from the words file. */
export const GET: APIRoute = async () => {
  const { settings, words } = await loadPublication();
  const help = phrase(words.site.feedHelp, { name: settings.name });
  return new Response(feedCss(help), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
