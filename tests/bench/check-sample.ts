import { medianOf, type Bench } from './bench.ts';
import { measuredRun, programs } from './measured-run.ts';

const runs = 7;

/** How long an editor waits for `npm run check`. */
export const checkSample: Bench = {
  name: 'check-sample',
  what: 'the check of the publication in content/, as a whole process',
  measure: async () => {
    const seconds: number[] = [];
    // The first run fills the file cache.
    await measuredRun([programs.desk, 'check']);
    for (let run = 0; run < runs; run += 1) {
      seconds.push((await measuredRun([programs.desk, 'check'])).seconds);
    }
    return [{ what: `check of content/`, value: medianOf(seconds), unit: 's', atMost: 2 }];
  },
};
