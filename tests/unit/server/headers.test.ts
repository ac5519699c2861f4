import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedProject } from './build-folder.ts';
import { serveProject } from './running-server.ts';

const policy = "default-src 'none'; style-src 'sha256-abc=' 'self'; frame-ancestors 'none'";

let site: Awaited<ReturnType<typeof serveProject>>;
beforeAll(async () => {
  site = await serveProject(
    await publishedProject({
      policy,
      files: {
        'index.html': 'Front page',
        '404.html': 'Not here',
        'rss.xml': '<rss/>',
        'people/steve-ballmer/index.json': '{}',
        'robots.txt': 'User-agent: *',
        '_astro/page.B4x.css': 'p{}',
        'search/index.html': { bytes: 'Search', policy: 'its-own' },
      },
      redirects: { '/old/': '/' },
    }),
  );
});
afterAll(() => site.stop(0));

describe('every answer', () => {
  test.each([
    { path: '/', status: 200 },
    { path: '/rss.xml', status: 200 },
    { path: '/', status: 304, headers: { 'If-None-Match': '*' } },
    { path: '/old/', status: 301 },
    { path: '/%zz', status: 400 },
    { path: '/nothing', status: 404 },
    { path: '/', status: 405, method: 'POST' },
    { path: '/', status: 406, headers: { 'Accept-Encoding': '*;q=0' } },
  ])('$status of $path has the policy and the security headers', async (asking) => {
    const { status, headers } = await site.ask(asking.path, asking);

    expect(status).toBe(asking.status);
    expect(headers).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    });
  });
});

describe('a file with a policy of its own', () => {
  test.each([
    { status: 200 },
    { status: 304, headers: { 'If-None-Match': '*' } },
    { status: 406, headers: { 'Accept-Encoding': '*;q=0' } },
  ])('$status has that one', async ({ status, headers = {} }) => {
    const answer = await site.ask('/search/', { headers });

    expect([answer.status, answer.headers['content-security-policy']]).toEqual([status, 'its-own']);
  });

  test('gives it to nothing else', async () => {
    for (const [path, method] of [
      ['/search', 'GET'],
      ['/search/', 'POST'],
      ['/search/nothing', 'GET'],
    ] as const) {
      const { headers } = await site.ask(path, { method });
      expect(headers['content-security-policy']).toBe(policy);
    }
  });
});

describe('a file', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['/rss.xml', 'application/xml; charset=utf-8', 'public, max-age=900'],
    ['/people/steve-ballmer/index.json', 'application/json', 'public, max-age=900'],
    ['/robots.txt', 'text/plain; charset=utf-8', 'public, max-age=3600'],
    ['/_astro/page.B4x.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s is %s and may be kept: %s', async (path, type, caching) => {
    const { headers } = await site.ask(path);

    expect([headers['content-type'], headers['cache-control']]).toEqual([type, caching]);
    expect(headers['last-modified']).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
  });

  test.each([
    ['/rss.xml', '*'],
    ['/people/steve-ballmer/index.json', '*'],
    ['/', undefined],
    ['/_astro/page.B4x.css', undefined],
  ])('%s may be read by scripts of %s', async (path, origin) => {
    expect((await site.ask(path)).headers['access-control-allow-origin']).toBe(origin);
  });
});

describe('the page for what is missing', () => {
  test('is the one of the build, compressed, and not kept', async () => {
    const { status, headers } = await site.ask('/nothing', {
      headers: { 'Accept-Encoding': 'br' },
    });

    expect(status).toBe(404);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
    });
    expect(headers).not.toHaveProperty('etag');
  });

  test('stays a 404 whatever the condition', async () => {
    const { status } = await site.ask('/nothing', { headers: { 'If-None-Match': '*' } });

    expect(status).toBe(404);
  });

  test('is a plain line when the build has none', async () => {
    const bare = await serveProject(await publishedProject({ files: {} }));
    const { status, headers, body } = await bare.ask('/');

    expect([status, body.toString()]).toEqual([404, '404 Not Found\n']);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    await bare.stop(0);
  });
});
