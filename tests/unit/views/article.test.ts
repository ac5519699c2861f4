import { describe, expect, test } from 'vitest';
import type { Article, Mention, Publication } from '../../../src/publication/types.ts';
import { articleView } from '../../../src/views/article.ts';
import { contextOf } from '../../../src/views/context.ts';
import { exampleWords } from './example-words.ts';
import {
  article,
  chief,
  figure,
  microsoft,
  role,
  settings,
  smallPublication,
  steve,
} from './small-publication.ts';

/** The view of an article that is all there is, but for what is changed. */
function viewOf(changed: Partial<Article> = {}, publication: Partial<Publication> = {}) {
  const one = article(changed);
  const all = smallPublication({ articles: [one], figures: one.figures, ...publication });
  return articleView(one, contextOf(all));
}

const mentionOfSteve = (changed: Partial<Mention> = {}): Mention => ({
  entity: { collection: 'people', id: 'steve' },
  nameThen: 'Steve Example',
  how: 'quoted',
  roles: [chief],
  differs: false,
  ...changed,
});

describe('a person of an article', () => {
  const personOf = (mention: Partial<Mention>, person = steve()) =>
    viewOf(
      { mentions: [mentionOfSteve(mention)] },
      { people: [person], organizations: [microsoft()] },
    ).record.people[0];

  test('stands with the office of that day and with its end', () => {
    expect(personOf({})).toEqual({
      name: { href: '/people/steve/', text: 'Steve Example' },
      how: 'Quoted',
      then: ['Chief executive, Microsoft'],
      remarks: [],
      later: ['Until February 4, 2014'],
    });
  });

  test('has the organization by the name of that day', () => {
    const renamed = microsoft({ name: 'Contoso', names: [{ name: 'Microsoft', to: '2015' }] });
    const view = viewOf({ mentions: [mentionOfSteve()] }, { organizations: [renamed] });
    expect(view.record.people[0]?.then).toEqual(['Chief executive, Microsoft']);
  });

  test('has a title of the source beside it where that is another', () => {
    expect(personOf({ as: 'President', differs: true })?.remarks).toEqual([
      'The source says “President”: the sources differ.',
    ]);
    expect(personOf({ as: 'Chief Executive', differs: false })?.remarks).toEqual([]);
  });

  test('without a known office is said to have none, with the title of the source', () => {
    const unknown = steve({ roles: [] });
    expect(personOf({ roles: [] }, unknown)?.remarks).toEqual(['No office known for that day.']);
    expect(personOf({ roles: [], as: 'President', differs: true }, unknown)?.remarks).toEqual([
      'The source says “President”.',
      'No office known for that day.',
    ]);
  });

  test('without a known office has the last one before, and those begun later', () => {
    const roles = [
      role({ title: 'Clerk', from: '1999' }),
      role({ title: 'Director', seen: ['2010-10-01'] }),
      role({ title: 'Head', to: '2010' }),
      role({ title: 'Owner', from: '2014' }),
    ];
    expect(personOf({ roles: [] }, steve({ roles }))).toMatchObject({
      remarks: [
        'No office known for that day.',
        'Before: Director, Microsoft (on October 1, 2010)',
      ],
      later: ['Later: Owner, Microsoft (from 2014)'],
    });
  });

  test('is said to hold an office now only when it lasts and was checked', () => {
    const later = { ...chief, title: 'Owner', from: '2014', organization: 'clippers' };
    const now = (role: typeof chief) => personOf({ roles: [] }, steve({ roles: [role] }))?.later;
    expect(now({ ...later, to: 'present', checked: '2026-11-01' })).toEqual([
      'Now: Owner, clippers (checked November 1, 2026)',
    ]);
    expect(now({ ...later, to: 'present' })).toEqual([]);
    expect(now(role({ title: 'Owner', from: '2014' }))).toEqual([
      'Later: Owner, Microsoft (from 2014)',
    ]);
  });

  test('is not said to hold now what they held then', () => {
    const lasting = { ...chief, to: 'present' as const, checked: '2026-11-01' };
    expect(personOf({ roles: [lasting] }, steve({ roles: [lasting] }))?.later).toEqual([]);
  });

  test('has the name of today as later ink', () => {
    expect(personOf({ nameThen: 'Stephen Example' })?.later[0]).toBe('Now Steve Example');
  });
});

describe('what else an article names', () => {
  test('stands by the name of that day, with the one of today as later ink', () => {
    expect(viewOf().record.named).toEqual([
      {
        label: exampleWords().collections.products.list,
        rows: [
          {
            name: { href: '/products/azure/', text: 'Windows Azure' },
            detail: 'A product of Microsoft',
            later: ['Now Microsoft Azure'],
          },
        ],
      },
    ]);
  });
});

describe('the figures of an article', () => {
  const rowsOf = (...figures: Article['figures']) => viewOf({ figures }).record.figures;

  test('have value, subject, speaker with office, source, day and status', () => {
    expect(rowsOf(figure())).toEqual([
      {
        id: 'figure-partners',
        value: 'more than 500 partners',
        measure: 'partners',
        of: { href: '/programs/accelerate/', text: 'Cloud Accelerate' },
        speaker: {
          href: '/people/steve/',
          text: 'Steve Example',
          roles: 'Chief executive, Microsoft',
        },
        source: { href: '#source-paper', text: 'A paper, July 12, 2011' },
        asOf: { iso: '2011-07-12', text: 'Jul 12, 2011' },
        status: 'confirmed',
        statusWord: 'confirmed',
        competing: [],
      },
    ]);
  });

  test('that compete stand together, each marked', () => {
    const rows = rowsOf(
      figure({ id: 'a', competing: ['c'] }),
      figure({ id: 'b' }),
      figure({ id: 'c', value: 400, competing: ['a'] }),
    );
    expect(rows.map(({ id, differs }) => [id, differs])).toEqual([
      ['figure-a', 'reports differ'],
      ['figure-c', 'reports differ'],
      ['figure-b', undefined],
    ]);
  });

  test('that compete with one of another article lead to it', () => {
    const here = figure({ competing: ['other'] });
    const other = figure({ id: 'other', article: 'elsewhere', value: 400, saidBy: 'nobody' });
    const view = viewOf({ figures: [here] }, { figures: [here, other] });
    expect(view.record.figures[0]?.competing).toEqual([
      {
        href: '/articles/elsewhere/#figure-other',
        text: 'Elsewhere more than 400 partners, A paper',
      },
    ]);
  });

  test('that were replaced are superseded and lead to what replaced them', () => {
    const [old, now] = rowsOf(
      figure({ id: 'old', asOf: '2010', supersededBy: 'new', status: 'confirmed' }),
      figure({ id: 'new', value: 600, supersedes: 'old' }),
    );
    expect(old).toMatchObject({
      status: 'superseded',
      replacedBy: { text: 'Now more than 600 partners, July 12, 2011' },
    });
    expect(now).toMatchObject({ replaces: { text: 'Was more than 500 partners, 2010' } });
  });
});

describe('the frame of an article', () => {
  test('has whole addresses for programs and paths for readers, both with the base path', () => {
    const { site, byline } = viewOf(
      {},
      { settings: settings({ url: 'https://example.org/news' }) },
    );
    expect(site.metadata.canonical).toBe('https://example.org/news/articles/fear/');
    expect(site.metadata.feeds.map(({ href }) => href)).toEqual(['/news/rss.xml']);
    expect([site.home, site.icons.drawing, site.trail?.links[1]?.href, byline[0]?.href]).toEqual([
      '/news/',
      '/news/favicon.svg',
      '/news/kinds/report/',
      '/news/people/staff/',
    ]);
    expect(site.more).toEqual([
      { href: '/news/archive/', text: 'Archive', current: false },
      { href: '/news/about/', text: 'About', current: false },
    ]);
  });

  test('tells social networks what it is', () => {
    const { openGraph } = viewOf({ updated: '2011-07-14T00:00:00Z' }).site.metadata;
    expect(openGraph).toContainEqual({ property: 'og:type', content: 'article' });
    expect(openGraph).toContainEqual({ property: 'og:locale', content: 'en_US' });
    expect(openGraph).toContainEqual({
      property: 'article:modified_time',
      content: '2011-07-14T00:00:00Z',
    });
    expect(openGraph).toContainEqual({
      property: 'article:author',
      content: 'https://record.example/people/staff/',
    });
  });
});

describe('an article', () => {
  test('lists its authors as the language does, each a link', () => {
    expect(viewOf({ authors: ['staff', 'steve'] }).byline).toEqual([
      { href: '/people/staff/', text: 'Record staff' },
      { text: ' and ' },
      { href: '/people/steve/', text: 'Steve Example' },
    ]);
  });

  test('that no reader sees yet has a banner that says why', () => {
    expect(viewOf().banner).toBeUndefined();
    expect(viewOf({ hidden: 'draft' }).banner).toBe('A draft: no reader sees this.');
    expect(viewOf({ hidden: 'scheduled' }).banner).toBe('Waits until July 12, 2011.');
  });

  test('that is an example says so', () => {
    expect(viewOf().example).toBeUndefined();
    expect(viewOf({ sample: true }).example).toBe('Example');
  });

  test('names the anchor of a correction as its feed id does', () => {
    const feedId = 'tag:record.example,2011-07-12:articles/fear#correction-2011-07-13-2';
    const text = 'The day was wrong.';
    const view = viewOf({
      corrections: [{ date: '2011-07-13', kind: 'correction', text, feedId }],
    });
    expect(view.record.corrections).toEqual([
      {
        id: 'correction-2011-07-13-2',
        date: { iso: '2011-07-13', text: 'July 13, 2011' },
        kind: 'Correction',
        text,
      },
    ]);
  });

  test('leads to a policy that has a page, and to no other', () => {
    const policies = settings({ policies: { corrections: 'how' } });
    const page = { id: 'how', title: 'How', description: 'How', body: article().body };
    expect(viewOf({}, { settings: policies, pages: [page] }).record.correctionsPolicy).toEqual({
      href: '/how/',
      text: 'How we correct',
    });
    expect(viewOf({}, { settings: policies }).record.correctionsPolicy).toBeUndefined();
  });
});
