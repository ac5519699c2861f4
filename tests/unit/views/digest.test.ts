import { describe, expect, test } from 'vitest';
import { articleView } from '../../../src/views/article.ts';
import { contextOf } from '../../../src/views/context.ts';
import { digest } from '../../../src/views/digest.ts';
import { article, chief, smallPublication, steve } from './small-publication.ts';

describe('the digest of a view', () => {
  test('is SHA-256 in hex', () => {
    expect(digest({})).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('does not depend on the order in which properties were written', () => {
    expect(digest({ a: 1, b: { c: 2, d: 3 } })).toBe(digest({ b: { d: 3, c: 2 }, a: 1 }));
  });

  test('depends on the order of a list and on every value', () => {
    expect(digest([1, 2])).not.toBe(digest([2, 1]));
    expect(digest({ a: 1 })).not.toBe(digest({ a: '1' }));
  });

  test('is the same for the same publication made twice', () => {
    const of = () => digest(articleView(article(), contextOf(smallPublication())));
    expect(of()).toBe(of());
  });

  test('of an article changes with the role of somebody it mentions', () => {
    const before = contextOf(smallPublication());
    const renamed = { ...chief, title: 'Chairman' };
    const [mention] = article().mentions;
    if (mention === undefined) throw new Error('The article mentions somebody.');
    const after = contextOf(smallPublication({ people: [steve({ roles: [renamed] })] }));
    const changed = article({ mentions: [{ ...mention, roles: [renamed] }] });
    expect(digest(articleView(changed, after))).not.toBe(digest(articleView(article(), before)));
  });

  test('of an article does not change with an entity it has nothing of', () => {
    const before = contextOf(smallPublication());
    const after = contextOf(smallPublication({ topics: [...smallPublication().topics].reverse() }));
    const other = contextOf(smallPublication({ events: [] }));
    const key = digest(articleView(article(), before));
    expect(digest(articleView(article(), after))).toBe(key);
    expect(digest(articleView(article(), other))).toBe(key);
  });
});
