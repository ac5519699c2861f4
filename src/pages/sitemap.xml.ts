import type { APIRoute } from 'astro';
import { sitemapIndex, sitemapParts } from '../site-files/sitemap.ts';
import { loadPublication } from '../sources/astro.ts';
import { contextOf } from '../views/context.ts';
import { listedPages } from '../views/listed-pages.ts';

/** The list of the parts of the sitemap. */
export const GET: APIRoute = async () => {
  const context = contextOf(await loadPublication());
  const parts = sitemapParts(listedPages(context), context);
  return new Response(sitemapIndex(parts, context), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
