import type { APIRoute } from 'astro';
import { iconDrawing } from '../site-files/icon.ts';
import { loadPublication } from '../sources/astro.ts';

/** The icon as a drawing. */
export const GET: APIRoute = async () =>
  new Response(iconDrawing((await loadPublication()).settings), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
