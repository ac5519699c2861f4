import type { APIRoute, GetStaticPaths } from 'astro';
import { chartFileSvg, chartPictureSize } from '../../../charts/chart-file.ts';
import { shownCharts } from '../../../publication/shown-pictures.ts';
import { loadPublication } from '../../../sources/astro.ts';
import { drawnPng } from '../../../stable-pictures/drawn-png.ts';
import { chartView, type ChartDrawing } from '../../../views/chart.ts';
import { contextOf } from '../../../views/context.ts';
import { staticPath } from '../../../views/static-path.ts';

/** Charts as pictures, for feeds. */
export const getStaticPaths = (async () => {
  const context = contextOf(await loadPublication());
  const { publication, urls } = context;
  return shownCharts(publication).flatMap((chart) => {
    const { drawing } = chartView(chart, context);
    if (drawing === undefined) return [];
    const [, folder = '', name = ''] =
      /^charts\/(.*)\/([^/]*)\.png$/u.exec(urls.chart(chart).slice(urls.base.length)) ?? [];
    return staticPath({ folder, name }, drawing);
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: ChartDrawing }> = async ({ props }) =>
  new Response(await drawnPng(chartFileSvg(props.view), chartPictureSize.width), {
    headers: { 'content-type': 'image/png' },
  });
