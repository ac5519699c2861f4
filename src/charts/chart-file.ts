import type { ChartDrawing } from '../views/chart.ts';
import { chartHeight, chartSvg } from './chart-svg.ts';

/** The size of a chart as a picture, in pixels. */
export const chartPictureSize = { width: 1200, height: 560 };

/**
 * A drawing that no page gives its colours: dark on white, which can be read on any ground, with a
 * margin. Twice as fine as on a page.
 */
export function chartFileSvg(drawing: ChartDrawing): string {
  const { width, height } = chartPictureSize;
  const inner = chartSvg(drawing, {
    x: String(margin),
    y: String((height / 2 - chartHeight) / 2),
    width: String(width / 2 - 2 * margin),
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width / 2}" height="${height / 2}">` +
    `<style>${css}</style><rect class="ground" width="100%" height="100%"/>${inner}</svg>`
  );
}

const margin = 24;

const css = `
.ground { fill: #ffffff }
text { fill: #474c4c; font: 14px Newsreader, 'DejaVu Sans' }
line { stroke: #cfd2c8 }
.zero { stroke: #474c4c }
.course, .differ, .sign { fill: none; stroke: #15191b; stroke-width: 1.5 }
.differ { stroke-dasharray: 2 3 }
.point { fill: #15191b; stroke: #15191b; stroke-width: 1.5 }
.rough { fill: #ffffff }
`;
