import { monthList, yearList } from './archive.ts';
import { kindList, topicList } from './article-list.ts';
import type { Context } from './context.ts';
import { storyList } from './entity.ts';
import { kindsWithPage } from './kinds-with-page.ts';
import { furtherPages, type FurtherPageView, type LongList } from './long-list.ts';

/** A numbered page with its place below the base path: `kinds/report`, page 3. */
export interface FurtherPage {
  readonly list: string;
  readonly page: string;
  readonly view: FurtherPageView;
}

/** The numbered pages of every list of articles. */
export function allFurtherPages(context: Context): FurtherPage[] {
  return longLists(context).flatMap((list) =>
    furtherPages(list, context).map((view, index) => ({
      list: list.path.slice(context.urls.base.length, -1),
      page: String(index + 1),
      view,
    })),
  );
}

/** Every list of articles that may be long. */
export function longLists(context: Context): LongList[] {
  const { publication, index } = context;
  return [
    ...kindsWithPage(context).map((kind) => kindList(kind, context)),
    ...publication.topics.map((topic) => topicList(topic, context)),
    ...index.years().map((year) => yearList(year, context)),
    ...index.months().map((month) => monthList(month, context)),
    ...index.entities().map((entity) => storyList(entity, context)),
  ];
}
