import { describe, expect, test } from 'vitest';
import type { Person, Publication } from '../../../src/publication/types.ts';
import { contextOf } from '../../../src/views/context.ts';
import { entityView } from '../../../src/views/entity.ts';
import { entityIndexView } from '../../../src/views/entity-index.ts';
import {
  article,
  chief,
  microsoft,
  role,
  settings,
  smallPublication,
  steve,
} from './small-publication.ts';

const personView = (person: Person, changed: Partial<Publication> = {}) =>
  entityView(person, contextOf(smallPublication({ people: [person], ...changed })));

describe('the page of a person', () => {
  test('has the offices, newest first, with what is known of their time', () => {
    const timeless = role();
    const [roles] = personView(
      steve({
        roles: [
          { ...timeless, title: 'Clerk' },
          { ...timeless, title: 'Director', seen: ['1999-01-01', '1999-02-01'] },
          { ...timeless, title: 'Head', to: '1999' },
          { ...timeless, title: 'Manager', from: '1999', seen: ['1999-05-05'] },
          chief,
          { ...timeless, title: 'Owner', from: '2014', to: 'present', checked: '2026-11-01' },
        ],
      }),
    ).dated;
    expect(roles?.rows.map(({ when, what, remarks }) => [what.text, when, remarks])).toEqual([
      ['Owner', 'since 2014', ['checked November 1, 2026']],
      ['Chief executive', 'Jan 2000 – Feb 4, 2014', []],
      ['Manager', 'from 1999', ['on May 5, 1999']],
      ['Head', 'until 1999', []],
      ['Director', 'on January 1, 1999 and February 1, 1999', []],
      ['Clerk', 'dates not known', []],
    ]);
  });

  test('has the office of its day beside each article', () => {
    const [coverage] = personView(steve()).lists;
    expect(coverage?.rows.map(({ aside }) => aside)).toEqual(['Chief executive, Microsoft']);
  });

  test('has the figures they gave, and the articles they wrote when they write', () => {
    const view = personView(steve());
    expect(view.figures.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ['Figures given by Steve Example', 1],
    ]);
    const author = steve({ id: 'staff', name: 'Staff', byline: { staff: true, collective: true } });
    expect(personView(author).lists.map(({ heading }) => heading)).toEqual([
      'Written by Staff',
      'Coverage',
    ]);
  });

  test('says in a sentence what is empty', () => {
    const view = personView(steve({ roles: [] }), { articles: [], figures: [] });
    const lists = [...view.dated, ...view.figures, ...view.lists];
    expect(lists.length).toBeGreaterThan(2);
    for (const { rows, empty } of lists) {
      expect(rows).toEqual([]);
      expect(empty).toMatch(/^[A-Z].+\.$/u);
    }
    expect(view.stories).toBe('0 stories');
  });
});

describe('the page of an organization', () => {
  const view = (changed: Partial<Publication> = {}) =>
    entityView(microsoft(), contextOf(smallPublication(changed)));

  test('has its people, programs, products and events', () => {
    expect(view().dated[0]?.rows.map(({ what, detail }) => [what, detail?.text])).toEqual([
      [{ href: '/people/steve/', text: 'Steve Example' }, 'Chief executive'],
    ]);
    expect(view().holdings.map(({ items }) => items.map(({ text }) => text))).toEqual([
      ['Cloud Accelerate'],
      ['Microsoft Azure'],
      ['Partner Conference'],
    ]);
  });

  test('says in a sentence that it runs nothing', () => {
    const { holdings } = view({ programs: [], products: [], events: [] });
    expect(holdings.map(({ items, empty }) => [items.length, empty.endsWith('.')])).toEqual([
      [0, true],
      [0, true],
      [0, true],
    ]);
  });
});

describe('the page of what was renamed', () => {
  test('has its names over time and the former ones in words', () => {
    const publication = smallPublication();
    const [azure] = publication.products;
    if (azure === undefined) throw new Error('The publication has a product.');
    const view = entityView(azure, contextOf(publication));
    expect(view.otherNames).toEqual(['Formerly Windows Azure']);
    expect(view.dated[0]?.rows.map(({ when, what }) => [what.text, when])).toEqual([
      ['Microsoft Azure', 'from Apr 3, 2014'],
      ['Windows Azure', 'until Apr 2, 2014'],
    ]);
    expect(view.lists[0]?.rows[0]?.aside).toBe('Windows Azure');
  });
});

describe('an index', () => {
  const lettersOf = (language: string, ...names: string[]) =>
    entityIndexView(
      'people',
      contextOf(
        smallPublication({
          settings: settings({ language }),
          people: names.map((name) => steve({ id: name, name, sortName: name })),
        }),
      ),
    ).sections.map(({ heading, rows }) => [heading, rows.length]);

  test('stands under first letters, accents apart only where the language has them apart', () => {
    expect(lettersOf('en', 'Ann', 'Åsa', 'ben')).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    expect(lettersOf('sv', 'Ann', 'Ben', 'Åsa')).toEqual([
      ['A', 1],
      ['B', 1],
      ['Å', 1],
    ]);
  });

  test('counts the articles somebody is in or wrote, each once', () => {
    const people = [steve(), steve({ id: 'staff' }), steve({ id: 'nobody' })];
    const both = article({ slug: 'both', authors: ['steve'] });
    const { sections } = entityIndexView(
      'people',
      contextOf(smallPublication({ people, articles: [article(), both] })),
    );
    expect(sections.flatMap(({ rows }) => rows.map(({ stories }) => stories))).toEqual([
      '2 stories',
      '1 story',
      '0 stories',
    ]);
  });
});
