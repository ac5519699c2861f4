import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import type { Publication } from '../../../src/publication/types.ts';
import { articleKinds } from '../../../src/schemas/article.ts';
import { generatePublication, type Generated } from '../../bench/generated/publication.ts';
import { generatedSource } from '../../bench/generated/source.ts';

const now = '2026-01-01T00:00:00Z';

describe('generated publications', () => {
  test('are the same bytes for the same seed and size', () => {
    expect(digestOf({ articles: 60, seed: 'one' })).toBe(digestOf({ articles: 60, seed: 'one' }));
  });

  test('share no article and no name when their seeds differ', () => {
    const one = textsOf({ articles: 60, seed: 'one' });
    const other = textsOf({ articles: 60, seed: 'other' });
    const shared = [...one.keys()].filter((path) => one.get(path) === other.get(path));
    expect(shared.sort()).toEqual(['pages/about.md', 'publication.yaml']);
  });

  test.each([0, 1, 12])('of %i articles have no problem', async (articles) => {
    const { publication, problems } = await published({ articles });
    expect(problems).toEqual([]);
    expect(publication.articles).toHaveLength(articles);
  });
});

describe('a generated publication of 400 articles', () => {
  let publication: Publication;
  let words: readonly string[];
  beforeAll(async () => {
    const result = await published({ articles: 400 });
    expect(result.problems).toEqual([]);
    publication = result.publication;
    words = result.bodies.flatMap((body) => body.toLowerCase().match(/[a-z]+/gu) ?? []);
  });

  test('has 20 people, 10 organizations and 8 programs to name, and 30 topics', () => {
    const { people, organizations, programs, topics } = publication;
    expect(people.filter(({ byline }) => byline === undefined)).toHaveLength(20);
    expect(people.filter(({ byline }) => byline !== undefined)).toHaveLength(5);
    expect([organizations, programs, topics].map(({ length }) => length)).toEqual([10, 8, 30]);
  });

  test('has articles of 300 to 600 words', () => {
    for (const { slug, body } of publication.articles) {
      expect(body.wordCount, slug).toBeGreaterThanOrEqual(300);
      expect(body.wordCount, slug).toBeLessThanOrEqual(600);
    }
  });

  test('names in each article 3 people, 2 organizations and 1 program, under 1 topic', () => {
    for (const { slug, mentions, topics } of publication.articles) {
      const count = (wanted: string) =>
        mentions.filter(({ entity: { collection } }) => collection === wanted).length;
      expect([...namedCollections.map(count), topics.length], slug).toEqual([3, 2, 1, 1]);
    }
  });

  test('names few people very often and most seldom', () => {
    const counts = publication.people
      .map(({ id }) => storiesWith(id, publication))
      .sort((a, b) => b - a)
      .slice(0, 20);
    const [first = 0] = counts;
    const middle = counts[10] ?? Infinity;
    expect(first).toBeGreaterThan(5 * middle);
    expect(counts.at(-1)).toBeGreaterThan(0);
  });

  test('is made of thousands of different words, few of them very often', () => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(4000);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const hundred = sorted.slice(0, 100).reduce((sum, count) => sum + count, 0);
    expect(hundred / words.length).toBeGreaterThan(0.4);
    expect(hundred / words.length).toBeLessThan(0.7);
  });

  test('spreads over years and all kinds, with figures, corrections and earlier stories', () => {
    const { articles, figures } = publication;
    const months = new Set(articles.map(({ publishedDay }) => publishedDay.slice(0, 7)));
    expect(months.size).toBeGreaterThan(36);
    expect(new Set(articles.map(({ kind }) => kind))).toEqual(new Set(articleKinds));
    expect(figures.length).toBeGreaterThan(50);
    expect(articles.some(({ corrections }) => corrections.length > 0)).toBe(true);
    expect(articles.some(({ body }) => Object.keys(body.links).some(isArticle))).toBe(true);
    expect(Object.keys(publication.redirects)).not.toEqual([]);
  });

  test('knows an office of everybody it names on the day of the story', () => {
    for (const { mentions } of publication.articles) {
      for (const { entity, roles } of mentions) {
        if (entity.collection === 'people') expect(roles, entity.id).not.toEqual([]);
      }
    }
  });
});

const namedCollections = ['people', 'organizations', 'programs'];

async function published(generated: Generated) {
  const source = await generatedSource(generated);
  return {
    ...buildPublication(source, now),
    bodies: source.articles.map(({ body }) => body.runs.map(({ text }) => text).join(' ')),
  };
}

function textsOf(generated: Generated): Map<string, string> {
  return new Map(Array.from(generatePublication(generated), ({ path, text }) => [path, text]));
}

function digestOf(generated: Generated): string {
  return createHash('sha256')
    .update(JSON.stringify([...textsOf(generated)]))
    .digest('hex');
}

function storiesWith(id: string, { articles }: Publication): number {
  return articles.filter(({ mentions }) => mentions.some(({ entity }) => entity.id === id)).length;
}

function isArticle(link: string): boolean {
  return link.startsWith('article:');
}
