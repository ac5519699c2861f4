import { expect, test } from 'vitest';
import { feedFiles } from '../../../src/feeds/feed-files.ts';
import type { Publication } from '../../../src/publication/types.ts';
import { contextOf } from '../../../src/views/context.ts';
import { manyArticles } from '../views/many-articles.ts';
import { settings, smallPublication } from '../views/small-publication.ts';

const site = settings({ url: 'https://example.org/news/' });
const pathsOf = (changed: Partial<Publication>) =>
  feedFiles(contextOf(smallPublication({ settings: site, ...changed }))).map(({ path }) => path);

// Four months of stories, so that there is an archive of three.
const articles = manyArticles(100);
const before = pathsOf({ articles });
const keptFeeds = before.map((path) => ({ path, title: `Once ${path}` }));

test('where every feed is that was published once, none is there twice', () => {
  expect(before).toContain('archive/2011/01/feed.xml');
  expect(before).toContain('archive/2011/01/atom.xml');
  expect(pathsOf({ articles, keptFeeds })).toEqual(before);
});

test('without a story every feed that was published once is there, each once', () => {
  const after = pathsOf({ articles: [], figures: [], keptFeeds });
  expect(after.toSorted()).toEqual(before.toSorted());
});

test('without a name, too, and one that moved is there at both addresses', () => {
  const redirects = { '/news/people/steve/feed.xml': '/news/people/stephen/feed.xml' };
  const people: Publication['people'] = [];
  const after = pathsOf({ articles: [], figures: [], people, keptFeeds, redirects });
  expect(new Set(after)).toEqual(new Set([...before, 'people/stephen/feed.xml']));
  expect(after).toHaveLength(new Set(after).size);
});
