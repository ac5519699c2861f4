import { generatedFolder } from './generated/folders.ts';
import { growthBench } from './growth.ts';
import { measuredRun, programs } from './measured-run.ts';

/** How the check grows with the publication. */
export const checkGrowth = growthBench({
  name: 'check-growth',
  what: 'the check of 2,000 generated articles against 500',
  runs: 5,
  run: async (articles) => {
    const { content } = await generatedFolder(articles);
    return measuredRun([programs.desk, 'check', '--content', content]);
  },
});
