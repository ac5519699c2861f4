import { describe, expect, test } from 'vitest';
import { articleData } from '../../../src/record/article-data.ts';
import { articleShape } from '../../../src/record/article-shape.ts';
import { entityData, newestKept } from '../../../src/record/entity-data.ts';
import { entityShape } from '../../../src/record/entity-shape.ts';
import type { Article, Publication } from '../../../src/publication/types.ts';
import { contextOf } from '../../../src/views/context.ts';
import {
  article,
  figure,
  microsoft,
  settings,
  smallPublication,
  steve,
} from '../views/small-publication.ts';

function dataOf(changed: Partial<Article> = {}, publication: Partial<Publication> = {}) {
  const one = article(changed);
  const all = smallPublication({ articles: [one], figures: one.figures, ...publication });
  return articleData(one, contextOf(all));
}

describe('the data of an article', () => {
  test('have the shape that is published', () => {
    expect(articleShape.safeParse(dataOf()).error?.issues ?? []).toEqual([]);
  });

  test('name the licence of the publication, and none where there is none', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
    expect(dataOf({}, { settings: settings({ licence }) }).licence).toEqual(licence);
    expect(dataOf()).not.toHaveProperty('licence');
  });

  test('give a mention by today’s name and by that of the day, with the offices of the day', () => {
    const [person, product] = dataOf({}, { people: [steve({ name: 'Steve Now' })] }).mentions;
    expect(person).toMatchObject({ name: 'Steve Now', nameThen: 'Steve Example', how: 'quoted' });
    expect(person?.offices[0]).toMatchObject({ title: 'Chief executive', to: '2014-02-04' });
    expect(product).toMatchObject({ name: 'Microsoft Azure', nameThen: 'Windows Azure' });
  });

  test('lead from a figure to those it replaces and competes with', () => {
    const other = figure({ id: 'other', value: 400 });
    const one = figure({ supersedes: 'other', competing: ['other', 'gone'] });
    const [first] = dataOf({ figures: [one, other] }).figures;
    const place = {
      id: 'other',
      url: 'https://record.example/articles/fear/#figure-other',
    };
    expect(first).toMatchObject({ value: 500, supersedes: place, competing: [place] });
  });

  test('change with the text, of which they have the digest alone', () => {
    const body = article().body;
    const changed = dataOf({ body: { ...body, digest: 'abc', wordCount: 7 } });
    expect(changed.text).toEqual({
      markdown: 'https://record.example/articles/fear/index.md',
      words: 7,
      digest: 'abc',
    });
  });

  test('write the address of a source as a URI', () => {
    const source = {
      id: 'paper',
      publisher: 'A paper',
      date: '2011',
      url: 'https://example.org/Σόλων',
    };
    expect(dataOf({ sources: [source] }).sources[0]?.url).toBe(
      'https://example.org/%CE%A3%CF%8C%CE%BB%CF%89%CE%BD',
    );
  });
});

describe('the data of an entity', () => {
  const context = contextOf(smallPublication());

  test.each(context.index.entities())('have the shape that is published: $name', (entity) => {
    const data = entityData(entity, context);
    expect(entityShape.safeParse(data).error?.issues ?? []).toEqual([]);
  });

  test('list who holds an office, and what belongs to an organization', () => {
    expect(entityData(microsoft(), context)).toMatchObject({
      offices: [{ person: { name: 'Steve Example' }, title: 'Chief executive' }],
      programs: [{ key: 'programs/accelerate' }],
      products: [{ key: 'products/azure' }],
      events: [{ key: 'events/wpc' }],
    });
  });

  test('tell what somebody wrote from what mentions them', () => {
    const staff = context.index.entity({ collection: 'people', id: 'staff' });
    const stories = [steve(), staff ?? steve()].map(
      (entity) => entityData(entity, context).articles.newest,
    );
    expect(stories).toMatchObject([
      [{ wrote: false, how: 'quoted', nameThen: 'Steve Example' }],
      [{ wrote: true }],
    ]);
    expect(stories[1]?.[0]).not.toHaveProperty('how');
  });

  test('keep the newest of many articles and figures, and count all', () => {
    const articles = Array.from({ length: newestKept + 50 }, (_, index) =>
      article({
        slug: `fear-${String(index)}`,
        feedId: `fear-${String(index)}`,
        figures: [figure({ id: `partners-${String(index)}`, article: `fear-${String(index)}` })],
      }),
    );
    const many = contextOf(
      smallPublication({ articles, figures: articles.flatMap(({ figures }) => figures) }),
    );
    const data = entityData(steve(), many);
    expect(data.articles.count).toBe(150);
    expect(data.articles.newest.map(({ id }) => id)).toEqual(
      articles.slice(0, newestKept).map(({ feedId }) => feedId),
    );
    expect(data).toMatchObject({ said: { count: 150 }, figures: { count: 0, newest: [] } });
    expect('said' in data && data.said.newest.length).toBe(newestKept);
  });

  test('know nothing of an article that no reader sees, in a preview too', () => {
    const hidden = contextOf(smallPublication({ articles: [article({ hidden: 'review' })] }));
    expect(entityData(steve(), hidden)).toMatchObject({
      articles: { count: 0, newest: [] },
      said: { count: 0, newest: [] },
    });
  });
});
