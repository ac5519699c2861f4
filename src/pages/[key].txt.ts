import type { APIRoute, GetStaticPaths } from 'astro';
import { loadPublication } from '../sources/astro.ts';

/** The file by which IndexNow knows that whoever tells of changes is who runs the site. */
export const getStaticPaths = (async () => {
  const { announce } = (await loadPublication()).settings;
  return announce?.indexNow ? [{ params: { key: announce.indexNow.key } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, unknown>, { key: string }> = ({ params }) =>
  new Response(params.key, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
