import type { APIRoute, GetStaticPaths } from 'astro';
import { iconDrawing, iconPng, pngIcons } from '../site-files/icon.ts';
import { loadPublication } from '../sources/astro.ts';
import { staticPath } from '../views/static-path.ts';

interface IconView {
  readonly drawing: string;
  readonly size: number;
}

export const getStaticPaths = (async () => {
  const drawing = iconDrawing((await loadPublication()).settings);
  return Object.entries(pngIcons).map(([icon, { size }]) =>
    staticPath({ icon }, { drawing, size } satisfies IconView),
  );
}) satisfies GetStaticPaths;

/** The icon for a telephone, in one size. */
export const GET: APIRoute<{ view: IconView }> = async ({ props: { view } }) =>
  new Response(await iconPng(view.drawing, view.size), {
    headers: { 'content-type': 'image/png' },
  });
