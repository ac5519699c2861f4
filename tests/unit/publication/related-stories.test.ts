import { describe, expect, test } from 'vitest';
import { newestArticleFirst } from '../../../src/publication/order.ts';
import { createFindRelated } from '../../../src/publication/related-stories.ts';
import type { Article, Mention } from '../../../src/publication/types.ts';
import { article } from '../views/small-publication.ts';
import { relatedTable } from './related-table.ts';

/** A story of a day that gives names, such as `ada` or `cited:paper`, each a person or a `paper`. */
function story(slug: string, day: string, ...names: string[]): Article {
  return article({
    slug,
    published: `${day}T12:00:00Z`,
    publishedDay: day,
    mentions: names.map((name): Mention => {
      const [id = '', how = 'discussed'] = name.split(':').reverse();
      return {
        entity: { collection: id === 'paper' ? 'organizations' : 'people', id },
        nameThen: id,
        how: how as Mention['how'],
        roles: [],
        differs: false,
      };
    }),
  });
}

const inOrder = (articles: readonly Article[]) => articles.toSorted(newestArticleFirst);

const small = inOrder([
  story('launch', '2020-01-10', 'ada', 'bo', 'all'),
  story('price', '2020-01-20', 'ada', 'cy', 'all'),
  story('move', '2020-02-01', 'bo', 'cy', 'dee', 'all'),
  story('quarter', '2020-03-01', 'cy', 'all', 'unnamed:eve', 'cited:paper'),
  story('report', '2020-03-02', 'cy', 'all', 'unnamed:eve', 'cited:paper'),
  story('paper', '2020-04-01', 'all', 'paper', 'eve'),
  story('post', '2020-04-02', 'all', 'paper'),
  story('alone', '2020-05-01', 'all', 'fay'),
  story('year', '2021-01-10', 'ada', 'bo', 'dee', 'all'),
]);

describe('the stories that go with a story', () => {
  test('share the rarest names, then are nearest in time, each with its reason', () => {
    expect(relatedTable(small)).toMatchInlineSnapshot(`
      "2021-01-10 year
         3755  2020-02-01 move: dee (dee 2170, bo 1585)
         3170  2020-01-10 launch: ada and bo (ada 1585, bo 1585)
         1585  2020-01-20 price: ada (ada 1585)

      2020-05-01 alone
            –

      2020-04-02 post
         2170  2020-04-01 paper: paper (paper 2170)

      2020-04-01 paper
         2170  2020-04-02 post: paper (paper 2170)

      2020-03-02 report
         1170  2020-03-01 quarter: cy (cy 1170)
         1170  2020-02-01 move: cy (cy 1170)
         1170  2020-01-20 price: cy (cy 1170)

      2020-03-01 quarter
         1170  2020-03-02 report: cy (cy 1170)
         1170  2020-02-01 move: cy (cy 1170)
         1170  2020-01-20 price: cy (cy 1170)

      2020-02-01 move
         3755  2021-01-10 year: dee (dee 2170, bo 1585)
         1585  2020-01-10 launch: bo (bo 1585)
         1170  2020-01-20 price: cy (cy 1170)
         1170  2020-03-01 quarter: cy (cy 1170)

      2020-01-20 price
         1585  2020-01-10 launch: ada (ada 1585)
         1585  2021-01-10 year: ada (ada 1585)
         1170  2020-02-01 move: cy (cy 1170)
         1170  2020-03-01 quarter: cy (cy 1170)

      2020-01-10 launch
         3170  2021-01-10 year: ada and bo (ada 1585, bo 1585)
         1585  2020-01-20 price: ada (ada 1585)
         1585  2020-02-01 move: bo (bo 1585)
      "
    `);
  });

  test.each([
    ['of a moment as near, the newer', ['before', 'after'], ['2020-01-01', '2020-01-03']],
    ['of one moment, the first slug', ['b', 'a'], ['2020-01-03', '2020-01-03']],
  ])('are, %s, first', (_, [one = '', two = ''], [dayOfOne = '', dayOfTwo = '']) => {
    const articles = inOrder([
      story('this', '2020-01-02', 'ada'),
      story(one, dayOfOne, 'ada'),
      story(two, dayOfTwo, 'ada'),
      story('other', '2020-01-01', 'fay'),
    ]);
    expect(relatedOf('this', articles)).toEqual([two, one]);
  });

  test('are none for an article that is not among them', () => {
    expect(createFindRelated(small)(story('new', '2020-01-01', 'ada')).stories).toEqual([]);
  });
});

describe.each([
  ['a small publication', small],
  ['three hundred stories', made(300)],
  ['a thousand stories', made(1000)],
])('in %s', (_, articles) => {
  const find = createFindRelated(articles);
  const found = articles.map((each) => ({ each, stories: find(each).stories }));

  test('they are at most four, never itself, and none without a name both give', () => {
    for (const { each, stories } of found) {
      const slugs = stories.map((story) => story.article.slug);
      expect(slugs.length).toBeLessThanOrEqual(4);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(slugs).not.toContain(each.slug);
      for (const { article: other, reason, score } of stories) {
        expect(score).toBeGreaterThan(0);
        expect(reason.length).toBeGreaterThan(0);
        for (const { id } of reason) {
          expect(namesOf(each)).toContain(id);
          expect(namesOf(other)).toContain(id);
        }
      }
    }
  });

  test('a pair scores the same from either side', () => {
    const scores = new Map<string, number>();
    let both = 0;
    for (const { each, stories } of found) {
      for (const { article: other, score } of stories) {
        const pair = [each.slug, other.slug].sort().join(' ');
        both += scores.has(pair) ? 1 : 0;
        expect(scores.get(pair) ?? score).toBe(score);
        scores.set(pair, score);
      }
    }
    expect(both).toBeGreaterThan(3);
  });

  test('nothing depends on the order of the names of a story', () => {
    const turned = articles.map((each) => ({ ...each, mentions: each.mentions.toReversed() }));
    const findTurned = createFindRelated(turned);
    for (const { each, stories } of found) {
      const slugsAndScores = (list: typeof stories) =>
        list.map(({ article: { slug }, score }) => [slug, score]);
      expect(slugsAndScores(findTurned(each).stories)).toEqual(slugsAndScores(stories));
    }
  });

  test('one is passed over only when forty nearer ones give each name it shares', () => {
    for (const { each, stories } of found.filter((_each, place) => place % 7 === 0)) {
      const best = ranked(each, articles);
      const chosen = stories.map((story) => story.article.slug);
      for (const slug of best.slice(0, 4).map((other) => other.article.slug)) {
        if (chosen.includes(slug)) continue;
        for (const name of best.find((other) => other.article.slug === slug)?.shared ?? []) {
          expect(nearerWith(name, slug, each, articles)).toBeGreaterThanOrEqual(40);
        }
      }
      // With no list of more than forty nothing is passed over.
      if (articles.length < 40) expect(chosen).toEqual(best.slice(0, 4).map(slugOf));
    }
  });
});

test('the work for one story does not grow with the number of stories', () => {
  const costs = [1000, 4000].map((count) => {
    const articles = made(count);
    const find = createFindRelated(articles);
    const compared = articles.map((each) => find(each).compared);
    // Six names each, of which forty stories are compared.
    expect(Math.max(...compared)).toBeLessThanOrEqual(240);
    return compared.reduce((sum, each) => sum + each, 0) / count;
  });
  // Of fewer stories more names are in fewer than forty.
  expect(costs[1]).toBeLessThan((costs[0] ?? 0) * 2);
});

const slugOf = ({ article: { slug } }: { article: Article }) => slug;

function relatedOf(slug: string, articles: readonly Article[]): string[] {
  const asked = articles.find((each) => each.slug === slug);
  return asked === undefined ? [] : createFindRelated(articles)(asked).stories.map(slugOf);
}

function namesOf({ mentions }: Article): string[] {
  return mentions
    .filter(({ how, entity }) => how !== 'unnamed' && !(how === 'cited' && entity.id === 'paper'))
    .map(({ entity }) => entity.id);
}

/** Every story in the order of the rule, worked out the slow way. */
function ranked(asked: Article, articles: readonly Article[]) {
  const counts = new Map<string, number>();
  for (const name of articles.flatMap((each) => [...new Set(namesOf(each))])) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const weightOf = (name: string) =>
    Math.round(1000 * Math.log2(articles.length / (counts.get(name) ?? 1)));
  const mine = new Set(namesOf(asked).filter((name) => weightOf(name) > 0));
  return articles
    .flatMap((each, place) => {
      const shared = namesOf(each).filter((name) => mine.has(name));
      const score = shared.reduce((sum, name) => sum + weightOf(name), 0);
      const related = each.slug !== asked.slug && shared.length > 0;
      return related ? [{ article: each, shared, score, place }] : [];
    })
    .sort(
      (a, b) =>
        b.score - a.score || apart(a.article, asked) - apart(b.article, asked) || a.place - b.place,
    );
}

function nearerWith(name: string, slug: string, asked: Article, articles: readonly Article[]) {
  const far = articles.find((each) => each.slug === slug);
  if (far === undefined) return 0;
  return articles.filter(
    (each) =>
      ![slug, asked.slug].includes(each.slug) &&
      namesOf(each).includes(name) &&
      apart(each, asked) <= apart(far, asked),
  ).length;
}

function apart(one: Article, other: Article): number {
  return Math.abs(Date.parse(one.published) - Date.parse(other.published));
}

/**
 * Stories of six names each, one a day. Of every kind a few names are very often given and most
 * seldom, as in the newsroom of a trade.
 */
function made(count: number): Article[] {
  const chance = chanceFrom(count);
  const name = (kind: string, of: number) => `${kind}-${Math.floor(of * chance() ** 3)}`;
  const first = Date.parse('1990-01-01');
  return inOrder(
    Array.from({ length: count }, (_, index) => {
      const names = [
        ...Array.from({ length: 3 }, () => name('person', count / 20)),
        ...Array.from({ length: 2 }, () => name('firm', count / 40)),
        name('program', count / 50),
      ];
      const day = new Date(first + index * 86_400_000).toISOString().slice(0, 10);
      return story(`story-${index}`, day, ...new Set(names));
    }),
  );
}

/** Numbers from 0 to 1 that look like chance and are the same in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    // The constants of Numerical Recipes, modulo 2 ** 32.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
