import { lastChangeOf } from '../publication/article-change.ts';
import { toMoment } from '../publication/dates.ts';
import type { Article, Moment } from '../publication/types.ts';
import { builtSections } from '../publication/urls.ts';
import { kindList } from './article-list.ts';
import { monthList, yearList } from './archive.ts';
import type { Context } from './context.ts';
import { indexPages, type IndexPage } from './entity-index.ts';
import { longLists } from './further-page.ts';
import { kindsWithPage } from './kinds-with-page.ts';
import { inPages } from './list-pages.ts';

/** A page that search engines are told of. */
export interface ListedPage {
  /** What it belongs to: `articles-2011`, `people`, `lists`, `pages`. */
  readonly group: string;
  /** With the base path. */
  readonly path: string;
  /** When what it shows last changed, as far as that is known; never when it was built. */
  readonly changed?: Moment;
}

/**
 * Every page that has an address of its own, those of a group oldest first where they have an age. A
 * list changes with the stories it shows, and a person with the stories about them; what is only
 * named beside a story, such as related ones, is no change of it.
 */
export function listedPages(context: Context): ListedPage[] {
  const { publication, urls, index } = context;
  const seen = publication.articles.filter(({ hidden }) => hidden === undefined);
  const changes = new Map(seen.map((article) => [article.slug, changeOf(article, context)]));
  const newest = (articles: readonly Article[]): Moment | undefined =>
    latest(articles.map(({ slug }) => changes.get(slug)));

  const articles = seen.toReversed().map((article) => ({
    group: `articles-${article.publishedDay.slice(0, 4)}`,
    path: urls.article(article.slug),
    changed: changes.get(article.slug),
  }));
  const entities = index.entities().map((entity) => ({
    group: entity.collection,
    path: urls.entity(entity),
    changed: newest(index.storiesWith(entity)),
  }));
  const topics = publication.topics.map((topic) => ({
    group: 'topics',
    path: urls.topic(topic.id),
    changed: newest(index.onTopic(topic.id)),
  }));
  const ofName = new Map([...entities, ...topics].map(({ path, changed }) => [path, changed]));
  const lists = [
    { path: urls.home(), changed: newest(seen) },
    { path: urls.archive(), changed: newest(seen) },
    ...[
      ...kindsWithPage(context).map((kind) => kindList(kind, context)),
      ...index.years().map((year) => yearList(year, context)),
      ...index.months().map((month) => monthList(month, context)),
    ].map(({ path, articles: all }) => ({ path, changed: newest(inPages(all).head) })),
    ...indexPages(context).map(({ collection, letter, view }) => ({
      path: pathOfIndex(collection, letter, context),
      changed: latest(
        view.sections.flatMap(({ rows }) => rows.map(({ name }) => ofName.get(name.href))),
      ),
    })),
    ...longLists(context).flatMap(({ path, articles: all }) => {
      const { count, page } = inPages(all);
      return Array.from({ length: count }, (_, nth) => ({
        path: urls.further(path, nth + 1),
        changed: newest(page(nth + 1)),
      }));
    }),
  ].map((list) => ({ group: 'lists', ...list }));
  const pages = [
    ...publication.pages.map(({ id, updated }) => ({
      path: urls.page(id),
      changed: updated && momentOfDay(updated, context),
    })),
    ...sectionPages(context),
  ].map((page) => ({ group: 'pages', ...page }));

  return [...lists, ...pages, ...topics, ...entities, ...articles].map(({ changed, ...page }) =>
    changed === undefined ? page : { ...page, changed },
  );
}

/** What readers are told of as a change of an article. */
function changeOf(article: Article, { publication }: Context): Moment {
  return lastChangeOf(article, publication.settings.timeZone) ?? article.published;
}

/** The lists that are there whatever is in them. What they show is not dated, but for corrections. */
function sectionPages(context: Context): Omit<ListedPage, 'group'>[] {
  const { publication, urls } = context;
  const corrections = publication.articles.flatMap((article) =>
    article.hidden === undefined ? article.corrections : [],
  );
  const corrected = latest(corrections.map(({ date }) => momentOfDay(date, context)));
  return [...builtSections].map((section) => ({
    path: urls.withBase(`/${section}/`),
    ...(section === 'corrections' && corrected !== undefined ? { changed: corrected } : {}),
  }));
}

function pathOfIndex(
  collection: IndexPage['collection'],
  letter: string | undefined,
  { urls }: Context,
): string {
  const path = collection === 'topics' ? urls.topicIndex() : urls.entityIndex(collection);
  return letter === undefined ? path : urls.further(path, letter);
}

function momentOfDay(day: string, { publication }: Context): Moment {
  return toMoment(day, publication.settings.timeZone);
}

function latest(moments: readonly (Moment | undefined)[]): Moment | undefined {
  let newest: Moment | undefined;
  for (const moment of moments) {
    if (moment !== undefined && (newest === undefined || moment > newest)) newest = moment;
  }
  return newest;
}
