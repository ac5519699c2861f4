import type { APIRoute } from 'astro';
import { robotsText } from '../site-files/robots.ts';
import { loadPublication } from '../sources/astro.ts';
import { contextOf } from '../views/context.ts';

/** What crawlers may do. */
export const GET: APIRoute = async () =>
  new Response(robotsText(contextOf(await loadPublication())), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
