import { beforeAll, describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import type { Source } from '../../../src/publication/types.ts';
import { articleData } from '../../../src/record/article-data.ts';
import { entityData } from '../../../src/record/entity-data.ts';
import { recordFiles } from '../../../src/record/record-files.ts';
import { searchNames } from '../../../src/search/search-names.ts';
import { articleGraph } from '../../../src/structured-data/article-graph.ts';
import { entityGraph } from '../../../src/structured-data/entity-graph.ts';
import { archiveView, monthViews, yearViews } from '../../../src/views/archive.ts';
import { kindView, topicView } from '../../../src/views/article-list.ts';
import { kindsWithPage } from '../../../src/views/kinds-with-page.ts';
import { articleView } from '../../../src/views/article.ts';
import { contextOf, type Context } from '../../../src/views/context.ts';
import { indexPages } from '../../../src/views/entity-index.ts';
import { entityView } from '../../../src/views/entity.ts';
import { allFurtherPages } from '../../../src/views/further-page.ts';
import { homeView } from '../../../src/views/home.ts';
import { movedViews } from '../../../src/views/moved.ts';
import { searchView } from '../../../src/views/search.ts';
import { generatedSource } from '../../bench/generated/source.ts';

// Counts what is done instead of timing it: how often a property of an article is read while the
// publication and all its views are made, and how long the views are. Of four times the articles
// either may be four times as much, and a tenth of that; a view that walks all articles for every
// page makes it sixteen times.

const [few, many] = [200, 800];
const atMost = 4.4;

let small: Work;
let large: Work;
beforeAll(async () => {
  small = workOn(await generatedSource({ articles: few }));
  large = workOn(await generatedSource({ articles: many }));
}, 60_000);

test('the longest view is not four times as long, since a long list is kept in pages', () => {
  expect(large.longest / small.longest).toBeLessThan(2.5);
});

describe(`of ${many} articles against ${few}, at most ${atMost} times as much is`, () => {
  test.each<keyof Work>(['readByModel', 'readByViews', 'written'])('%s', (what) => {
    expect(small[what]).toBeGreaterThan(few);
    expect(large[what] / small[what]).toBeLessThan(atMost);
  });
});

interface Work {
  /** Properties of articles' entries read while the publication was made. */
  readonly readByModel: number;
  /** Properties of articles and figures read while the views were made. */
  readonly readByViews: number;
  /** Characters of all views as JSON and of the tables of the record, and of the longest view. */
  readonly written: number;
  readonly longest: number;
}

function workOn(source: Source): Work {
  const model = new ReadCounter();
  const { publication } = buildPublication(
    { ...source, articles: source.articles.map((entry) => model.watch(entry)) },
    '2026-01-01T00:00:00Z',
  );
  const views = new ReadCounter();
  const context = contextOf({
    ...publication,
    articles: publication.articles.map((article) => views.watch(article)),
    figures: publication.figures.map((figure) => views.watch(figure)),
  });
  const lengths = lengthsOfViews(context);
  const tables = Object.values(recordFiles(context)).map(
    ({ csv, json }) => csv.length + json.length,
  );
  return {
    readByModel: model.count,
    readByViews: views.count,
    written: [...lengths, ...tables].reduce((sum, length) => sum + length, 0),
    longest: Math.max(...lengths),
  };
}

/** Counts how often properties of objects are read. */
class ReadCounter {
  count = 0;

  watch<Watched extends object>(object: Watched): Watched {
    return new Proxy(object, {
      get: (target, key, receiver): unknown => {
        this.count += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  }
}

function lengthsOfViews(context: Context): number[] {
  const { publication } = context;
  const views: readonly unknown[] = [
    homeView(context),
    ...publication.articles.flatMap((article) => {
      const view = articleView(article, context);
      return [view, articleGraph(article, view, context), articleData(article, context)];
    }),
    ...context.index.entities().flatMap((entity) => {
      const view = entityView(entity, context);
      return [view, entityGraph(entity, view, context), entityData(entity, context)];
    }),
    ...publication.topics.map((topic) => topicView(topic, context)),
    ...kindsWithPage(context).map((kind) => kindView(kind, context)),
    ...indexPages(context),
    archiveView(context),
    ...yearViews(context),
    ...monthViews(context),
    ...allFurtherPages(context),
    ...movedViews(context).values(),
    searchView(context),
    searchNames(context),
  ];
  return views.map((view) => JSON.stringify(view).length);
}
