import { describe, expect, test } from 'vitest';
import { headersText, hostRules, type HostedFile } from '../../../src/site-files/host-headers.ts';
import { headersOnCloudflare, headersOnNetlify, rulesOf } from './hosts.ts';

const files: HostedFile[] = [
  { path: '_astro/plate.B4x.svg', type: 'image/svg+xml; charset=utf-8', immutable: true },
  { path: 'index.html', type: 'text/html; charset=utf-8', immutable: false },
  { path: 'search/index.html', type: 'text/html; charset=utf-8', immutable: false, policy: 'own' },
  { path: 'rss.xml', type: 'application/xml; charset=utf-8', immutable: false },
  { path: 'feed.json', type: 'application/feed+json', immutable: false },
  { path: 'kinds/report/feed.json', type: 'application/feed+json', immutable: false },
  { path: 'people/ada/index.json', type: 'application/json; charset=utf-8', immutable: false },
  {
    path: 'people/bob/index.json',
    type: 'application/json; charset=utf-8',
    immutable: false,
  },
  { path: 'articles/a/index.md', type: 'text/markdown; charset=utf-8', immutable: false },
  { path: 'favicon.svg', type: 'image/svg+xml; charset=utf-8', immutable: false },
  { path: '_astro/plate.C5y.webp', type: 'image/webp', immutable: true },
];
const text = headersText(hostRules(files, 'site', '/news/'));

describe.each([
  ['Cloudflare', headersOnCloudflare],
  ['Netlify', headersOnNetlify],
])('on %s', (_host, headersAt) => {
  test.each([
    ['', 'site', 'public, max-age=0, must-revalidate', undefined, undefined],
    ['search/', 'own', 'public, max-age=0, must-revalidate', undefined, undefined],
    ['rss.xml', 'site', 'public, max-age=900', 'application/xml; charset=utf-8', '*'],
    ['feed.json', 'site', 'public, max-age=900', 'application/feed+json', '*'],
    ['kinds/report/feed.json', 'site', 'public, max-age=900', 'application/feed+json', '*'],
    [
      'people/ada/index.json',
      'site',
      'public, max-age=900',
      'application/json; charset=utf-8',
      '*',
    ],
    ['favicon.svg', 'site', 'public, max-age=3600', 'image/svg+xml; charset=utf-8', undefined],
    [
      '_astro/plate.B4x.svg',
      'site',
      'public, max-age=31536000, immutable',
      'image/svg+xml; charset=utf-8',
      undefined,
    ],
    [
      '_astro/plate.C5y.webp',
      'site',
      'public, max-age=31536000, immutable',
      'image/webp',
      undefined,
    ],
  ])('/news/%s has its policy, type and time', (path, policy, caching, type, origin) => {
    const headers = headersAt(text, `/news/${path}`);
    expect([
      headers['content-security-policy'],
      headers['cache-control'],
      headers['content-type'],
      headers['access-control-allow-origin'],
    ]).toEqual([policy, caching, type, origin]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('the Markdown of a story is there for programs and not for an index', () => {
    const headers = headersAt(text, '/news/articles/a/index.md');
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
  });

  test('nothing outside the base path is spoken of', () => {
    expect(headersAt(text, '/')).toEqual({});
  });
});

test('there are few rules, and no more for more of the same files', () => {
  const rules = rulesOf(text).map(({ pattern }) => pattern);
  expect(rules).toEqual([
    '/news/*',
    '/news/*.json',
    '/news/*.md',
    '/news/*.svg',
    '/news/*.webp',
    '/news/*.xml',
    '/news/_astro/*',
    '/news/*index.json',
    '/news/search/',
  ]);
  const more = Array.from({ length: 500 }, (_, nth): HostedFile[] => [
    {
      path: `people/p${nth}/index.json`,
      type: 'application/json; charset=utf-8',
      immutable: false,
    },
    { path: `kinds/k${nth}/feed.json`, type: 'application/feed+json', immutable: false },
  ]).flat();
  expect(hostRules([...files, ...more], 'site', '/news/')).toHaveLength(rules.length);
});
