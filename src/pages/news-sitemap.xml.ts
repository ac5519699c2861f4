import type { APIRoute } from 'astro';
import { newsSitemap } from '../site-files/news-sitemap.ts';
import { loadPublication } from '../sources/astro.ts';
import { contextOf } from '../views/context.ts';

/** The articles of the last two days. */
export const GET: APIRoute = async () =>
  new Response(newsSitemap(contextOf(await loadPublication())), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
