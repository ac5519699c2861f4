import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedFile } from '../feeds/feed-files.ts';
import { feedPaths, feedResponse } from './_parts/feed-paths.ts';

export const getStaticPaths = (() => feedPaths('.json')) satisfies GetStaticPaths;

/** A feed in JSON. */
export const GET: APIRoute<{ file: FeedFile }> = ({ props }) => feedResponse(props.file);
