import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, isChannelRecord, notTheChannelRecord } from '../../channel-record.ts';
import { stands, withoutName, withoutPart } from './fact.ts';
import { proseOf, readArticle } from './prose.ts';
import { wpc11Facts } from './wpc11-fact-list.ts';

describe('the report on WPC11', () => {
  if (!isChannelRecord) {
    // One skip that says why, not one for each of the facts.
    test('is held to its facts', (context) => context.skip(notTheChannelRecord));
    return;
  }

  const file = readFileSync(join(contentFolder, 'articles/2011/wpc11-cloud.md'), 'utf8');
  const report = readArticle(file);
  const parts = wpc11Facts.flatMap((fact) =>
    fact.says.map((part) => ({ id: fact.id, part, fact })),
  );
  const names = wpc11Facts.flatMap((fact) => fact.by.map((name) => ({ id: fact.id, name, fact })));

  test('is held to all of the facts', () => {
    expect(wpc11Facts.map(({ id }) => id)).toEqual(
      Array.from({ length: 22 }, (_, index) => `S1-${String(index + 1)}`),
    );
  });

  test.each(wpc11Facts)('has $id with its attribution', (fact) => {
    expect(stands(fact, report)).toBe(true);
  });

  test.each(parts)('would miss $id without $part', ({ fact, part }) => {
    expect(stands(fact, withoutPart(part, fact, report))).toBe(false);
  });

  test.each(names)('would miss who says $id without $name', ({ fact, name }) => {
    expect(stands(fact, withoutName(name, fact, report))).toBe(false);
  });

  test.each(wpc11Facts.filter(({ row }) => row !== undefined))(
    'has $id on the ledger as well',
    (fact) => {
      expect(stands(fact, { ...report, sentences: [] })).toBe(true);
      expect(stands(fact, { sentences: [], figures: [] })).toBe(false);
    },
  );

  test('keeps the confirmed number of partners apart from the one to be announced', () => {
    const rows = report.figures.filter(({ of }) => of === 'programs/cloud-accelerate');
    expect(rows).toContainEqual(
      expect.objectContaining({
        value: 500,
        unit: 'partners',
        bound: 'more-than',
        status: 'confirmed',
      }),
    );
    const announced = rows.find(
      ({ value, unit, bound }) => value === 500 && unit === 'partners' && bound === undefined,
    );
    expect(announced).toMatchObject({ saidBy: 'jon-roskill', status: 'claimed' });
  });

  test('quotes nothing but what a source has in quotation marks', () => {
    const body = file.slice(file.indexOf('\n---\n') + 5);
    const quoted = proseOf(body).flatMap((block) => block.match(/"[^"]*"/gu) ?? []);
    expect(quoted).toEqual(['"Last year\'s WPC was, for me, scary,"', '"all in"']);
  });

  test('has no day for the keynote, on which the sources differ', () => {
    const days = /\b(?:Monday|Tuesday|July 1[12]|today)\b/u;
    const keynote = /Ballmer|keynote/u;
    expect(report.sentences.filter((said) => keynote.test(said) && days.test(said))).toEqual([]);
  });
});
