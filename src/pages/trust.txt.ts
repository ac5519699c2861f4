import type { APIRoute } from 'astro';
import { trustText } from '../site-files/trust-text.ts';
import { loadPublication } from '../sources/astro.ts';
import { contextOf } from '../views/context.ts';

/** Who vouches for whom. */
export const GET: APIRoute = async () =>
  new Response(trustText(contextOf(await loadPublication())), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
