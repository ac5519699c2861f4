import type { MdastPluginEntry } from 'satteri';
import { markRun } from './markers.ts';

/**
 * Marks each stretch of text of a body with its number. The numbers are those of `TextRun.index`:
 * text nodes are visited in document order, as the parser of the check counts them.
 */
export const textRuns: MdastPluginEntry = () => {
  let count = 0;
  return {
    name: 'text-runs',
    text(node) {
      const index = count;
      count += 1;
      return { type: 'text', value: markRun(index, node.value) };
    },
  };
};
