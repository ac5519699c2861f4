import { generatedFolder } from './generated/folders.ts';
import { growthBench } from './growth.ts';
import { measuredRun, programs } from './measured-run.ts';

/** How the suggestions for all articles grow with the publication. */
export const suggestGrowth = growthBench({
  name: 'suggest-growth',
  what: 'the suggestions for 2,000 generated articles against those for 500',
  runs: 3,
  run: async (articles) => {
    const { content } = await generatedFolder(articles);
    return measuredRun([programs.desk, 'suggest', '--content', content]);
  },
});
