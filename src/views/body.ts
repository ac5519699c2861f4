import type { bodyComponents } from '../publication/body-components.ts';
import { keyOf } from '../publication/entity-key.ts';
import type { PublishedBody } from '../publication/types.ts';
import { chartViews, type ChartView } from './chart.ts';
import type { Context } from './context.ts';

/** What a component for texts in .mdx is called; there is one of each name. */
export type ComponentName = (typeof bodyComponents)[number];

/** What the component that prints a body asks for beside the rendered text. */
export interface BodyView {
  readonly body: PublishedBody;
  /** The path of each entity that the body names, by collection and id: `people/jon-roskill`. */
  readonly hrefs: Readonly<Record<string, string>>;
  readonly words: Context['words']['body'];
  /** The charts in it, by `chartKey`. */
  readonly charts: Readonly<Record<string, ChartView>>;
}

/** A body with the addresses and words that are put into it when its page is printed. */
export function bodyView(body: PublishedBody, context: Context): BodyView {
  const { urls, words } = context;
  const named = new Map(body.marks.map(({ entity }) => [keyOf(entity), urls.entity(entity)]));
  return {
    body,
    hrefs: Object.fromEntries(named),
    words: words.body,
    charts: chartViews(body.charts, context),
  };
}
