import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemapPartFile, sitemapParts, type SitemapPart } from '../../site-files/sitemap.ts';
import { loadPublication } from '../../sources/astro.ts';
import { contextOf } from '../../views/context.ts';
import { listedPages } from '../../views/listed-pages.ts';
import { staticPath } from '../../views/static-path.ts';

export const getStaticPaths = (async () => {
  const context = contextOf(await loadPublication());
  return sitemapParts(listedPages(context), context).map((part) =>
    staticPath({ part: part.name }, part),
  );
}) satisfies GetStaticPaths;

/** A part of the sitemap. */
export const GET: APIRoute<{ view: SitemapPart }> = ({ props: { view } }) =>
  new Response(sitemapPartFile(view), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
