import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../src/server/answer.ts';
import { followDist, type Site } from '../../src/server/site.ts';
import { headersOnCloudflare, headersOnNetlify, rulesOf } from '../unit/site-files/hosts.ts';
import { folderOf, useSites } from './sites.ts';

const sites = useSites('content', 'under-a-path', 'brackets');

// What a host of files cannot be told by _headers, or says of its own.
const ownMatter = ['ETag', 'Last-Modified', 'Accept-Ranges', 'Vary', 'Content-Encoding'];

describe.each(sites)('_headers of %s', (name) => {
  let file: string;
  let site: Site;
  beforeAll(async () => {
    const dist = join(folderOf(name), 'dist');
    file = await readFile(join(dist, 'client/_headers'), 'utf8');
    site = await followDist(dist).current();
  });

  test.each([
    ['Cloudflare Pages', headersOnCloudflare],
    ['Netlify', headersOnNetlify],
  ])('make %s answer for every file as our own server does', (_host, headersAt) => {
    const { base, files, redirects } = site.current.serving;
    expect(files.size).toBeGreaterThan(20);
    const addresses = [...files.keys()].map(
      (path) => base + path.replace(/(?<=^|\/)index\.html$/u, ''),
    );
    const wrong = addresses.flatMap((path) => {
      // Our server does not show the page at a former address.
      if (redirects.has(path)) return [];
      const target = encodeURI(path);
      const ours = ourHeaders(target);
      const theirs = headersAt(file, target);
      return Object.keys(ours).length > 0 && same(ours, theirs) ? [] : [{ path, ours, theirs }];
    });
    expect(wrong).toEqual([]);
  });

  test('are within what Cloudflare Pages reads', () => {
    expect(rulesOf(file).length).toBeLessThan(60);
    const longest = Math.max(...file.split('\n').map(({ length }) => length));
    expect(longest).toBeLessThan(2000);
  });

  function ourHeaders(target: string): Record<string, string> {
    const { status, headers } = answer(site, {
      method: 'GET',
      target,
      httpVersion: '1.1',
      headers: { host: 'localhost' },
    });
    expect([target, status]).toEqual([target, 200]);
    const isPage = headers['Content-Type']?.startsWith('text/html');
    return Object.fromEntries(
      Object.entries(headers)
        .filter(([header]) => !ownMatter.includes(header) && !(isPage && header === 'Content-Type'))
        .map(([header, value]) => [header.toLowerCase(), value]),
    );
  }
});

function same(one: Record<string, string>, other: Record<string, string>): boolean {
  const text = (headers: Record<string, string>) => JSON.stringify(Object.entries(headers).sort());
  return text(one) === text(other);
}
