import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { placesOf } from '../../src/build/places.ts';
import { medianOf, type Finding } from './bench.ts';
import { generatedFolder } from './generated/folders.ts';
import { growthBench } from './growth.ts';
import { measuredRun, programs, type Cost } from './measured-run.ts';

/**
 * How a build from nothing grows with the publication. Pagefind runs in a process of its own, whose
 * work does not count; how long the build waits for it is printed beside.
 */
export const buildGrowth = growthBench({
  name: 'build-growth',
  what: 'a build of 2,000 generated articles from nothing against 500, without Pagefind',
  runs: 3,
  run: async (articles) => {
    const { content, out } = await generatedFolder(articles);
    for (const left of [
      join(out, 'dist'),
      join(out, '.builds'),
      placesOf(resolve('.'), content, out).goodCache,
    ]) {
      await rm(left, { recursive: true, force: true });
    }
    return measuredRun([programs.build, '--content', content, '--out', out]);
  },
  beside: (articles, costs): Finding[] => {
    const waits = costs.flatMap(({ output }) => pagefindSeconds(output) ?? []);
    return waits.length === 0
      ? []
      : [{ what: `Pagefind, ${articles} articles`, value: medianOf(waits), unit: 's' }];
  },
});

/** How long a build says it made the search index. */
function pagefindSeconds(output: Cost['output']): number | undefined {
  const [, seconds] = /^Indexed .* and ([\d.]+) s\.$/mu.exec(output) ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
