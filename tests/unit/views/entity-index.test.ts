import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../src/views/context.ts';
import { indexPages } from '../../../src/views/entity-index.ts';
import { article, settings, smallPublication, steve } from './small-publication.ts';

const peopleNamed = (
  names: readonly string[],
  changed: Record<string, unknown> = {},
  articles = [article()],
) =>
  indexPages(
    contextOf(
      smallPublication({
        settings: settings(changed),
        people: names.map((name) =>
          steve({ id: name === 'Zed' ? 'steve' : name, name, sortName: name }),
        ),
        articles,
      }),
    ),
  ).filter(({ collection }) => collection === 'people');

const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, nth) => `${name} ${String(nth)}`);

describe('an index of up to 200 names', () => {
  const pages = peopleNamed(['3M', ...many('Ann', 100), ...many('Ben', 99)]);

  test('is one page, with a bar of letters that leads into it', () => {
    expect(pages).toHaveLength(1);
    expect(pages[0]?.view).toMatchObject({
      entries: '200 names',
      letters: [
        { href: '#letter-0-9', text: '0–9' },
        { href: '#letter-A', text: 'A' },
        { href: '#letter-B', text: 'B' },
      ],
    });
    expect(pages[0]?.view.sections.map(({ anchor, rows }) => [anchor, rows.length])).toEqual([
      ['letter-0-9', 1],
      ['letter-A', 100],
      ['letter-B', 99],
    ]);
  });
});

describe('a longer index', () => {
  const pages = peopleNamed(
    ['Zed', ...many('Ann', 50), ...many('Zoe', 49), ...many('Åsa', 100), '3M'],
    { language: 'sv', url: 'https://example.org/news/' },
  );
  const [first, ...letters] = pages;

  test('has the letters with their counts, and the names with most stories', () => {
    expect(first?.letter).toBeUndefined();
    expect(first?.view.letters).toEqual([
      { href: '/news/people/page/Z/', text: 'Z', entries: '50', current: false },
      { href: '/news/people/page/A/', text: 'A', entries: '50', current: false },
      { href: '/news/people/page/%C3%85/', text: 'Å', entries: '100', current: false },
      { href: '/news/people/page/0-9/', text: '0–9', entries: '1', current: false },
    ]);
    const [most, ...others] = first?.view.sections ?? [];
    expect([most?.heading, others]).toEqual(['Most stories', []]);
    expect(most?.rows).toMatchObject([{ name: { text: 'Zed' }, stories: '1 story' }]);
  });

  test('has at most forty of those, and none without a story', () => {
    const written = (authors: string[]) =>
      peopleNamed(many('Ann', 201), {}, [article({ authors, mentions: [] })])[0]?.view.sections;
    expect(written(many('Ann', 201))?.[0]?.rows).toHaveLength(40);
    expect(written([])).toEqual([]);
  });

  test('has those with more stories before those with fewer', () => {
    const [one, two] = ['Ann 7', 'Ann 150'];
    const articles = [
      article({ slug: 'a', authors: [one, two], mentions: [] }),
      article({ slug: 'b', authors: [two], mentions: [] }),
    ];
    const [first] = peopleNamed(many('Ann', 201), {}, articles);
    const names = first?.view.sections[0]?.rows.map(({ name }) => name.text);
    expect(names).toEqual([two, one]);
  });

  test('has each name on the page of its letter, once', () => {
    expect(
      letters.map(({ letter, view: { sections } }) => [letter, sections[0]?.rows.length]),
    ).toEqual([
      ['Z', 50],
      ['A', 50],
      ['Å', 100],
      ['0-9', 1],
    ]);
  });

  test('marks the letter a page is of, counts none, and leads back', () => {
    const view = letters[2]?.view;
    expect(view?.letters.filter(({ current }) => current).map(({ text }) => text)).toEqual(['Å']);
    expect(view?.letters.some(({ entries }) => entries !== undefined)).toBe(false);
    expect(view?.site.metadata).toMatchObject({
      title: 'People: Å · The Record',
      canonical: 'https://example.org/news/people/page/%C3%85/',
    });
    expect(view?.site.trail).toMatchObject({
      links: [{ href: '/news/' }, { href: '/news/people/', text: 'People' }],
      current: 'Å',
    });
  });

  test('changes, with a new name, the first page and that of its letter alone', () => {
    const longer = peopleNamed(
      ['Zed', ...many('Ann', 51), ...many('Zoe', 49), ...many('Åsa', 100), '3M'],
      { language: 'sv', url: 'https://example.org/news/' },
    );
    const changed = longer.filter(
      ({ view }, nth) => JSON.stringify(view) !== JSON.stringify(pages[nth]?.view),
    );
    expect(changed.map(({ letter }) => letter)).toEqual([undefined, 'A']);
  });
});
