import type { APIRoute } from 'astro';
import { openSearch } from '../search/open-search.ts';
import { loadPublication } from '../sources/astro.ts';
import { contextOf } from '../views/context.ts';

/** Tells browsers how to search here. */
export const GET: APIRoute = async () =>
  new Response(openSearch(contextOf(await loadPublication())), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
