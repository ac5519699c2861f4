import type { APIRoute } from 'astro';
import { jsonText, recordCatalog } from '../../record/record-files.ts';
import { loadPublication } from '../../sources/astro.ts';
import { contextOf } from '../../views/context.ts';

/** The list of all files of the open record. */
export const GET: APIRoute = async () =>
  new Response(jsonText(recordCatalog(contextOf(await loadPublication()))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
