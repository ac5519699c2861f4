import { cp, rm, symlink, writeFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NoBuiltSiteError } from '../../../src/server/serving.ts';
import { followDist } from '../../../src/server/site.ts';
import { newProject, publish, publishedProject, removeBuild, writeBuild } from './build-folder.ts';
import { serveProject } from './running-server.ts';

describe('followDist', () => {
  test('reads serving.json only when the link leads elsewhere', async () => {
    const project = await publishedProject({ files: { 'index.html': '1' } });
    const sites = followDist(join(project, 'dist'));
    const first = await sites.current();

    await writeFile(join(project, '.builds/first/serving.json'), 'no longer read');

    expect(await sites.current()).toBe(first);
  });

  test('keeps the manifest of the build before instead of reading it again', async () => {
    const project = await publishedProject({ files: { 'index.html': '1' } });
    const sites = followDist(join(project, 'dist'));
    const first = await sites.current();
    await writeBuild(project, 'second', { previous: 'first' });
    await publish(project, 'second');

    const second = await sites.current();

    expect(second.previous).toBe(first.current);
  });

  test('does without a build before that is gone, unreadable or itself', async () => {
    const project = await newProject();
    await writeBuild(project, 'broken');
    await writeFile(join(project, '.builds/broken/serving.json'), '{');
    for (const [name, previous] of [
      ['after-gone', 'gone'],
      ['after-broken', 'broken'],
      ['after-itself', 'after-itself'],
    ] as const) {
      await writeBuild(project, name, { previous });
      await publish(project, name);

      expect((await followDist(join(project, 'dist')).current()).previous).toBeNull();
    }
  });

  test('takes a folder in place of the link', async () => {
    const project = await publishedProject({ files: { 'index.html': '1' } });
    await cp(join(project, '.builds/first'), join(project, 'copy'), { recursive: true });

    const { current } = await followDist(join(project, 'copy')).current();

    expect(current.folder).toBe(join(project, 'copy'));
  });

  test('finds a build that was not whole at the first look', async () => {
    const project = await newProject();
    await publish(project, 'first');
    const sites = followDist(join(project, 'dist'));
    await expect(sites.current()).rejects.toThrow(NoBuiltSiteError);

    await writeBuild(project, 'first');

    await expect(sites.current()).resolves.toHaveProperty('previous', null);
  });

  test.each([
    ['is not there', () => Promise.resolve()],
    ['leads nowhere', (dist: string) => symlink('.builds/gone', dist)],
  ])('names a dist that %s, and finds it once it is there', async (_what, prepare) => {
    const project = await newProject();
    const dist = join(project, 'dist');
    await prepare(dist);
    const sites = followDist(dist);

    await expect(sites.current()).rejects.toThrow(NoBuiltSiteError);
    await expect(sites.current()).rejects.toThrow(`There is no built site in ${dist}.`);

    await writeBuild(project, 'first');
    await publish(project, 'first');
    await expect(sites.current()).resolves.toHaveProperty('previous', null);
  });
});

describe('a build published while the server runs', () => {
  test('is served from the next request on', async () => {
    const project = await publishedProject({ policy: 'one', files: { 'index.html': 'One' } });
    const site = await serveProject(project);
    expect((await site.ask('/')).body.toString()).toBe('One');

    await writeBuild(project, 'second', { policy: 'two', files: { 'index.html': 'Two' } });
    await publish(project, 'second');

    const { headers, body } = await site.ask('/');
    expect([body.toString(), headers['content-security-policy']]).toEqual(['Two', 'two']);
    await site.stop(0);
  });

  test('leaves the validators of what did not change', async () => {
    const files = { 'rss.xml': '<rss/>' };
    const project = await publishedProject({ files });
    const site = await serveProject(project);
    const { etag } = (await site.ask('/rss.xml')).headers;

    await writeBuild(project, 'second', { files });
    await publish(project, 'second');

    const again = await site.ask('/rss.xml', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    await site.stop(0);
  });

  test('has the hashed assets of the build before, and nothing else of it', async () => {
    const project = await publishedProject({
      policy: 'one',
      files: { '_astro/a.1.css': 'p{}', 'robots.txt': 'old', 'gone/index.html': 'Gone' },
    });
    const site = await serveProject(project);
    await writeBuild(project, 'second', {
      policy: 'two',
      previous: 'first',
      files: { '_astro/a.2.css': 'q{}' },
    });
    await publish(project, 'second');

    const kept = await site.ask('/_astro/a.1.css', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(kept.status).toBe(200);
    expect(kept.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': 'two',
    });
    expect((await site.ask('/_astro/a.2.css')).body.toString()).toBe('q{}');
    expect((await site.ask('/robots.txt')).status).toBe(404);
    expect((await site.ask('/gone/')).status).toBe(404);
    expect((await site.ask('/gone')).status).toBe(404);

    await writeBuild(project, 'third', { previous: 'second' });
    await publish(project, 'third');
    await removeBuild(project, 'first');
    expect((await site.ask('/_astro/a.1.css')).status).toBe(404);
    expect((await site.ask('/_astro/a.2.css')).status).toBe(200);
    await site.stop(0);
  });

  test('never mixes with another in one answer, whatever is under way', async () => {
    const project = await newProject();
    const write = (number: number) =>
      writeBuild(project, `b${number}`, {
        policy: `build-${number}`,
        previous: number > 0 ? `b${number - 1}` : null,
        files: {
          // Many chunks long, so that a swap falls between two of them.
          'index.html': `<p>${number}</p>`.repeat(20_000),
          [`_astro/page.${number}.css`]: `.b${number}{}`,
        },
      });
    await write(0);
    await publish(project, 'b0');
    const site = await serveProject(project);
    const agent = new Agent({ keepAlive: true, maxSockets: 12 });
    const seen = new Set<string>();
    let begun = 0;
    let published = 0;
    let done = false;

    const reader = async () => {
      while (!done) {
        const before = published;
        const { status, headers, body } = await site.ask('/', { agent });
        const number = /^<p>(\d+)<\/p>/.exec(body.toString('latin1', 0, 20))?.[1] ?? 'none';
        expect(status).toBe(200);
        expect(Number(number)).toBeGreaterThanOrEqual(before);
        expect(headers['content-security-policy']).toBe(`build-${number}`);
        expect(body.toString('latin1') === `<p>${number}</p>`.repeat(20_000)).toBe(true);
        seen.add(number);
        // What the page needs is there as long as only one build has come since.
        const asset = await site.ask(`/_astro/page.${number}.css`, { agent });
        if (begun <= Number(number) + 1) expect(asset.body.toString()).toBe(`.b${number}{}`);
      }
    };
    const editor = async () => {
      for (let number = 1; number <= 8; number++) {
        await write(number);
        begun = number;
        await publish(project, `b${number}`);
        published = number;
        if (number > 1) await removeBuild(project, `b${number - 2}`);
      }
    };
    await Promise.all([
      ...Array.from({ length: 12 }, reader),
      editor().finally(() => {
        done = true;
      }),
    ]);

    expect(seen.size).toBeGreaterThan(2);
    expect(site.errors).toEqual([]);
    expect((await site.ask('/')).headers['content-security-policy']).toBe('build-8');
    agent.destroy();
    await site.stop(0);
  });

  test('an answer under way is finished from the build it began with, removed or not', async () => {
    const big = Buffer.alloc(24_000_000, 'one ');
    const project = await publishedProject({ files: { 'big.png': { bytes: big } } });
    const site = await serveProject(project);
    const response = await fetch(`http://127.0.0.1:${site.port}/big.png`);

    await writeBuild(project, 'second', { files: { 'big.png': { bytes: 'two' } } });
    await publish(project, 'second');
    await removeBuild(project, 'first');

    expect((await site.ask('/big.png')).body.toString()).toBe('two');
    expect(Buffer.from(await response.arrayBuffer()).equals(big)).toBe(true);
    await site.stop(0);
  });
});

describe('when the site is broken', () => {
  test('a dist that vanished is a 503, and its return is noticed', async () => {
    const project = await publishedProject({ files: { 'index.html': 'Back' } });
    const site = await serveProject(project);
    await rm(join(project, 'dist'));

    const gone = await site.ask('/');
    expect([gone.status, gone.body.toString()]).toEqual([503, '503 Service Unavailable\n']);
    expect(gone.headers['content-security-policy']).toBe("default-src 'none'");
    expect(site.errors[0]).toBeInstanceOf(NoBuiltSiteError);

    await publish(project, 'first');
    expect((await site.ask('/')).body.toString()).toBe('Back');
    await site.stop(0);
  });

  test('a listed file that is not on disk is a 500, reported once', async () => {
    const project = await publishedProject({ files: { 'index.html': 'x', 'a.txt': 'y' } });
    const site = await serveProject(project);
    await rm(join(project, '.builds/first/client/index.html'));

    expect((await site.ask('/')).status).toBe(500);
    expect(site.errors).toHaveLength(1);
    expect((await site.ask('/a.txt')).status).toBe(200);
    await site.stop(0);
  });
});
