import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import { article, author, entry, sourceOf } from './source-of.ts';

const now = '2011-08-01T12:00:00Z';

/** What is wrong, as `file:line:column code message`. */
function said(
  files: Record<string, string>,
  settings: Record<string, unknown> = {},
  pictures: string[] = [],
): string[] {
  return buildPublication(sourceOf({ ...author, ...files }, settings, pictures), now).problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
}

describe('publication.yaml', () => {
  test('names people, pages, paths and a picture that are there', () => {
    expect(
      said(
        {},
        {
          masthead: [{ person: 'bob', duty: 'Editor' }],
          policies: { privacy: 'private' },
          navigation: ['report', { label: 'About', to: '/about/' }],
          footer: [{ label: 'Away', to: '/articles/away/' }],
          logo: 'plate.svg',
        },
      ),
    ).toMatchInlineSnapshot(`
      [
        "content/publication.yaml:11:13 There is no person \`bob\`.",
        "content/publication.yaml:14:12 There is no page \`private\`.",
        "content/publication.yaml:18:9 The link \`/about/\` leads nowhere.",
        "content/publication.yaml:21:9 The link \`/articles/away/\` leads to no article.",
        "content/publication.yaml:22:7 There is no picture \`content/pictures/plate.svg\`.",
      ]
    `);
  });

  test('leads to no article that readers do not see', () => {
    const files = { 'articles/2011/soon.md': article({ date: '2011-09-01' }) };
    expect(said(files, { footer: [{ label: 'Soon', to: '/articles/soon/' }] })).toEqual([
      'content/publication.yaml:12:9 The article `soon` is not published: its date has not come.',
    ]);
  });

  test.each(['https://example.org/', 'page:about', '#top', 'about/'])(
    'leads to paths of this site alone, not to %s',
    (to) => {
      expect(said({}, { footer: [{ label: 'Words', to }] })).toContain(
        'content/publication.yaml:12:9 `to` must be a path on this site, such as /about/.',
      );
    },
  );

  test('is held to nothing where it cannot be read and examples stand in for it', () => {
    const files = { 'publication.yaml': 'masthead: [{ person: bob, duty: Editor }]\n' };
    expect(said(files).filter((line) => line.includes('bob'))).toEqual([]);
  });
});

test('entities name organizations that are there', () => {
  expect(
    said({
      'people/bob.md': entry({
        name: 'Bob',
        roles: [{ organization: 'acme', title: 'Clerk', source: 'A paper' }],
      }),
      'programs/club.md': entry({ name: 'Club', owner: 'acme' }),
      'products/sky.md': entry({ name: 'Sky', maker: 'acme' }),
      'events/fair.md': entry({ name: 'Fair', organizer: 'acme' }),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/events/fair.md:3:12 There is no organization \`acme\`.",
      "content/people/bob.md:4:19 There is no organization \`acme\`.",
      "content/products/sky.md:3:8 There is no organization \`acme\`.",
      "content/programs/club.md:3:8 There is no organization \`acme\`.",
    ]
  `);
});

test('dates of entities and of the register are in order', () => {
  const role = { organization: 'acme', title: 'Clerk', source: 'A paper' };
  const names = [{ name: 'Old', from: '2010', to: '2009' }];
  expect(
    said({
      'organizations/acme.md': entry({ name: 'Acme', names }),
      'people/bob.md': entry({
        name: 'Bob',
        roles: [
          { ...role, from: '2010-02', to: '2010-01' },
          { ...role, from: '2010-02', to: '2010' },
          { ...role, from: '2010-02', to: '2011', seen: ['2010-01-31', '2012-01-01'] },
          { ...role, from: '2010-02', to: 'present', checked: '2010-01-01' },
        ],
      }),
      'programs/club.md': entry({
        name: 'Club',
        requirements: [{ text: 'Three customers.', from: '2011', to: '2010', source: 'A paper' }],
      }),
      'products/sky.md': entry({ name: 'Sky', announced: '2008-10', available: '2008-09-30' }),
      'events/fair.md': entry({ name: 'Fair', starts: '2011-07-11', ends: '2011-07-10' }),
      'interests.yaml':
        'interests:\n  - { id: tie, holder: owner, party: acme, kind: Shares, text: A tie., ' +
        'from: 2011-02, to: 2011-01 }\n',
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/events/fair.md:4:7 \`ends\` (2011-07-10) comes before \`starts\` (2011-07-11).",
      "content/interests.yaml:2:91 \`to\` (2011-01) comes before \`from\` (2011-02).",
      "content/organizations/acme.md:6:9 \`to\` (2009) comes before \`from\` (2010).",
      "content/people/bob.md:8:9 \`to\` (2010-01) comes before \`from\` (2010-02).",
      "content/people/bob.md:20:9 \`seen\` (2010-01-31) comes before \`from\` (2010-02).",
      "content/people/bob.md:21:9 \`to\` (2011) comes before \`seen\` (2012-01-01).",
      "content/people/bob.md:27:14 \`checked\` (2010-01-01) comes before \`from\` (2010-02).",
      "content/products/sky.md:4:12 \`available\` (2008-09-30) comes before \`announced\` (2008-10).",
      "content/programs/club.md:6:9 \`to\` (2010) comes before \`from\` (2011).",
    ]
  `);
});

test('corrections come after the day of the article, in its zone', () => {
  const corrected = (date: string) =>
    said({
      'articles/2011/a.md': article({
        date: '2011-07-13T04:00Z',
        corrections: [{ date, kind: 'correction', text: 'It was wrong.' }],
      }),
    });
  expect(corrected('2011-07-12')).toEqual([]);
  expect(corrected('2011-07-11')).toEqual([
    'content/articles/2011/a.md:10:11 `corrections.date` (2011-07-11) comes before `date` (2011-07-12).',
  ]);
});

test('webcasts and letters name what is there', () => {
  expect(
    said({
      'articles/2011/draft.md': article({ status: 'draft' }),
      'webcasts/talk.md': entry(
        {
          title: 'A talk',
          description: 'A talk.',
          announced: '2011-07-01',
          date: '2011-09-01',
          speakers: ['bob'],
          programs: [{ id: 'club', how: 'discussed' }],
        },
        '[More](article:more)',
      ),
      'resources/guide.md': entry(
        { title: 'A guide', description: 'A guide.', date: '2011-07-01' },
        '[More](article:more)',
      ),
      'newsletters/2011-w28.md': entry({
        subject: 'The week',
        date: '2011-07-15',
        articles: ['draft', 'more'],
        status: 'published',
      }),
      'newsletters/2011-w40.md': entry({
        subject: 'The week',
        date: '2011-10-01',
        articles: ['more'],
        status: 'draft',
      }),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/newsletters/2011-w28.md:5:5 The article \`draft\` is not published: it is a draft.",
      "content/newsletters/2011-w28.md:6:5 There is no article \`more\`.",
      "content/newsletters/2011-w40.md:5:5 There is no article \`more\`.",
      "content/resources/guide.md:7:8 The link \`article:more\` leads to no article.",
      "content/webcasts/talk.md:7:5 There is no person \`bob\`.",
      "content/webcasts/talk.md:9:9 There is no program \`club\`.",
      "content/webcasts/talk.md:13:8 The link \`article:more\` leads to no article.",
    ]
  `);
});

test('the register names an author and a party that are there, each entry by its own id', () => {
  const tie = 'kind: Shares, text: A tie.';
  expect(
    said({
      'organizations/acme.md': entry({ name: 'Acme' }),
      'interests.yaml': [
        'interests:',
        `  - { id: one, holder: author, person: bob, party: acme, ${tie} }`,
        `  - { id: one, holder: owner, party: acne, ${tie} }`,
        '',
      ].join('\n'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/interests.yaml:2:40 There is no person \`bob\`.",
      "content/interests.yaml:3:11 The id \`one\` is already used in content/interests.yaml:2.",
      "content/interests.yaml:3:38 There is no organization \`acne\`.",
    ]
  `);
});

describe('figures', () => {
  const figure = {
    id: 'guests',
    of: 'events/fair',
    measure: 'guests',
    value: 500,
    asOf: '2011-07-12',
    source: 'paper',
  };
  const sources = [{ id: 'paper', publisher: 'A paper', date: '2011' }];
  const files = (given: Record<string, unknown>, body = 'Nothing more.') => ({
    'events/fair.md': entry({ name: 'Fair' }),
    'articles/2011/a.md': article({ sources, figures: [{ ...figure, ...given }] }, body),
  });

  test('name a subject, a speaker and a figure that are there', () => {
    expect(said(files({ of: 'events/fairs', saidBy: 'bob', supersedes: 'guest' })))
      .toMatchInlineSnapshot(`
      [
        "content/articles/2011/a.md:15:9 There is no event \`fairs\`.",
        "content/articles/2011/a.md:20:13 There is no person \`bob\`.",
        "content/articles/2011/a.md:21:17 No article reports a figure \`guest\`.",
      ]
    `);
  });

  test('replace only what readers see', () => {
    const hidden = article({
      status: 'draft',
      sources,
      figures: [{ ...figure, id: 'hidden' }],
    });
    expect(said({ ...files({ supersedes: 'hidden' }), 'articles/2011/b.md': hidden }))
      .toMatchInlineSnapshot(`
      [
        "content/articles/2011/a.md:20:17 The article \`b\` is not published: it is a draft.",
      ]
    `);
  });

  test.each([
    ['a unit that is not said', { unit: 'partners' }, '500', []],
    ['a unit where the figure has none', {}, '500 partners', []],
    ['a word as value', { value: 'Hundreds' }, 'hundreds  of them', []],
    ['another word', { value: 'hundreds' }, 'thousands of them', ['its value is “hundreds”']],
    ['value and bound', {}, 'about 400', ['its bound is `exact`', 'its value is 500']],
  ])('are held to %s', (_what, given, words, mistakes) => {
    const found = said(files(given, `There were [${words}](figure:guests).`));
    expect(found.map((line) => line.replace(/.*: (?=its)|\.$/gu, ''))).toEqual(mistakes);
  });

  test('are the first one’s where two have one id', () => {
    const { publication } = buildPublication(
      sourceOf({
        ...author,
        ...files({}),
        'articles/2011/b.md': article({ sources, figures: [{ ...figure, value: 1 }] }),
      }),
      now,
    );
    expect(publication.figures.map(({ article: of, value }) => [of, value])).toEqual([['a', 500]]);
  });

  test('of a circle are not all replaced', () => {
    const { publication } = buildPublication(
      sourceOf({ ...author, ...files({ supersedes: 'guests' }) }),
      now,
    );
    expect(publication.figures[0]).not.toHaveProperty('supersededBy');
  });

  test('of an article that cannot be read are not missed', () => {
    const broken = article({ kind: 'reprot' });
    const found = said({ ...files({ supersedes: 'in-broken' }), 'articles/2011/b.md': broken });
    expect(found.filter((line) => line.includes('in-broken'))).toEqual([]);
  });
});

test('a note on roles says which are known for other times', () => {
  const role = { organization: 'acme', source: 'A paper' };
  const { problems } = buildPublication(
    sourceOf({
      ...author,
      'organizations/acme.md': entry({ name: 'Acme' }),
      'people/bob.md': entry({
        name: 'Bob Stone',
        roles: [
          { ...role, title: 'Clerk', from: '2001', to: '2005-06' },
          { ...role, title: 'Director', from: '2006' },
          { ...role, title: 'Adviser', seen: ['2009-01-01', '2009-03-01'] },
          { ...role, title: 'Chair' },
        ],
      }),
      'articles/2011/a.md': article({ people: [{ id: 'bob', as: 'Director' }] }, 'Bob Stone.'),
    }),
    now,
  );
  expect(problems.map(({ message, hint }) => `${message} ${hint ?? ''}`)).toEqual([
    'No role of Bob Stone is known for 2011-07-12. at other times: Clerk (2001 to 2005-06); ' +
      'Director (2006 to unknown); Adviser (seen 2009-01-01, 2009-03-01); Chair (when is unknown)',
  ]);
});

test('sources of one article have ids of their own', () => {
  const source = { id: 'paper', publisher: 'A paper', date: '2011' };
  expect(said({ 'articles/2011/a.md': article({ sources: [source, { ...source }] }) })).toEqual([
    'content/articles/2011/a.md:13:9 The id `paper` is already used in content/articles/2011/a.md:10.',
  ]);
});

describe('former slugs', () => {
  test('of a hidden article do not redirect', () => {
    const { publication } = buildPublication(
      sourceOf({
        ...author,
        'articles/2011/a.md': article({ status: 'draft', formerSlugs: ['old'] }),
      }),
      now,
    );
    expect(publication.redirects).toEqual({});
  });

  test('that a hidden article has as its own are a warning only', () => {
    const { publication, problems } = buildPublication(
      sourceOf({
        ...author,
        'articles/2011/a.md': article({ formerSlugs: ['b'] }),
        'articles/2011/b.md': article({ status: 'draft' }),
      }),
      now,
    );
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'former-id-taken'],
    ]);
    expect(publication.redirects).toEqual({ '/news/articles/b/': '/news/articles/a/' });
  });
});

test('`page` is the id of nothing that is in a list', () => {
  expect(
    said({
      'people/page.md': entry({ name: 'Page' }),
      'topics/page.md': entry({ name: 'Page' }),
      'articles/2011/page.md': article(),
    }).map((line) => line.split(' ')[0]),
  ).toEqual([
    'content/articles/2011/page.md:1:1',
    'content/people/page.md:1:1',
    'content/topics/page.md:1:1',
  ]);
});

test('pictures are named by their path below content/pictures/', () => {
  expect(
    said(
      {
        'articles/2011/a.md': article(
          { picture: { src: 'keynote.jpg', alt: ' ' } },
          '![A stage](wpc11/keynote.jpeg) ![A hall](hall.jpg)',
        ),
      },
      {},
      ['wpc11/keynote.jpg'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/articles/2011/a.md:10:8 There is no picture \`content/pictures/keynote.jpg\`.",
      "content/articles/2011/a.md:11:8 The picture \`keynote.jpg\` has no alt text.",
      "content/articles/2011/a.md:14:1 There is no picture \`content/pictures/wpc11/keynote.jpeg\`.",
      "content/articles/2011/a.md:14:32 There is no picture \`content/pictures/hall.jpg\`.",
    ]
  `);
});
