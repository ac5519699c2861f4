import { describe, expect, test } from 'vitest';
import type { Article, Mention } from '../../../src/publication/types.ts';
import { contextOf } from '../../../src/views/context.ts';
import { digest } from '../../../src/views/digest.ts';
import { onwardView } from '../../../src/views/onward.ts';
import { article, settings, smallPublication } from './small-publication.ts';

const mention = (id: string, nameThen = id): Mention => ({
  entity: { collection: 'products', id },
  nameThen,
  how: 'discussed',
  roles: [],
  differs: false,
});

const story = (slug: string, day: string, ...mentions: Mention[]): Article =>
  article({
    slug,
    title: `The ${slug}`,
    published: `${day}T12:00:00Z`,
    publishedDay: day,
    mentions,
  });

const newest = story('newest', '2020-03-03', mention('azure', 'Azure'), mention('bpos'));
const middle = story('middle', '2020-02-02', mention('azure', 'Windows Azure'), mention('bpos'));
const oldest = story('oldest', '2020-01-01', mention('other'));

function viewOf(asked: Article, articles = [newest, middle, oldest], url = '') {
  const changed = url === '' ? {} : { settings: settings({ url }) };
  return onwardView(asked, contextOf(smallPublication({ articles, ...changed })));
}

describe('the end of an article', () => {
  test('leads to stories about the same, each with its reason in the names of that day', () => {
    expect(viewOf(middle).related).toMatchObject([
      {
        headline: { href: '/articles/newest/', text: 'The newest' },
        aside: 'Also about Windows Azure and bpos',
      },
    ]);
    expect(viewOf(newest).related[0]?.aside).toBe('Also about Azure and bpos');
  });

  test('leads to the stories before and after it', () => {
    const { previous, next } = viewOf(middle, undefined, 'https://example.org/news/');
    expect(previous).toEqual({
      headline: { href: '/news/articles/oldest/', text: 'The oldest' },
      date: { iso: '2020-01-01', text: 'January 1, 2020' },
    });
    expect(next?.headline.href).toBe('/news/articles/newest/');
  });

  test('of the first and the last story leads one way only, and of the only one nowhere', () => {
    expect(Object.keys(viewOf(newest))).toEqual(['related', 'previous']);
    expect(Object.keys(viewOf(oldest))).toEqual(['related', 'next']);
    expect(viewOf(oldest, [oldest])).toEqual({ related: [] });
  });

  test('stays the same when names become rarer but no story it shows changes', () => {
    const more = [newest, middle, oldest, story('first', '2019-01-01', mention('else'))];
    expect(digest(viewOf(middle, more))).toBe(digest(viewOf(middle)));
  });
});
