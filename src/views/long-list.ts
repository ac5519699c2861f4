import type { Article } from '../publication/types.ts';
import { articleRow, type ArticleRow } from './article-row.ts';
import type { Context, Link } from './context.ts';
import { inPages, positionOf, stepsFromHead, stepsFromPage, type Steps } from './list-pages.ts';
import { phrase } from './phrase.ts';
import { siteView, type SiteView } from './site.ts';

/** A list of articles that may be long. */
export interface LongList {
  /** Its address, with the base path. */
  readonly path: string;
  readonly title: string;
  /** The lists above it. */
  readonly way: readonly Link[];
  /** Newest first. */
  readonly articles: readonly Article[];
  /** What stands beside an article; the names it mentions when left out. */
  readonly aside?: (article: Article) => string | undefined;
}

/** What the own address of a list shows of it. */
export interface ListHead {
  readonly stories: string;
  readonly rows: readonly ArticleRow[];
  readonly order: string;
  readonly steps?: Steps;
}

/** A numbered page of a list. */
export interface FurtherPageView {
  readonly site: SiteView;
  readonly title: string;
  /** The days it spans. */
  readonly days: string;
  /** Which stories of the list these are. */
  readonly position: string;
  readonly order: string;
  readonly rows: readonly ArticleRow[];
  readonly steps: Steps;
}

/** What the own address of a list shows. */
export function listHead(list: LongList, context: Context): ListHead {
  const { words, formats } = context;
  const { head, count } = inPages(list.articles);
  const steps = stepsFromHead(list.path, count, context);
  return {
    stories: formats.counted(words.lists.stories, list.articles.length),
    rows: rowsOf(head, list, context),
    order: words.lists.newestFirst,
    ...(steps === undefined ? {} : { steps }),
  };
}

/** The numbered pages of a list, the oldest first. */
export function furtherPages(list: LongList, context: Context): FurtherPageView[] {
  const { count, page } = inPages(list.articles);
  return Array.from({ length: count }, (_, index) =>
    furtherPage(list, page(index + 1), index + 1, count, context),
  );
}

function furtherPage(
  list: LongList,
  articles: readonly Article[],
  number: number,
  count: number,
  context: Context,
): FurtherPageView {
  const { words, urls, formats } = context;
  const { title, path, way } = list;
  const { page, stories, values } = positionOf(number, context);
  const days = articles.map(({ publishedDay }) => publishedDay);
  return {
    site: siteView(
      {
        title: phrase(words.paging.title, { title, page: formats.number(number) }),
        description: phrase(words.paging.description, { title, ...values }),
        path: urls.further(path, number),
        way: [...way, { href: path, text: title }],
        step: page,
      },
      context,
    ),
    title,
    days: formats.days(days.at(-1) ?? '', days[0] ?? ''),
    position: stories,
    order: words.lists.newestFirst,
    rows: rowsOf(articles, list, context),
    steps: stepsFromPage(path, number, count, context),
  };
}

function rowsOf(
  articles: readonly Article[],
  { aside }: LongList,
  context: Context,
): readonly ArticleRow[] {
  return articles.map((article) => articleRow(article, context, aside?.(article)));
}
