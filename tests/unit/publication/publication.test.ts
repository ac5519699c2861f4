import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import type { Publication } from '../../../src/publication/types.ts';
import { article, author, entry, sourceOf } from './source-of.ts';

const now = '2011-08-01T12:00:00Z';

function build(files: Record<string, string>, settings: Record<string, unknown> = {}) {
  return buildPublication(sourceOf({ ...author, ...files }, settings), now);
}

/** Problems as lines without hints. */
function lines(built: ReturnType<typeof buildPublication>): string[] {
  return built.problems.map(
    ({ file, line, column, severity, code }) =>
      `${file}:${String(line)}:${String(column)} ${severity} ${code}`,
  );
}

const company = { 'organizations/acme.md': entry({ name: 'Acme' }) };
const sources = [{ id: 'paper', publisher: 'A paper', date: '2011-07-12' }];

describe('an article', () => {
  test('has its day in the zone of the publication and its id in feeds', () => {
    const { publication, problems } = build({
      'articles/2011/a.md': article({ date: '2011-07-13T04:00Z', updated: '2011-07-13' }),
    });
    expect(problems).toEqual([]);
    expect(publication.articles[0]).toMatchObject({
      slug: 'a',
      published: '2011-07-13T04:00:00Z',
      publishedDay: '2011-07-12',
      updated: '2011-07-13T07:00:00Z',
      feedId: 'tag:paper.example,2011-07-13:articles/a',
      authors: ['ada'],
      readingMinutes: 1,
    });
  });

  test('is read at 230 words a minute', () => {
    const { publication } = build({
      'articles/2011/a.md': article({}, 'word '.repeat(700)),
    });
    expect(publication.articles[0]?.readingMinutes).toBe(3);
  });

  test('has its corrections newest first, each with its own id', () => {
    const correction = { kind: 'correction', text: 'It was wrong.' };
    const { publication } = build({
      'articles/2011/a.md': article({
        feedId: 'old',
        corrections: [
          { ...correction, date: '2011-07-14', text: 'second' },
          { ...correction, date: '2011-07-13', text: 'first' },
          { ...correction, date: '2011-07-14', text: 'third' },
        ],
      }),
    });
    expect(publication.articles[0]?.corrections.map(({ text, feedId }) => [text, feedId])).toEqual([
      ['third', 'old#correction-2011-07-14-2'],
      ['second', 'old#correction-2011-07-14'],
      ['first', 'old#correction-2011-07-13'],
    ]);
  });

  test('names entities as they were called, and people with the offices of its day', () => {
    const role = { organization: 'acme', source: 'A paper' };
    const { publication, problems } = build({
      ...company,
      'people/bob.md': entry({
        name: 'Bob Stone',
        roles: [
          { ...role, title: 'Clerk', from: '2001', to: '2010-06-30' },
          { ...role, title: 'Director', from: '2010-07-01', to: 'present', checked: '2011-07-30' },
        ],
      }),
      'products/sky.md': entry({
        name: 'New Sky',
        names: [{ name: 'Old Sky', to: '2014-04-03' }],
      }),
      'articles/2011/a.md': article(
        {
          people: [{ id: 'bob', as: 'director', how: 'quoted' }],
          organizations: ['acme'],
          products: ['sky'],
        },
        'Bob Stone of Acme showed Old Sky.',
      ),
    });
    expect(problems).toEqual([]);
    expect(publication.articles[0]?.mentions).toMatchObject([
      {
        entity: { collection: 'people', id: 'bob' },
        how: 'quoted',
        as: 'director',
        differs: false,
        roles: [{ title: 'Director' }],
      },
      { entity: { collection: 'organizations', id: 'acme' }, how: 'discussed' },
      { entity: { collection: 'products', id: 'sky' }, nameThen: 'Old Sky', roles: [] },
    ]);
    expect(publication.articles[0]?.body.marks).toMatchObject([
      { run: 0, start: 0, end: 9, entity: { id: 'bob' } },
      { run: 0, start: 13, end: 17, entity: { id: 'acme' } },
      { run: 0, start: 25, end: 32, entity: { id: 'sky' } },
    ]);
  });

  test('gives a source that is not to be named no link', () => {
    const { publication, problems } = build({
      ...company,
      'articles/2011/a.md': article(
        { organizations: [{ id: 'acme', how: 'unnamed' }] },
        'Acme did it.',
      ),
    });
    expect(problems).toEqual([]);
    expect(publication.articles[0]?.body.marks).toEqual([]);
  });

  test('counts its authors as listed', () => {
    const built = build({ 'articles/2011/a.md': article({}, 'Ada Quill was there.') });
    expect(lines(built)).toEqual([]);
    expect(built.publication.articles[0]?.body.marks).toHaveLength(1);
  });
});

describe('links of a body', () => {
  const { publication, problems } = build({
    ...company,
    'topics/cloud.md': entry({ name: 'Cloud' }),
    'pages/about.md': entry(
      { title: 'About', description: 'Who.' },
      '[about 12](figure:guests) and [itself](page:about)',
    ),
    'articles/2011/a.md': article(
      {
        organizations: ['acme'],
        figures: [
          {
            id: 'guests',
            of: 'organizations/acme',
            measure: 'guests',
            value: 12,
            bound: 'about',
            asOf: '2011',
            source: 'paper',
          },
        ],
        sources,
      },
      '[Acme](organization:acme), [about 12](figure:guests), [it](topic:cloud), [b](article:b), ' +
        '[home](/), [here](#x), [there](https://x.example/), [mail](mailto:a@x.example)',
    ),
    'articles/2011/b.md': article(),
  });

  test('become paths with the base path', () => {
    expect(problems).toEqual([]);
    expect(publication.articles.find(({ slug }) => slug === 'a')?.body.links).toEqual({
      'organization:acme': '/news/organizations/acme/',
      'figure:guests': '#figure-guests',
      'topic:cloud': '/news/topics/cloud/',
      'article:b': '/news/articles/b/',
      '/': '/news/',
    });
  });

  test('lead to a figure on the page of its article from elsewhere', () => {
    expect(publication.pages[0]?.body.links).toEqual({
      'figure:guests': '/news/articles/a/#figure-guests',
      'page:about': '/news/about/',
    });
  });
});

describe('what readers do not see yet', () => {
  const files = {
    'articles/2011/seen.md': article({ date: '2011-07-01' }),
    'articles/2011/draft.md': article({ status: 'draft', people: ['nobody'] }),
    'articles/2011/review.md': article({ status: 'review', date: '2011-07-02' }),
    'articles/2011/far.md': article({ date: '2011-12-24' }),
    'articles/2011/near.md': article({ date: '2011-08-02' }),
    'articles/2011/broken.mdx': article({ status: 'draft' }, '<Note>'),
    'articles/2011/wrong.md': article({ status: 'review', kind: 'reprot' }),
  };

  test('is nowhere in a build, and its problems are warnings', () => {
    const built = build(files);
    expect(built.publication.articles.map(({ slug }) => slug)).toEqual(['seen']);
    expect(lines(built)).toEqual([
      'content/articles/2011/broken.mdx:11:1 warning unreadable-body',
      'content/articles/2011/draft.md:10:5 warning unknown-reference',
      'content/articles/2011/wrong.md:5:7 warning wrong-value',
    ]);
  });

  test('says when the next one is due', () => {
    expect(build(files).publication.nextDue).toEqual({
      moment: '2011-08-02T07:00:00Z',
      slug: 'near',
    });
  });

  test('is in a preview, with the reason why it is hidden', () => {
    const source = sourceOf({ ...author, ...files });
    const { publication } = buildPublication(source, now, { preview: true });
    expect(publication.articles.map(({ slug, hidden }) => [slug, hidden])).toEqual([
      ['far', 'scheduled'],
      ['near', 'scheduled'],
      ['draft', 'draft'],
      ['review', 'review'],
      ['seen', undefined],
    ]);
  });

  test('is still an error when its YAML cannot be read', () => {
    const built = build({ 'articles/2011/a.md': '---\nstatus: draft\ntitle: "\n---\n' });
    expect(built.problems.map(({ severity, code }) => [severity, code])).toEqual([
      ['error', 'unreadable-yaml'],
    ]);
  });

  test('is an error to link to, unless it is seen by then', () => {
    const link = (to: string) => `[x](article:${to})`;
    const built = build({
      ...files,
      'articles/2011/draft.md': article({ status: 'draft' }, link('review')),
      'articles/2011/wrong.md': article(),
      'articles/2011/broken.mdx': article(),
      'articles/2011/far.md': article({ date: '2011-12-24' }, link('near')),
      'articles/2011/near.md': article({ date: '2011-08-02' }, link('far')),
      'articles/2011/seen.md': article({}, link('near')),
    });
    expect(lines(built)).toEqual([
      'content/articles/2011/near.md:11:5 warning unpublished-link',
      'content/articles/2011/seen.md:11:5 error unpublished-link',
    ]);
  });

  test('is an error to link to as well when it cannot be read', () => {
    const links = '[x](article:wrong)\n\n[x](/articles/broken/)\n\n[x](figure:in-wrong)';
    const built = build({
      ...files,
      'articles/2011/draft.md': article({ status: 'draft' }, links),
      'articles/2011/seen.md': article({}, links),
      'newsletters/2011-07-12.md': entry({
        ...{ subject: 'A letter', date: '2011-07-12', status: 'published' },
        articles: ['wrong'],
      }),
    });
    expect(lines(built)).toEqual([
      'content/articles/2011/broken.mdx:11:1 warning unreadable-body',
      'content/articles/2011/draft.md:15:5 warning unknown-link',
      'content/articles/2011/seen.md:11:5 error unpublished-link',
      'content/articles/2011/seen.md:13:5 error unpublished-link',
      'content/articles/2011/seen.md:15:5 error unknown-link',
      'content/articles/2011/wrong.md:5:7 warning wrong-value',
      'content/newsletters/2011-07-12.md:6:5 error unpublished-link',
    ]);
  });

  test('is told from an entry of another kind that says it is a draft', () => {
    const built = build({
      'people/bob.md': entry({ name: 'Bob', status: 'draft' }),
      'articles/2011/a.md': article({ people: ['bob'] }, 'Nobody.'),
    });
    expect(lines(built)).toEqual(['content/people/bob.md:3:1 error unknown-key']);
  });

  test('takes no slug from an article readers see', () => {
    const built = build({
      'articles/2010/a.md': article({ status: 'draft', date: '2010-01-01' }),
      'articles/2011/a.md': article({ title: 'Seen' }),
    });
    expect(lines(built)).toEqual(['content/articles/2010/a.md:1:1 warning doubled-slug']);
    expect(built.publication.articles.map(({ title }) => title)).toEqual(['Seen']);
  });
});

test('former addresses redirect, and the oldest makes the id', () => {
  const { publication, problems } = build({
    'articles/2011/new.md': article({ formerSlugs: ['oldest', 'old'] }),
    'organizations/acme.md': entry({ name: 'Acme', formerIds: ['acme-corp'] }),
    'topics/cloud.md': entry({ name: 'Cloud', formerIds: ['clouds'] }),
  });
  expect(problems).toEqual([]);
  expect(publication.redirects).toEqual({
    '/news/articles/oldest/': '/news/articles/new/',
    '/news/articles/old/': '/news/articles/new/',
    '/news/organizations/acme-corp/': '/news/organizations/acme/',
    '/news/topics/clouds/': '/news/topics/cloud/',
  });
  expect(publication.articles[0]?.feedId).toBe('tag:paper.example,2011-07-12:articles/oldest');
  expect(publication.organizations[0]?.feedId).toBe(
    'tag:paper.example,2011-01-01:organizations/acme-corp',
  );
});

test('one feed id cannot be that of two articles', () => {
  const built = build({
    'articles/2010/a.md': article({ feedId: 'old-42', date: '2010-01-01' }),
    'articles/2011/copy.md': article({ feedId: 'old-42' }),
    'articles/2011/b.md': article(),
    'articles/2011/c.md': article({ feedId: 'tag:paper.example,2011-07-12:articles/b' }),
  });
  expect(lines(built)).toEqual([
    'content/articles/2011/c.md:9:9 error doubled-id',
    'content/articles/2011/copy.md:9:9 error doubled-id',
  ]);
});

test('one former id cannot lead to two places', () => {
  const built = build({
    'organizations/acme.md': entry({ name: 'Acme', formerIds: ['old'] }),
    'organizations/bolt.md': entry({ name: 'Bolt', formerIds: ['old'] }),
  });
  expect(lines(built)).toEqual(['content/organizations/bolt.md:4:5 error former-id-taken']);
  expect(built.publication.redirects).toEqual({
    '/news/organizations/old/': '/news/organizations/acme/',
  });
});

describe('figures', () => {
  const figure = {
    of: 'organizations/acme',
    measure: 'guests',
    value: 12000,
    asOf: '2011-07-12',
    source: 'paper',
  };
  const withFigures = (...figures: object[]) =>
    article({ sources, figures: figures.map((each) => ({ ...figure, ...each })) });

  function ledger(...figures: object[]): Publication['figures'] {
    const { publication, problems } = build({
      ...company,
      'articles/2011/a.md': withFigures(...figures),
    });
    expect(problems).toEqual([]);
    return publication.figures;
  }

  test('compete when value differs for one thing, measure, unit and day', () => {
    const figures = ledger(
      { id: 'a' },
      { id: 'other-value', value: 15000, asOf: '2011-07' },
      { id: 'other-year', value: 9000, asOf: '2010' },
      { id: 'other-unit', value: 9000, unit: 'partners' },
      { id: 'other-measure', value: 9000, measure: 'members' },
      { id: 'same-value' },
    );
    expect(Object.fromEntries(figures.map(({ id, competing }) => [id, competing]))).toEqual({
      'other-value': ['a', 'same-value'],
      a: ['other-value'],
      'same-value': ['other-value'],
      'other-year': [],
      'other-unit': [],
      'other-measure': [],
    });
  });

  test('compete on a single day', () => {
    const figures = ledger({ id: 'a' }, { id: 'b', value: 15000 });
    expect(figures.map(({ competing }) => competing)).toEqual([['b'], ['a']]);
  });

  test('are replaced, not competing with what replaces them', () => {
    const figures = ledger({ id: 'old' }, { id: 'new', value: 15000, supersedes: 'old' });
    expect(figures).toMatchObject([
      { id: 'new', supersedes: 'old', competing: [] },
      { id: 'old', supersededBy: 'new', competing: [] },
    ]);
  });

  test('are in the order of their days, newest first', () => {
    const figures = ledger(
      { id: 'a', asOf: '2010' },
      { id: 'b', asOf: '2011-07-12' },
      { id: 'c', asOf: '2011' },
      { id: 'd', asOf: '2010-12' },
    );
    expect(figures.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  test('know the office of who said them on their day, not on the article’s', () => {
    const role = { organization: 'acme', source: 'A paper' };
    const { publication } = build({
      ...company,
      'people/bob.md': entry({
        name: 'Bob Stone',
        roles: [
          { ...role, title: 'Clerk', from: '2001-01-01', to: '2010-06-30' },
          { ...role, title: 'Director', from: '2010-07-01', to: '2014-01-01' },
        ],
      }),
      'articles/2011/a.md': withFigures({ id: 'a', saidBy: 'bob', asOf: '2009-05' }),
    });
    expect(publication.figures[0]?.saidByRoles.map(({ title }) => title)).toEqual(['Clerk']);
  });

  test('of hidden articles are not in the ledger', () => {
    const { publication } = build({
      ...company,
      'articles/2011/a.md': withFigures({ id: 'a' }),
      'articles/2011/b.md': article({
        status: 'draft',
        sources,
        figures: [{ ...figure, id: 'b', value: 1, supersedes: 'a' }],
      }),
    });
    expect(publication.figures).toMatchObject([{ id: 'a', competing: [] }]);
    expect(publication.figures[0]).not.toHaveProperty('supersededBy');
  });
});

describe('the register of interests', () => {
  const tie = { party: 'acme', kind: 'Shares', text: 'A tie.' };
  const files = {
    ...company,
    'people/bob.md': entry({ name: 'Bob Stone', byline: {} }),
    'interests.yaml': [
      'interests:',
      ...[
        { id: 'always', holder: 'publication', ...tie },
        { id: 'over', holder: 'sponsor', to: '2011-06', ...tie },
        { id: 'this-year', holder: 'owner', from: '2011', to: '2011', ...tie },
        { id: 'of-ada', holder: 'author', person: 'ada', ...tie },
        { id: 'of-bob', holder: 'author', person: 'bob', ...tie },
      ].map((each) => `  - ${JSON.stringify(each)}`),
    ].join('\n'),
  };
  const touching = (fields: Record<string, unknown>, body: string) =>
    build({
      ...files,
      'articles/2011/a.md': article(fields, body),
    }).publication.articles[0]?.interests.map(({ id }) => id);

  test('touches an article that mentions the party while the tie lasts', () => {
    expect(touching({ organizations: ['acme'] }, 'Acme.')).toEqual([
      'always',
      'this-year',
      'of-ada',
    ]);
    expect(touching({ organizations: ['acme'], authors: ['bob'] }, 'Acme.')).toEqual([
      'always',
      'this-year',
      'of-bob',
    ]);
  });

  test('touches no other', () => {
    expect(touching({}, 'Nothing.')).toEqual([]);
  });
});

test('indexes are in the order of the language, by the name to sort by', () => {
  const { publication } = build(
    {
      'organizations/a.md': entry({ name: 'Ångström' }),
      'organizations/b.md': entry({ name: 'Zorn' }),
      'organizations/c.md': entry({ name: 'The Ark', sortName: 'Ark, The' }),
      'organizations/d.md': entry({ name: 'öl' }),
    },
    { language: 'sv' },
  );
  expect(publication.organizations.map(({ name }) => name)).toEqual([
    'The Ark',
    'Zorn',
    'Ångström',
    'öl',
  ]);
});

test('articles are newest first, of one moment by slug', () => {
  const { publication } = build({
    'articles/2011/b.md': article({ date: '2011-07-12T00:00-07:00' }),
    'articles/2011/a.md': article({ date: '2011-07-12' }),
    'articles/2011/c.md': article({ date: '2011-07-12T00:01' }),
  });
  expect(publication.articles.map(({ slug }) => slug)).toEqual(['c', 'a', 'b']);
});

test('a reference to a file that cannot be read is no second problem', () => {
  const built = build({
    'organizations/acme.md': entry({ name: 'Acme', palce: 'Here' }),
    'articles/2011/gone.md': article({ kind: 'reprot' }),
    'articles/2011/a.md': article(
      { organizations: ['acme'] },
      'Acme, [x](organization:acme), [y](article:gone), [about 3](figure:in-gone)',
    ),
  });
  expect(lines(built)).toEqual([
    'content/articles/2011/gone.md:5:7 error wrong-value',
    'content/organizations/acme.md:3:1 error unknown-key',
  ]);
});

test('settings and words that cannot be read bring no further problems', () => {
  const built = build({
    'publication.yaml': 'name: The Paper\nlanguage: en\n',
    'articles/2011/a.md': article(),
  });
  expect(new Set(built.problems.map(({ file }) => file))).toEqual(
    new Set(['content/publication.yaml']),
  );
});

test('it is plain data, equal for equal sources', () => {
  const files = {
    ...author,
    ...company,
    'articles/2011/a.md': article({ organizations: ['acme'] }, 'Acme [again](article:a).'),
  };
  const { publication } = buildPublication(sourceOf(files), now);
  expect(structuredClone(publication)).toStrictEqual(publication);
  expect(JSON.parse(JSON.stringify(publication))).toStrictEqual(publication);
  expect(buildPublication(sourceOf(files), now).publication).toStrictEqual(publication);
});
