import { satteri } from '@astrojs/markdown-satteri';
import type { Features } from 'satteri';
import { markBackLabel, markFootnoteHeading } from './markers.ts';
import { pictures } from './pictures.ts';
import { tableAlignment } from './table-alignment.ts';
import { textRuns } from './text-runs.ts';

/** What the processor of bodies depends on beside the body. */
export interface ProcessorOptions {
  /** The path of content/pictures/. */
  readonly picturesFolder: string;
  /** What the Markdown means: the same as for the parser of the check. */
  readonly features: Features;
}

/**
 * Astro's Markdown processor for bodies, .md and .mdx alike.
 *
 * What it makes depends on the one file alone: where names become links, and the words of
 * footnotes, are marked and filled in when a page is printed.
 */
export function bodyProcessor({ picturesFolder, features }: ProcessorOptions) {
  return satteri({
    features: {
      ...features,
      gfm: { footnotes: { label: markFootnoteHeading(), backLabel: markBackLabel } },
    },
    mdastPlugins: [textRuns, pictures(picturesFolder)],
    hastPlugins: [tableAlignment],
  });
}
