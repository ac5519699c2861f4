import type { APIRoute } from 'astro';
import { jsonFeed } from '../feeds/json-feed.ts';
import { mainFeed } from './_parts/main-feed.ts';

/** The main feed. */
export const GET: APIRoute = () => mainFeed('json', jsonFeed);
