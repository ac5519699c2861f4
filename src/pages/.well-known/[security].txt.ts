import type { APIRoute, GetStaticPaths } from 'astro';
import { securityText } from '../../site-files/security-text.ts';
import { loadPublication } from '../../sources/astro.ts';
import { contextOf } from '../../views/context.ts';

/** security.txt, where there is somebody to tell. */
export const getStaticPaths = (async () => {
  const text = securityText(contextOf(await loadPublication()));
  return text === undefined ? [] : [{ params: { security: 'security' }, props: { text } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
