import { beforeAll, describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import type { Publication, Source } from '../../../src/publication/types.ts';
import { archiveView, monthViews, yearViews } from '../../../src/views/archive.ts';
import { kindsWithPage, kindView, topicView } from '../../../src/views/article-list.ts';
import { articleView } from '../../../src/views/article.ts';
import { contextOf } from '../../../src/views/context.ts';
import { indexPages } from '../../../src/views/entity-index.ts';
import { entityView } from '../../../src/views/entity.ts';
import { allFurtherPages } from '../../../src/views/further-page.ts';
import { homeView } from '../../../src/views/home.ts';
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
  /** Characters of the views as JSON. */
  readonly written: number;
}

function workOn(source: Source): Work {
  const model = new ReadCounter();
  const { publication } = buildPublication(
    { ...source, articles: source.articles.map((entry) => model.watch(entry)) },
    '2026-01-01T00:00:00Z',
  );
  const views = new ReadCounter();
  const written = lengthOfViews({
    ...publication,
    articles: publication.articles.map((article) => views.watch(article)),
    figures: publication.figures.map((figure) => views.watch(figure)),
  });
  return { readByModel: model.count, readByViews: views.count, written };
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

function lengthOfViews(publication: Publication): number {
  const context = contextOf(publication);
  let length = 0;
  const add = (view: unknown) => (length += JSON.stringify(view).length);
  publication.articles.forEach((article) => add(articleView(article, context)));
  context.index.entities().forEach((entity) => add(entityView(entity, context)));
  publication.topics.forEach((topic) => add(topicView(topic, context)));
  kindsWithPage(context).forEach((kind) => add(kindView(kind, context)));
  for (const pages of [indexPages, yearViews, monthViews, allFurtherPages]) {
    pages(context).forEach(({ view }) => add(view));
  }
  add(archiveView(context));
  add(homeView(context));
  return length;
}
