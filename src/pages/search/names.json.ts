import type { APIRoute } from 'astro';
import { searchNames } from '../../search/search-names.ts';
import { loadPublication } from '../../sources/astro.ts';
import { contextOf } from '../../views/context.ts';

/** The names that the search labels its choices with. */
export const GET: APIRoute = async () =>
  Response.json(searchNames(contextOf(await loadPublication())));
