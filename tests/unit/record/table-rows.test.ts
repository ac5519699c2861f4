import { describe, expect, test } from 'vitest';
import { rowShapes } from '../../../src/record/table-shapes.ts';
import { tableRows } from '../../../src/record/table-rows.ts';
import { recordFiles } from '../../../src/record/record-files.ts';
import { recordTables } from '../../../src/schemas/record-words.ts';
import { contextOf } from '../../../src/views/context.ts';
import { article, chief, figure, role, smallPublication } from '../views/small-publication.ts';

const rowsOf = (changed: Parameters<typeof smallPublication>[0] = {}) =>
  tableRows(contextOf(smallPublication(changed)));

describe('the tables', () => {
  test('have in each row the columns of their shape, in its order', () => {
    const correction = {
      date: '2011-07-13',
      kind: 'correction',
      text: 'The day was wrong.',
      feedId: 'tag:record.example,2011-07-12:articles/fear#correction-2011-07-13',
    } as const;
    const rows = rowsOf({ articles: [article({ corrections: [correction] })] });
    for (const table of recordTables) {
      const columns = Object.keys(rowShapes[table].shape);
      expect(rows[table].length).toBeGreaterThan(0);
      for (const row of rows[table]) {
        expect(Object.keys(row)).toEqual(columns);
        expect(rowShapes[table].safeParse(row).error?.issues ?? []).toEqual([]);
      }
    }
    expect(rows.corrections[0]?.url).toBe(
      'https://record.example/articles/fear/#correction-2011-07-13',
    );
  });

  test('are joined by the id of the article and the key of the entity', () => {
    const { articles, entities, mentions, figures } = rowsOf();
    const ids = new Set(articles.map(({ id }) => id));
    const keys = new Set(entities.map(({ key }) => key));
    expect([...mentions, ...figures].every((row) => ids.has(row.article))).toBe(true);
    expect(mentions.every(({ entity }) => keys.has(entity))).toBe(true);
    expect(figures.every(({ of, saidBy }) => keys.has(of) && keys.has(saidBy ?? of))).toBe(true);
  });

  test('say of a mention the name and the offices of its day', () => {
    const second = role({ title: 'Chair', organization: 'microsoft' });
    const one = article({
      mentions: [
        {
          entity: { collection: 'people', id: 'steve' },
          nameThen: 'Steve Then',
          how: 'quoted',
          as: 'Boss',
          roles: [chief, second],
          differs: true,
        },
      ],
    });
    expect(rowsOf({ articles: [one] }).mentions).toEqual([
      {
        article: 'tag:record.example,2011-07-12:articles/fear',
        url: 'https://record.example/articles/fear/',
        published: '2011-07-13T04:00:00Z',
        entity: 'people/steve',
        nameThen: 'Steve Then',
        how: 'quoted',
        as: 'Boss',
        titles: 'Chief executive | Chair',
        organizations: 'organizations/microsoft | organizations/microsoft',
        differs: true,
      },
    ]);
  });

  test('say when an entity was first and last mentioned, and nothing where it never was', () => {
    const later = article({ slug: 'later', feedId: 'later', published: '2012-01-01T00:00:00Z' });
    const { entities } = rowsOf({ articles: [later, article()] });
    const of = (key: string) => entities.find((entity) => entity.key === key);
    expect(of('people/steve')).toMatchObject({
      mentions: 2,
      firstMentioned: '2011-07-13T04:00:00Z',
      lastMentioned: '2012-01-01T00:00:00Z',
    });
    expect(of('events/wpc')).toMatchObject({
      mentions: 0,
      firstMentioned: null,
      lastMentioned: null,
    });
  });

  test('keep a number as a number and a word apart from it', () => {
    const one = article({ figures: [figure(), figure({ id: 'many', value: 'dozens' })] });
    const { figures } = rowsOf({ articles: [one], figures: one.figures });
    expect(figures.map(({ value, valueText }) => [value, valueText])).toEqual([
      [500, null],
      [null, 'dozens'],
    ]);
  });

  test('call a figure superseded that another replaces', () => {
    const one = article({ figures: [figure({ supersededBy: 'newer' })] });
    expect(rowsOf({ articles: [one] }).figures[0]).toMatchObject({
      status: 'superseded',
      supersededBy: 'newer',
    });
  });

  test('have nothing of an article that no reader sees, in a preview too', () => {
    const { articles, mentions, figures, entities } = rowsOf({
      articles: [article({ hidden: 'draft' })],
    });
    expect([articles, mentions, figures]).toEqual([[], [], []]);
    expect(entities.some((entity) => entity.mentions + entity.figures > 0)).toBe(false);
  });
});

test('a table without a row is a head in CSV and an empty list in JSON', () => {
  const { corrections } = recordFiles(contextOf(smallPublication()));
  expect(corrections).toEqual({
    rows: 0,
    csv: '\uFEFFid,url,article,date,kind,text,was,now,figure\r\n',
    json: '[]\n',
  });
});
