import type { APIRoute } from 'astro';
import { rssFeed } from '../feeds/rss.ts';
import { mainFeed } from './_parts/main-feed.ts';

/** The main feed. */
export const GET: APIRoute = () => mainFeed('rss', rssFeed);
