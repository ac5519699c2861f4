import { describe, expect, test } from 'vitest';
import type { Publication } from '../../../src/publication/types.ts';
import { llmsText } from '../../../src/site-files/llms-text.ts';
import { miningRights } from '../../../src/site-files/mining-rights.ts';
import { newsSitemap } from '../../../src/site-files/news-sitemap.ts';
import { robotsText } from '../../../src/site-files/robots.ts';
import { securityText } from '../../../src/site-files/security-text.ts';
import { sitemapIndex, sitemapPartFile, sitemapParts } from '../../../src/site-files/sitemap.ts';
import { trustText } from '../../../src/site-files/trust-text.ts';
import { webManifest } from '../../../src/site-files/web-manifest.ts';
import { contextOf } from '../../../src/views/context.ts';
import { listedPages } from '../../../src/views/listed-pages.ts';
import { article, settings, smallPublication } from '../views/small-publication.ts';
import { addressesIn, newsSitemapFaults } from './file-rules.ts';

describe('robots.txt', () => {
  test('says nothing on what publication.yaml leaves out', () => {
    expect(robotsText(of({}))).toBe(
      [
        'User-agent: *',
        'Allow: /',
        '',
        'Sitemap: https://record.example/sitemap.xml',
        'Sitemap: https://record.example/news-sitemap.xml',
        '',
      ].join('\n'),
    );
  });

  test('says each choice that is made, and no other', () => {
    const text = robotsText(of({ crawlers: { search: 'yes', aiTrain: 'no' } }));
    expect(text).toContain('\nContent-Signal: search=yes, ai-train=no\n');
  });

  test('says below a path where its lines belong', () => {
    const text = robotsText(of({ url: 'https://example.org/news' }));
    expect(text).toContain('# Crawlers read this file only as https://example.org/robots.txt');
    expect(text).toContain('\nAllow: /news/\n');
  });
});

describe('tdmrep.json', () => {
  test('is not there while nothing is decided', () => {
    expect(miningRights(of({ crawlers: { aiTrain: 'no' } }))).toBeUndefined();
  });

  test('has the rights, and the policy only where they are reserved', () => {
    const said = (reserved: boolean) =>
      JSON.parse(
        miningRights(
          of({
            url: 'https://example.org/news/',
            crawlers: { textAndDataMining: { reserved, policy: '/contact/' } },
          }),
        ) ?? '',
      ) as unknown;
    expect(said(true)).toEqual([
      {
        location: '/news/',
        'tdm-reservation': 1,
        'tdm-policy': 'https://example.org/news/contact/',
      },
    ]);
    expect(said(false)).toEqual([{ location: '/news/', 'tdm-reservation': 0 }]);
  });
});

describe('security.txt', () => {
  test('is not there while nobody is named', () => {
    expect(securityText(of({}))).toBeUndefined();
  });

  test('has every field, addresses whole', () => {
    const security = {
      contact: ['mailto:security@record.example', '/contact/'],
      checked: '2026-05-05',
      policy: '/security/',
      encryption: 'https://record.example/key.asc',
      languages: ['en', 'de'],
    };
    expect(securityText(of({ security }))).toBe(
      [
        'Contact: mailto:security@record.example',
        'Contact: https://record.example/contact/',
        'Expires: 2027-05-05T00:00:00Z',
        'Encryption: https://record.example/key.asc',
        'Preferred-Languages: en, de',
        'Canonical: https://record.example/.well-known/security.txt',
        'Policy: https://record.example/security/',
        '',
      ].join('\n'),
    );
  });
});

describe('trust.txt', () => {
  test('takes accounts, policies and the choice on training from where they are said', () => {
    const context = of(
      {
        socials: [{ name: 'Mastodon', url: 'https://social.example/@record' }],
        policies: { corrections: 'corrections-policy', privacy: 'not-there' },
        crawlers: { aiTrain: 'no' },
        trust: { belongTo: ['https://association.example/'], disclosure: ['/corrections-policy/'] },
      },
      { pages: [page('corrections-policy')] },
    );
    expect(trustText(context)).toBe(
      [
        '# The Record, https://record.example/',
        'belongto=https://association.example/',
        'social=https://social.example/@record',
        'disclosure=https://record.example/corrections-policy/',
        'datatrainingallowed=no',
        '',
      ].join('\n'),
    );
  });

  test('says nothing where nothing is said', () => {
    expect(trustText(of({}))).toBe('# The Record, https://record.example/\n');
  });
});

describe('the sitemap', () => {
  const articles = ['2011-07-01', '2011-07-02', '2012-01-01'].map((day) =>
    article({ slug: `on-${day}`, published: `${day}T12:00:00Z`, publishedDay: day }),
  );
  const newestFirst = articles.toReversed();

  test('is in parts, and a new story changes those of its year and of what it is about', () => {
    const before = partsOf(of({}, { articles: newestFirst.slice(1) }));
    const after = partsOf(of({}, { articles: newestFirst }));
    const same = [...before].filter(([name, text]) => after.get(name) === text);
    expect(same.map(([name]) => name)).toEqual(expect.arrayContaining(['articles-2011', 'pages']));
    expect(after.get('lists')).not.toBe(before.get('lists'));
  });

  test('has further parts for what is too much for one, the old ones as they were', () => {
    const context = of({}, { articles: newestFirst });
    const parts = sitemapParts(listedPages(context), context, 1);
    const ofYear = parts.filter(({ name }) => name.startsWith('articles-2011'));
    expect(ofYear.map(({ name, entries }) => [name, entries[0]?.address])).toEqual([
      ['articles-2011', 'https://record.example/articles/on-2011-07-01/'],
      ['articles-2011-2', 'https://record.example/articles/on-2011-07-02/'],
    ]);
    expect(addressesIn(sitemapIndex(parts, context))).toHaveLength(parts.length);
  });

  test('has the day of what a page shows: the newest of published, updated and corrected', () => {
    const [first, second, third] = articles.map((each, nth) => ({
      ...each,
      ...(nth === 0 ? { updated: '2013-03-03T03:03:03Z' } : {}),
      ...(nth === 1
        ? {
            corrections: [
              { date: '2014-04-04', kind: 'correction' as const, text: 'It was.', feedId: 'x#c' },
            ],
          }
        : {}),
    }));
    if (!first || !second || !third) throw new Error('There are three.');
    const pages = listedPages(of({}, { articles: [third, second, first] }));
    const changed = (path: string) => pages.find((each) => each.path === path)?.changed;
    expect([
      changed('/articles/on-2011-07-01/'),
      changed('/articles/on-2011-07-02/'),
      changed('/articles/on-2012-01-01/'),
    ]).toEqual(['2013-03-03T03:03:03Z', '2014-04-04T07:00:00Z', '2012-01-01T12:00:00Z']);
    expect(changed('/archive/2011/')).toBe('2014-04-04T07:00:00Z');
    expect(changed('/')).toBe('2014-04-04T07:00:00Z');
  });

  test('has no day where none is known, and no story that is hidden', () => {
    const context = of(
      {},
      { articles: [article({ slug: 'draft', hidden: 'draft' })], pages: [page('about')] },
    );
    const pages = listedPages(context);
    expect(pages.some(({ path }) => path.includes('draft'))).toBe(false);
    expect(pages.find(({ path }) => path === '/about/')).toEqual({
      group: 'pages',
      path: '/about/',
    });
    expect(sitemapPartFile({ entries: [{ address: 'https://record.example/about/' }] })).toContain(
      '<url><loc>https://record.example/about/</loc></url>',
    );
  });
});

describe('the news sitemap', () => {
  const now = '2026-11-20T00:00:00Z';
  const at = (slug: string, published: string) =>
    article({
      slug,
      title: `${slug} & more <now>`,
      published,
      publishedDay: published.slice(0, 10),
    });
  const articles = [
    at('to-come', '2026-11-20T00:00:01Z'),
    at('today', '2026-11-19T23:00:00Z'),
    at('two-days-old', '2026-11-18T00:00:01Z'),
    at('older', '2026-11-18T00:00:00Z'),
  ];

  test('has the articles of the two days before the build, whatever their titles', () => {
    const xml = newsSitemap(of({}, { articles, now }));
    expect(addressesIn(xml)).toEqual([
      'https://record.example/articles/today/',
      'https://record.example/articles/two-days-old/',
    ]);
    expect(xml).toContain('<news:title>today &amp; more &lt;now&gt;</news:title>');
    const around = { home: 'https://record.example/', now, has: () => true };
    expect(newsSitemapFaults(xml, around)).toEqual([]);
  });

  test('is valid with none', () => {
    const xml = newsSitemap(of({}, { articles, now: '2026-12-24T00:00:00Z' }));
    expect(addressesIn(xml)).toEqual([]);
    const around = { home: 'https://record.example/', now, has: () => true };
    expect(newsSitemapFaults(xml, around)).toEqual([]);
  });

  test.each([
    ['en', 'en'],
    ['de-AT', 'de'],
    ['ar-EG', 'ar'],
    ['zh-Hant', 'zh-tw'],
    ['zh', 'zh-cn'],
  ])('writes the language %s as %s', (language, code) => {
    const xml = newsSitemap(of({ language }, { articles, now }));
    expect(xml).toContain(`<news:language>${code}</news:language>`);
  });
});

test('a day later only what must is another: the news sitemap', () => {
  const written = (now: string) => {
    const context = of(
      { security: { contact: ['/contact/'] }, crawlers: { textAndDataMining: { reserved: true } } },
      { now },
    );
    return {
      robots: robotsText(context),
      trust: trustText(context),
      security: securityText(context),
      mining: miningRights(context),
      manifest: webManifest(context),
      llms: llmsText(context),
      sitemap: sitemapIndex(sitemapParts(listedPages(context), context), context),
      parts: [...partsOf(context)],
    };
  };
  expect(written('2026-11-21T00:00:00Z')).toEqual(written('2026-11-20T00:00:00Z'));
});

test('llms.txt names at most twenty stories, and none that is hidden', () => {
  const articles = [
    article({ slug: 'draft', hidden: 'draft' }),
    ...Array.from({ length: 30 }, (_, nth) =>
      article({ slug: `story-${nth}`, title: `A [title] of\ntwo <b> lines ${nth}` }),
    ),
  ];
  const text = llmsText(of({}, { articles }));
  expect(text.match(/index\.md\)/gu)).toHaveLength(20);
  expect(text).not.toContain('draft');
  expect(text).toContain(
    '- [A \\[title\\] of two \\<b> lines 0](https://record.example/articles/story-0/index.md)',
  );
});

test('the manifest has a short name only where one is given, and runs with its language', () => {
  const plain = JSON.parse(webManifest(of({ language: 'ar', url: 'https://example.org/news/' })));
  expect(plain).toMatchObject({ dir: 'rtl', lang: 'ar', start_url: '/news/', scope: '/news/' });
  expect(plain).not.toHaveProperty('short_name');
  expect(JSON.parse(webManifest(of({ shortName: 'Record' })))).toMatchObject({
    short_name: 'Record',
  });
});

function of(changed: Record<string, unknown>, rest: Partial<Publication> = {}) {
  return contextOf(smallPublication({ settings: settings(changed), ...rest }));
}

function partsOf(context: ReturnType<typeof of>): Map<string, string> {
  const parts = sitemapParts(listedPages(context), context);
  return new Map(parts.map((part) => [part.name, sitemapPartFile(part)]));
}

function page(id: string): Publication['pages'][number] {
  const { body } = article();
  return { id, title: id, description: id, body };
}
