import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import { article, author, entry, sourceOf } from './source-of.ts';

const files = {
  ...author,
  'organizations/acme.md': entry({ name: 'Acme', formerIds: ['acme-corp'] }),
  'topics/cloud.md': entry({ name: 'Cloud' }),
  'pages/about.md': entry({ title: 'About', description: 'Who.' }),
  'articles/2011/report.md': article({ formerSlugs: ['old-report'] }),
  'articles/2011/look.md': article({ kind: 'analysis', date: '2011-06-30' }),
  'articles/2010/draft.md': article({ kind: 'opinion', date: '2010-05-01', status: 'draft' }),
};

/** What is said of a link in an article, and what may have been meant. */
function said(address: string): string[] {
  const { problems } = buildPublication(
    sourceOf(
      { ...files, 'articles/2011/a.md': article({}, `[words](${address})`) },
      { navigation: ['report'] },
    ),
    '2011-08-01T12:00:00Z',
  );
  return problems
    .filter(({ code }) => code !== 'named-not-listed')
    .map(({ line, column, message, hint }) => `${line}:${column} ${message} ${hint ?? ''}`);
}

describe('a link leads somewhere', () => {
  test.each([
    'person:ada',
    'organization:acme',
    'topic:cloud',
    'page:about',
    'article:report',
    '/',
    '/about/',
    '/about/#masthead',
    '/people/',
    '/people/ada/',
    '/articles/report/',
    '/topics/',
    '/archive/',
    '/archive/2011/',
    '/archive/2011/07/',
    '/kinds/report/',
    '/kinds/analysis/',
    '/follow/#feeds',
    '/search/?q=x',
    '/rss.xml',
    '/record/',
    '/record/figures.csv',
    '#section',
    'https://example.org/',
    'HTTPS://example.org/',
    'mailto:a@example.org',
    'tel:+1-555',
  ])('%s', (address) => {
    expect(said(address)).toEqual([]);
  });
});

test('a link that leads nowhere says what was meant', () => {
  const addresses = [
    'person:ade',
    'peson:ada',
    'person:',
    'organization:acme-corp',
    'program:acme',
    'article:old-report',
    'article:',
    'topic:clod',
    'figure:nothing',
    'page:abot',
    '/people/adda/',
    '/articles/reports/',
    '/abouts/',
    '/about/more/',
    '/people/page/2/',
    '/people/ada/page/1/',
    '/people/ada/feed.xml',
    '/people/feed.xml',
    '/articles/',
    '/articles/report/more/',
    '/kinds/',
    '/kinds/reprot/',
    '/kinds/report/page/1/',
    '/kinds/opinion/',
    '/archive/2011/7/',
    '/archive/2011/07/page/1/',
    '/archive/2011/12/',
    '/archive/2010/05/',
    '/archive/july/',
    '/follow/feeds/',
    '/disclosures/',
    '/page/2/',
    '/rss.xml/',
    '/record/articles/',
    '/record/people.csv',
    '/news.json',
    '/favicon.gif',
    '//example.org/',
    'www.example.org',
    'example.org/page',
    'about',
    '../about/',
    'javascript:alert(1)',
    'data:text/html,x',
  ];
  expect(addresses.flatMap(said).join('\n')).toMatchInlineSnapshot(`
    "11:9 The link \`person:ade\` leads to no person. did you mean \`person:ada\`?
    11:9 The link \`peson:ada\` leads nowhere. did you mean \`person:ada\`?
    11:9 The link \`person:\` leads to no person. 
    11:9 The link \`organization:acme-corp\` leads to no organization. did you mean \`organization:acme\`?
    11:9 The link \`program:acme\` leads to no program. did you mean \`organization:acme\`?
    11:9 The link \`article:old-report\` leads to no article. did you mean \`article:report\`?
    11:9 The link \`article:\` leads to no article. 
    11:9 The link \`topic:clod\` leads to no topic. did you mean \`topic:cloud\`?
    11:9 The link \`figure:nothing\` leads to no figure. 
    11:9 The link \`page:abot\` leads to no page. did you mean \`page:about\`?
    11:9 The link \`/people/adda/\` leads to no person. did you mean \`/people/ada/\`?
    11:9 The link \`/articles/reports/\` leads to no article. did you mean \`/articles/report/\`?
    11:9 The link \`/abouts/\` leads nowhere. did you mean \`/about/\`?
    11:9 The link \`/about/more/\` leads nowhere. did you mean \`/about/\`?
    11:9 The link \`/people/page/2/\` leads nowhere. did you mean \`/people/\`?
    11:9 The link \`/people/ada/page/1/\` leads nowhere. did you mean \`/people/ada/\`?
    11:9 The link \`/people/ada/feed.xml\` leads nowhere. did you mean \`/people/ada/\`?
    11:9 The link \`/people/feed.xml\` leads to no person. 
    11:9 The link \`/articles/\` leads nowhere. did you mean \`/archive/\`?
    11:9 The link \`/articles/report/more/\` leads nowhere. did you mean \`/articles/report/\`?
    11:9 The link \`/kinds/\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`/kinds/reprot/\` leads nowhere. did you mean \`/kinds/report/\`?
    11:9 The link \`/kinds/report/page/1/\` leads nowhere. did you mean \`/kinds/report/\`?
    11:9 The link \`/kinds/opinion/\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`/archive/2011/7/\` leads nowhere. did you mean \`/archive/2011/07/\`?
    11:9 The link \`/archive/2011/07/page/1/\` leads nowhere. did you mean \`/archive/2011/07/\`?
    11:9 The link \`/archive/2011/12/\` leads nowhere. did you mean \`/archive/2011/\`?
    11:9 The link \`/archive/2010/05/\` leads nowhere. did you mean \`/archive/\`?
    11:9 The link \`/archive/july/\` leads nowhere. did you mean \`/archive/\`?
    11:9 The link \`/follow/feeds/\` leads nowhere. did you mean \`/follow/\`?
    11:9 The link \`/disclosures/\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`/page/2/\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`/rss.xml/\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`/record/articles/\` leads nowhere. did you mean \`/record/\`?
    11:9 The link \`/record/people.csv\` leads nowhere. did you mean \`/record/\`?
    11:9 The link \`/news.json\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`/favicon.gif\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`//example.org/\` leads nowhere. did you mean \`https://example.org/\`?
    11:9 The link \`www.example.org\` leads nowhere. did you mean \`https://www.example.org\`?
    11:9 The link \`example.org/page\` leads nowhere. did you mean \`https://example.org/page\`?
    11:9 The link \`about\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`../about/\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`javascript:alert(1)\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`data:text/html,x\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug"
  `);
});
