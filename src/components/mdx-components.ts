import type { ComponentName } from '../views/body.ts';
import Chart from './parts/Chart.astro';
import Embed from './parts/Embed.astro';
import FeedChart from './parts/FeedChart.astro';
import FeedEmbed from './parts/FeedEmbed.astro';
import FeedNote from './parts/FeedNote.astro';
import Note from './parts/Note.astro';

/** What a text in .mdx can use without an import, by the name it is written with. */
export const mdxComponents = { Note, Chart, Embed } satisfies Record<ComponentName, unknown>;

/** The same in the form that feed readers keep: no drawing, no class, nothing to run. */
export const feedComponents = {
  Note: FeedNote,
  Chart: FeedChart,
  Embed: FeedEmbed,
} satisfies Record<ComponentName, unknown>;
