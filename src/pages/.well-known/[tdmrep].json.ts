import type { APIRoute, GetStaticPaths } from 'astro';
import { miningRights } from '../../site-files/mining-rights.ts';
import { loadPublication } from '../../sources/astro.ts';
import { contextOf } from '../../views/context.ts';

/** tdmrep.json, where the publication decides on text and data mining. */
export const getStaticPaths = (async () => {
  const text = miningRights(contextOf(await loadPublication()));
  return text === undefined ? [] : [{ params: { tdmrep: 'tdmrep' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
