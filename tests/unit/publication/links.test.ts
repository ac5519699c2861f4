import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/publication.ts';
import { article, author, entry, sourceOf } from './source-of.ts';

const files = {
  ...author,
  'organizations/acme.md': entry({ name: 'Acme', formerIds: ['acme-corp'] }),
  'topics/cloud.md': entry({ name: 'Cloud' }),
  'pages/about.md': entry({ title: 'About', description: 'Who.' }),
  'articles/2011/report.md': article({ formerSlugs: ['old-report'] }),
};

/** What is said of a link in an article, and what may have been meant. */
function said(address: string): string[] {
  const { problems } = buildPublication(
    sourceOf({ ...files, 'articles/2011/a.md': article({}, `[words](${address})`) }),
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
    '/people/ada/feed.xml',
    '/people/page/2/',
    '/people/feed.xml',
    '/articles/report/',
    '/archive/2011/07/',
    '/kinds/report/',
    '/search/?q=x',
    '/rss.xml',
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
    11:9 The link \`//example.org/\` leads nowhere. did you mean \`https://example.org/\`?
    11:9 The link \`www.example.org\` leads nowhere. did you mean \`https://www.example.org\`?
    11:9 The link \`example.org/page\` leads nowhere. did you mean \`https://example.org/page\`?
    11:9 The link \`about\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`../about/\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`javascript:alert(1)\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug
    11:9 The link \`data:text/html,x\` leads nowhere. write \`https://example.org/\`, a path such as \`/about/\`, or \`article:\` and a slug"
  `);
});
