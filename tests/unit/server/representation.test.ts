import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedProject } from './build-folder.ts';
import { serveProject } from './running-server.ts';

const page = `<p>${'Microsoft said so. '.repeat(200)}</p>`;
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
const digest = createHash('sha256').update(page).digest('hex');
const plain = `"${digest}"`;
const br = `"${digest}-br"`;
const gz = `"${digest}-gz"`;
const lastModified = 'Thu, 01 Jan 2026 00:00:00 GMT';

let site: Awaited<ReturnType<typeof serveProject>>;
beforeAll(async () => {
  site = await serveProject(
    await publishedProject({
      files: { 'index.html': page, 'empty.txt': '', 'logo.png': { bytes: png } },
    }),
  );
});
afterAll(() => site.stop(0));

describe('Accept-Encoding', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['deflate, zstd', undefined],
    ['br', 'br'],
    ['BR', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br, gzip', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['gzip;q=0.5, br;q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0', undefined],
    ['gzip;q=0, br;q=0', undefined],
    ['identity;q=1, br;q=0.1', undefined],
    ['*', 'br'],
    ['*;q=0.5, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['gzip, *;q=0', 'gzip'],
  ])('%j is answered with %s', async (accept, coding) => {
    const { status, headers, body } = await site.ask('/', {
      headers: accept === undefined ? {} : { 'Accept-Encoding': accept },
    });

    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(coding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers.etag).toBe(coding === 'br' ? br : coding === 'gzip' ? gz : plain);
    const decoded =
      coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;
    expect(decoded.toString()).toBe(page);
  });

  test.each(['identity;q=0', '*;q=0', 'br;q=0, gzip;q=0, identity;q=0'])(
    '%s leaves nothing to send',
    async (accept) => {
      const { status, headers } = await site.ask('/', { headers: { 'Accept-Encoding': accept } });

      expect([status, headers.vary]).toEqual([406, 'Accept-Encoding']);
    },
  );

  test('a file without compressed copies goes out as it is, and does not vary', async () => {
    const { headers, body } = await site.ask('/logo.png', {
      headers: { 'Accept-Encoding': 'gzip, br' },
    });

    expect(body).toEqual(png);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBeUndefined();
  });

  test('an empty file is an empty answer', async () => {
    const { status, headers, body } = await site.ask('/empty.txt');

    expect([status, headers['content-length'], body.length]).toEqual([200, '0', 0]);
  });
});

describe('a conditional request', () => {
  const earlier = 'Wed, 31 Dec 2025 23:59:59 GMT';
  const later = 'Thu, 01 Jan 2026 00:00:01 GMT';

  test.each([
    { sent: { 'If-None-Match': plain }, status: 304, etag: plain },
    { sent: { 'If-None-Match': `W/${plain}` }, status: 304, etag: plain },
    { sent: { 'If-None-Match': `"x", ${plain} , "y"` }, status: 304, etag: plain },
    { sent: { 'If-None-Match': '*' }, status: 304, etag: plain },
    { sent: { 'If-None-Match': '"other"' }, status: 200, etag: plain },
    { sent: { 'If-None-Match': digest }, status: 200, etag: plain },
    { sent: { 'If-Modified-Since': lastModified }, status: 304, etag: plain },
    { sent: { 'If-Modified-Since': later }, status: 304, etag: plain },
    { sent: { 'If-Modified-Since': earlier }, status: 200, etag: plain },
    { sent: { 'If-Modified-Since': 'yesterday' }, status: 200, etag: plain },
    // If-None-Match alone decides when both are there.
    { sent: { 'If-None-Match': '"x"', 'If-Modified-Since': later }, status: 200, etag: plain },
    { sent: { 'If-None-Match': plain, 'If-Modified-Since': earlier }, status: 304, etag: plain },
    // Any form that the client accepts counts, and the answer names that form.
    { sent: { 'If-None-Match': br, 'Accept-Encoding': 'br' }, status: 304, etag: br },
    { sent: { 'If-None-Match': gz, 'Accept-Encoding': 'br, gzip' }, status: 304, etag: gz },
    { sent: { 'If-None-Match': plain, 'Accept-Encoding': 'br' }, status: 304, etag: plain },
    { sent: { 'If-None-Match': '*', 'Accept-Encoding': 'br' }, status: 304, etag: br },
    { sent: { 'If-Modified-Since': lastModified, 'Accept-Encoding': 'br' }, status: 304, etag: br },
    // A form that it does not accept is no use to it.
    { sent: { 'If-None-Match': br }, status: 200, etag: plain },
    { sent: { 'If-None-Match': br, 'Accept-Encoding': 'gzip' }, status: 200, etag: gz },
    { sent: { 'If-None-Match': plain, 'Accept-Encoding': 'br, *;q=0' }, status: 200, etag: br },
    // no-cache asks for revalidation, and a 304 is one.
    { sent: { 'If-None-Match': plain, 'Cache-Control': 'no-cache' }, status: 304, etag: plain },
  ])('$sent is answered with $status', async ({ sent, status, etag }) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await site.ask('/', { method, headers: { ...sent } });

      expect([answer.status, answer.headers.etag]).toEqual([status, etag]);
    }
  });

  test('a 304 has the headers a cache must renew, and no word about a body', async () => {
    const full = await site.ask('/');
    const { headers, body } = await site.ask('/', { headers: { 'If-None-Match': plain } });

    for (const name of ['etag', 'cache-control', 'vary', 'content-security-policy', 'date']) {
      expect(headers).toHaveProperty(name);
    }
    expect(headers['cache-control']).toBe(full.headers['cache-control']);
    expect(headers).not.toHaveProperty('content-length');
    expect(headers).not.toHaveProperty('content-type');
    expect(headers).not.toHaveProperty('content-encoding');
    expect(body.length).toBe(0);
  });

  test('a range is not cut out: the whole file comes', async () => {
    const { status, headers, body } = await site.ask('/', { headers: { Range: 'bytes=0-3' } });

    expect([status, headers['accept-ranges'], body.length]).toEqual([200, 'none', page.length]);
  });
});
