import { rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedProject } from './build-folder.ts';
import { serveProject } from './running-server.ts';

type Running = Awaited<ReturnType<typeof serveProject>>;

const files = {
  'index.html': 'Front page',
  '404.html': 'Not here',
  'articles/wpc11/index.html': 'WPC11',
  'articles/old/index.html': 'Moved, for hosts that cannot redirect',
  'rss.xml': '<rss/>',
  'people/gülşen/index.html': 'Gülşen',
  'a b&c/index.html': 'Odd name',
  'pictures/über uns.txt': 'About',
  'people/bob/index.html': 'Bob is gone',
  'people/bob/feed.xml': '<rss/>',
  '.env': 'SECRET=1',
  '.git/config': 'secret',
  '.well-known/security.txt': 'Contact: a@example.org',
};

describe('a site at the root', () => {
  let site: Running;
  let project: string;
  beforeAll(async () => {
    project = await publishedProject({
      files,
      redirects: {
        '/articles/old/': '/articles/wpc11/',
        '/articles/alt-ä/': '/people/gülşen/',
        '/feed/old.xml': '/rss.xml',
      },
      gone: { '/people/bob/': '/people/', '/people/g%C3%B6k/': '/people/' },
    });
    site = await serveProject(project);
  });
  afterAll(() => site.stop(0));

  test.each([
    ['/', 'Front page'],
    ['/?utm=1', 'Front page'],
    ['/articles/wpc11/', 'WPC11'],
    ['/articles/wpc11/index.html', 'WPC11'],
    ['/%61rticles/wpc11/', 'WPC11'],
    ['/rss.xml', '<rss/>'],
    ['/people/g%C3%BCl%C5%9Fen/', 'Gülşen'],
    ['/a%20b%26c/', 'Odd name'],
    ['/pictures/%C3%BCber%20uns.txt', 'About'],
    ['/.well-known/security.txt', 'Contact: a@example.org'],
    ['http://elsewhere.example/articles/wpc11/?a', 'WPC11'],
    ['http://elsewhere.example', 'Front page'],
  ])('%s is answered with its file', async (path, text) => {
    const { status, body } = await site.ask(path);

    expect([status, body.toString()]).toEqual([200, text]);
  });

  test.each([
    ['/articles/wpc11', '/articles/wpc11/'],
    ['/articles/wpc11?a=1&b=%2F', '/articles/wpc11/?a=1&b=%2F'],
    ['/people/g%C3%BCl%C5%9Fen', '/people/g%C3%BCl%C5%9Fen/'],
    ['/a%20b%26c', '/a%20b%26c/'],
    ['/articles/old/', '/articles/wpc11/'],
    ['/articles/old', '/articles/wpc11/'],
    ['/articles/old/?from=mail', '/articles/wpc11/?from=mail'],
    ['/articles/alt-%C3%A4/', '/people/g%C3%BCl%C5%9Fen/'],
    ['/feed/old.xml', '/rss.xml'],
  ])('%s has moved for good', async (path, location) => {
    const { status, headers } = await site.ask(path);

    expect([status, headers.location]).toEqual([301, location]);
  });

  test.each([
    ['/people/bob/', '/people/'],
    ['/people/bob', '/people/'],
    ['/people/bob/?from=mail', '/people/?from=mail'],
    ['/people/g%C3%B6k/', '/people/'],
  ])('%s leads on for now', async (path, location) => {
    const { status, headers } = await site.ask(path);

    expect([status, headers.location, headers['cache-control']]).toEqual([
      302,
      location,
      'no-cache',
    ]);
  });

  test('the feed beside a page that is gone stays', async () => {
    expect((await site.ask('/people/bob/feed.xml')).status).toBe(200);
  });

  test.each([
    '/nothing/',
    '/nothing',
    '/articles/',
    '/articles',
    '/articles//wpc11/',
    '//',
    '//evil.example',
    '//evil.example/..',
    '/rss.xml/',
    '/__proto__',
    '/constructor/',
    '/.env',
    '/.git/config',
    '/%2eenv',
    '/serving.json',
    '/../serving.json',
    '/..%2fserving.json',
    '/%2e%2e/serving.json',
    '/%2e%2e%2fserving.json',
    '/articles/../index.html',
    '/articles/%2e%2e/index.html',
    '/articles/./wpc11/',
    '/articles%2Fwpc11/',
    '/articles%2Fwpc11',
    '/articles%252Fwpc11/',
    '/articles%5Cwpc11/',
    '/articles\\wpc11\\',
    '/..\\..\\serving.json',
    '/index.html%00',
    '/index.html%00.png',
    '/client/index.html',
    '/compressed/',
    '/etc/passwd',
    '/....//....//etc/passwd',
    '/%c3%bc/%E2%80%AE',
  ])('%s is not there', async (path) => {
    const { status, body } = await site.ask(path);

    expect([status, body.toString()]).toEqual([404, 'Not here']);
  });

  test.each(['/%', '/%zz', '/%c3%28', '/articles/%E0%80%AF', '/%ff/', '/%c0%ae%c0%ae/'])(
    '%s is a bad request',
    async (path) => {
      expect((await site.ask(path)).status).toBe(400);
    },
  );

  test.each(['/../../serving.json', '/./', '/\xe4/', '//..//..//etc/passwd', 'serving.json', '*'])(
    '%s sent by hand reaches nothing',
    async (target) => {
      const answer = await site.raw(
        `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
      );

      expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
      expect(answer).not.toContain('"files"');
      expect(answer).not.toContain('root:');
    },
  );

  test('a file that the build did not list is not there', async () => {
    const client = join(project, '.builds/first/client');
    await writeFile(join(client, 'stray.txt'), 'stray');
    await symlink('/etc/passwd', join(client, 'passwd'));

    expect((await site.ask('/stray.txt')).status).toBe(404);
    expect((await site.ask('/passwd')).status).toBe(404);
  });
});

test('a listed file that became a link is not followed', async () => {
  const project = await publishedProject({ files: { 'index.html': 'Front page' } });
  const page = join(project, '.builds/first/client/index.html');
  const site = await serveProject(project);
  await writeFile(join(project, 'secret'), 'secret');
  await symlink(join(project, 'secret'), `${page}.link`);
  await rename(`${page}.link`, page);

  const { status, body } = await site.ask('/');

  expect(status).toBe(500);
  expect(body.toString()).not.toContain('secret');
  expect(site.errors).toHaveLength(1);
  await site.stop(0);
});

describe('a site below /news/', () => {
  let site: Running;
  beforeAll(async () => {
    site = await serveProject(
      await publishedProject({
        files,
        base: '/news/',
        redirects: { '/news/articles/old/': '/news/articles/wpc11/' },
      }),
    );
  });
  afterAll(() => site.stop(0));

  test('is found there', async () => {
    expect((await site.ask('/news/')).body.toString()).toBe('Front page');
    expect((await site.ask('/news/rss.xml')).body.toString()).toBe('<rss/>');
  });

  test.each([
    ['/', 302, '/news/'],
    ['/?a=1', 302, '/news/?a=1'],
    ['/news', 301, '/news/'],
    ['/news?a=1', 301, '/news/?a=1'],
    ['/news/articles/wpc11?a=1', 301, '/news/articles/wpc11/?a=1'],
    ['/news/articles/old', 301, '/news/articles/wpc11/'],
  ])('%s is answered with %i to %s', async (path, status, location) => {
    const answer = await site.ask(path);

    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });

  test.each(['/rss.xml', '/articles/wpc11/', '/newsroom/', '/news/news/', '/articles/old/'])(
    '%s, outside it, is not there',
    async (path) => {
      const { status, body } = await site.ask(path);

      expect([status, body.toString()]).toEqual([404, 'Not here']);
    },
  );
});
