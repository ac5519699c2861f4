import type { APIRoute, GetStaticPaths } from 'astro';
import type { FeedFile } from '../feeds/feed-files.ts';
import { feedPaths, feedResponse } from './_parts/feed-paths.ts';

export const getStaticPaths = (() => feedPaths('.xml')) satisfies GetStaticPaths;

/** A feed in RSS or Atom. */
export const GET: APIRoute<{ file: FeedFile }> = ({ props }) => feedResponse(props.file);
