import type { APIRoute } from 'astro';
import { feedMenu } from '../../feeds/feed-menu.ts';
import { loadPublication } from '../../sources/astro.ts';
import { contextOf } from '../../views/context.ts';

/** The feeds that the publication offers. */
export const GET: APIRoute = async () =>
  Response.json(feedMenu(contextOf(await loadPublication())));
