import type { APIRoute } from 'astro';
import { atomFeed } from '../feeds/atom.ts';
import { mainFeed } from './_parts/main-feed.ts';

/** The main feed. */
export const GET: APIRoute = () => mainFeed('atom', atomFeed);
