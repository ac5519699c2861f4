import type { APIRoute } from 'astro';
import { opml } from '../feeds/opml.ts';
import { loadPublication } from '../sources/astro.ts';
import { contextOf } from '../views/context.ts';

/** All feeds as one list. */
export const GET: APIRoute = async () =>
  new Response(opml(contextOf(await loadPublication())), {
    headers: { 'content-type': 'text/x-opml; charset=utf-8' },
  });
