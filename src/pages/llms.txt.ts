import type { APIRoute } from 'astro';
import { llmsText } from '../site-files/llms-text.ts';
import { loadPublication } from '../sources/astro.ts';
import { contextOf } from '../views/context.ts';

/** What the publication is, for language models. */
export const GET: APIRoute = async () =>
  new Response(llmsText(contextOf(await loadPublication())), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
