import type { APIRoute } from 'astro';
import { webManifest } from '../site-files/web-manifest.ts';
import { loadPublication } from '../sources/astro.ts';
import { contextOf } from '../views/context.ts';

/** The publication as an app. */
export const GET: APIRoute = async () =>
  new Response(webManifest(contextOf(await loadPublication())), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
