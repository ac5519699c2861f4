import { once } from 'node:events';
import { readdir, readlink } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followDist } from '../../../src/server/site.ts';
import { publish, publishedProject, removeBuild, writeBuild } from './build-folder.ts';
import { serveProject, serveSites } from './running-server.ts';

type Running = Awaited<ReturnType<typeof serveProject>>;

const big = Buffer.alloc(24_000_000, 'x');

let site: Running;
beforeAll(async () => {
  site = await serveProject(
    await publishedProject({
      policy: 'the-policy',
      files: {
        'index.html': 'Front page',
        '404.html': 'Not here',
        'a/index.html': 'A',
        'big.png': { bytes: big },
      },
    }),
  );
});
afterAll(() => site.stop(0));

describe('methods', () => {
  test.each(['/', '/a', '/nothing', '/%zz', '/big.png'])(
    'HEAD %s has the headers of GET and no body',
    async (path) => {
      const get = await site.ask(path);
      const head = await site.ask(path, { method: 'HEAD' });

      expect(head.status).toBe(get.status);
      expect(head.body.length).toBe(0);
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
      expect(Number(head.headers['content-length'])).toBe(get.body.length);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is refused with what is allowed',
    async (method) => {
      for (const path of ['/', '/nothing']) {
        const { status, headers } = await site.ask(path, { method });

        expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
      }
    },
  );

  test('TRACE does not send the request back', async () => {
    const { body } = await site.ask('/', { method: 'TRACE', headers: { Cookie: 'secret=1' } });

    expect(body.toString()).toBe('405 Method Not Allowed\n');
  });

  test('the body of a refused POST is not waited for', async () => {
    const answer = await site.raw(
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nbegun',
    );

    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/\r\nConnection: close\r\n/);
  });
});

describe('requests that are none', () => {
  test.each([
    ['nonsense', 'nonsense\r\n\r\n', 400],
    ['a made-up method', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['TLS on the plain port', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', 400],
    ['a NUL in the path', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    [
      'two lengths',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a proxy request', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n', 405],
  ])('%s is refused with the security headers', async (_what, bytes, status) => {
    const answer = await site.raw(bytes);

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/\r\nContent-Security-Policy: (?:the-policy|default-src 'none')\r\n/);
    expect(answer).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/);
    expect(answer.split('HTTP/1.1')).toHaveLength(2);
  });

  test('an expectation that nobody knows is passed over', async () => {
    const answer = await site.raw(
      'GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n',
    );

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('HTTP/1.0 without a host is answered', async () => {
    const answer = await site.raw('GET /a/ HTTP/1.0\r\n\r\n');

    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toMatch(/\r\n\r\nA$/);
  });

  test('garbage while an answer is being sent puts nothing into it', async () => {
    const socket = connect(site.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /big.png HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(socket, 'readable');

    socket.write('nonsense\r\n\r\n');

    let answer = '';
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
    });
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer.split('HTTP/1.1')).toHaveLength(2);
  });

  test('none of it is an error of the server', () => {
    expect(site.errors).toEqual([]);
  });
});

test('requests sent in one go are answered in order', async () => {
  const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`;

  const answer = await site.raw(get('/') + get('/a/') + get('/nothing', 'Connection: close\r\n'));

  const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  expect(statuses).toEqual(['200', '200', '404']);
  expect(answer.indexOf('Front page')).toBeLessThan(answer.indexOf('\r\n\r\nA'));
});

test('a reader who leaves is no error and leaves no file open', async () => {
  const project = await publishedProject({ files: { 'big.png': { bytes: big } } });
  const leaving = await serveProject(project);
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const outgoing = request({ host: '127.0.0.1', port: leaving.port, path: '/big.png' });
      outgoing.on('error', () => undefined).end();
      if (index % 2 === 0) await once(outgoing, 'response');
      else await once(outgoing, 'finish');
      outgoing.destroy();
    }),
  );

  await leaving.stop(10_000);

  expect(leaving.errors).toEqual([]);
  if (process.platform === 'linux') {
    await expect
      .poll(async () => {
        const open = await readdir('/proc/self/fd');
        const paths = await Promise.all(
          open.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
        );
        return paths.filter((path) => path.startsWith(project));
      })
      .toEqual([]);
  }
});

test('a folder removed between the look at the link and the opening: the new build answers', async () => {
  const project = await publishedProject({ files: { 'index.html': 'One' } });
  const sites = followDist(join(project, 'dist'));
  let looks = 0;
  const retrying = await serveSites({
    async current() {
      const seen = await sites.current();
      if (looks++ === 0) {
        await writeBuild(project, 'second', { files: { 'index.html': 'Two' } });
        await publish(project, 'second');
        await removeBuild(project, 'first');
      }
      return seen;
    },
  });

  const { status, body } = await retrying.ask('/');

  expect([status, body.toString(), looks]).toEqual([200, 'Two', 2]);
  expect(retrying.errors).toEqual([]);
  await retrying.stop(0);
});

describe('stop', () => {
  test('ends connections that ask nothing, asked before, or are in the middle of asking', async () => {
    const running = await serveProject(await publishedProject({ files: { 'index.html': 'Hi' } }));
    const sockets = ['', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n', 'GET / HTTP/1.1\r\nHo'].map(
      (bytes) => {
        const socket = connect(running.port, '127.0.0.1');
        socket.write(bytes);
        return socket;
      },
    );
    const [, asked] = sockets;
    if (asked) await once(asked, 'data');
    await running.ask('/');

    await running.stop(60_000);

    for (const socket of sockets) {
      if (!socket.closed) await once(socket.resume(), 'close');
    }
  });

  test('finishes an answer under way, then ends its connection', async () => {
    const running = await serveProject(
      await publishedProject({ files: { 'big.png': { bytes: big } } }),
    );
    const socket = connect(running.port, '127.0.0.1');
    socket.write('GET /big.png HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(socket, 'readable');

    const stopped = running.stop(60_000);
    const answer = await text(socket);
    await stopped;

    expect(answer.length - answer.indexOf('\r\n\r\n') - 4).toBe(big.length);
  });

  test('cuts off what is left after the grace', async () => {
    const running = await serveProject(
      await publishedProject({ files: { 'big.png': { bytes: big } } }),
    );
    const socket = connect(running.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /big.png HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(socket, 'readable');

    await running.stop(1);

    socket.resume();
    await once(socket, 'close');
    expect(socket.bytesRead).toBeLessThan(big.length);
  });

  test('takes no new connection', async () => {
    const running = await serveProject(await publishedProject({ files: {} }));
    await running.stop(0);

    await expect(running.ask('/')).rejects.toThrow('ECONNREFUSED');
  });
});
