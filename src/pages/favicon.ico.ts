import type { APIRoute } from 'astro';
import { iconDrawing, iconFile } from '../site-files/icon.ts';
import { loadPublication } from '../sources/astro.ts';

/** The icon in the sizes of tabs and bookmarks. */
export const GET: APIRoute = async () =>
  new Response(await iconFile(iconDrawing((await loadPublication()).settings)), {
    headers: { 'content-type': 'image/x-icon' },
  });
