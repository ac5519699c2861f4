import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAddresses } from '../../../src/sources/addresses.ts';
import {
  announcedPlace,
  everybody,
  feed,
  firstBuild,
  page,
  type Place,
  type Reply,
} from './announced-place.ts';

/** What addresses.txt says, without digests: `path` and what follows what was announced of it. */
async function lines(place: Place): Promise<string[]> {
  const text = (await place.addresses()) ?? '';
  return text
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => line.replace(/ [\da-f]{16}(?= |$)/u, ''));
}

/** Paths that were told since the last call, sorted. */
function news(place: Place): string[] {
  const paths = place.came
    .flatMap(({ addresses }) => addresses)
    .map((url) => new URL(url).pathname);
  place.came.length = 0;
  return paths.sort();
}

/** A build after an edit of the first article. */
const edited = {
  ...firstBuild,
  'articles/one/index.json': JSON.stringify({ slug: 'one', kind: 'report', title: 'Changed' }),
  'articles/one/index.html': page('Changed'),
  'people/ada/feed.xml': feed('Ada', 'one-changed two'),
};

describe('the first announcement', () => {
  test('tells IndexNow of every listed page and the hub of every feed, each once', async () => {
    const place = await announcedPlace();
    await place.build(firstBuild);
    const { printed, ...result } = await place.announce();
    expect(result).toEqual({ kind: 'done', complete: true });

    const toIndexNow = place.came.filter(({ to }) => to === 'index-now');
    expect(toIndexNow).toHaveLength(1);
    expect(JSON.parse(toIndexNow[0]?.body ?? '')).toEqual({
      host: new URL(place.origin).host,
      key: '5f0c1d4e9b7a42f3',
      keyLocation: `${place.origin}/5f0c1d4e9b7a42f3.txt`,
      urlList: [
        '/',
        '/about/',
        '/kinds/report/',
        '/articles/one/',
        '/articles/two/',
        '/people/ada/',
      ].map((path) => place.origin + path),
    });
    const toHub = place.came.filter(({ to }) => to === 'hub').map(({ body }) => body);
    expect(toHub.toSorted()).toEqual(
      ['/feed.json', '/people/ada/feed.xml', '/rss.xml'].map((path) => {
        const topic = encodeURIComponent(place.origin + path);
        return `hub.mode=publish&hub.topic=${topic}&hub.url=${topic}`;
      }),
    );
    expect(printed.split('\n')).toEqual([
      '7 pages and 3 feeds: 10 new, 0 changed, 0 gone.',
      'The hub was told of 3 feeds.',
      'IndexNow was told of 6 pages.',
      'Wrote content/addresses.txt: commit it with the content.',
    ]);
  });

  test('keeps every page with the list it is in, and every feed with its title', async () => {
    const place = await announcedPlace();
    await place.build(firstBuild);
    await place.announce();
    expect(await lines(place)).toEqual([
      '/',
      '/about/',
      '/articles/one/ -> /kinds/report/',
      '/articles/two/ -> /kinds/analysis/',
      '/feed.json = The Paper',
      '/kinds/report/ -> /archive/',
      '/people/ada/ -> /people/',
      '/people/ada/feed.xml = Ada & friends',
      '/rss.xml = The Paper',
      '/search/',
    ]);
    const text = (await place.addresses()) ?? '';
    const file = { file: 'content/addresses.txt', text };
    expect(readAddresses(file, 'paper.example').problems).toEqual([]);
    expect(readAddresses(file, 'paper.example').addresses.authority).toBe('paper.example');
  });

  test('below a base path tells whole addresses and keeps those below the site', async () => {
    const place = await announcedPlace({ base: '/news/' });
    await place.build(firstBuild);
    await place.announce();
    expect(place.heard()).toContain(`${place.origin}/news/articles/one/`);
    expect(place.heard()).toContain(`${place.origin}/news/rss.xml`);
    expect(place.came.find(({ to }) => to === 'index-now')?.body).toContain(
      `${place.origin}/news/5f0c1d4e9b7a42f3.txt`,
    );
    expect(await lines(place)).toContain('/articles/one/ -> /kinds/report/');
  });
});

describe('the next announcement', () => {
  async function announced(): Promise<Place> {
    const place = await announcedPlace();
    await place.build(firstBuild);
    await place.announce();
    news(place);
    return place;
  }

  test('of the same build tells nothing and writes nothing', async () => {
    const place = await announced();
    const before = await place.addresses();
    const { printed } = await place.announce();
    expect(news(place)).toEqual([]);
    expect(await place.addresses()).toBe(before);
    expect(printed).toBe(
      '7 pages and 3 feeds, all as announced before.\ncontent/addresses.txt is up to date.',
    );
  });

  test('after another template tells nothing', async () => {
    const place = await announced();
    const other = Object.entries(firstBuild).map(([path, text]) => [
      path,
      text
        .replace('<p>', '<p class="lead">\n  ')
        .replace('<main>', '<div><main id="text" data-x="a > b">')
        .replace('</main>', '</main></div>')
        .replace('Foot', 'Another foot'),
    ]);
    await place.build(Object.fromEntries(other));
    await place.announce();
    expect(news(place)).toEqual([]);
  });

  test('after an edit tells the article and the feed it is in, and a line for each changes', async () => {
    const place = await announced();
    const before = (await place.addresses()) ?? '';
    await place.build(edited);
    expect((await place.announce()).printed).toContain('0 new, 2 changed, 0 gone.');
    expect(news(place)).toEqual(['/articles/one/', '/people/ada/feed.xml']);
    const after = (await place.addresses()) ?? '';
    const changed = after.split('\n').filter((line) => !before.includes(line));
    expect(changed.map((line) => line.split(' ')[0])).toEqual([
      '/articles/one/',
      '/people/ada/feed.xml',
    ]);
    await place.announce();
    expect(news(place)).toEqual([]);
  });

  test('of a page without data tells it when its words are others', async () => {
    const place = await announced();
    await place.build({ ...firstBuild, 'about/index.html': page('About the paper') });
    await place.announce();
    expect(news(place)).toEqual(['/about/']);
  });

  test('tells of what is gone once, keeps its line, and tells again when it is back', async () => {
    const place = await announced();
    const rest = Object.fromEntries(
      Object.entries(firstBuild).filter(([path]) => path !== 'articles/one/index.json'),
    );
    // On hosts of files a page that leads on stands where it was.
    const gone = { '/articles/one/': '/kinds/report/' };
    await place.build({ ...rest, 'articles/one/index.html': page('Gone') }, { gone });
    expect((await place.announce()).printed).toContain('0 new, 0 changed, 1 gone.');
    expect(news(place)).toEqual(['/articles/one/']);
    expect(await lines(place)).toContain('/articles/one/ gone -> /kinds/report/');
    await place.announce();
    expect(news(place)).toEqual([]);
    await place.build(firstBuild);
    await place.announce();
    expect(news(place)).toEqual(['/articles/one/']);
    expect(await lines(place)).toContain('/articles/one/ -> /kinds/report/');
  });

  test('of a moved article tells both addresses; no hub is told of a feed that has moved', async () => {
    const place = await announced();
    const moved = Object.entries(firstBuild).map(([path, text]) => [
      path.replace('people/ada/', 'people/ada-quill/'),
      text,
    ]);
    const files = { ...Object.fromEntries(moved), 'people/ada/index.html': page('Moved') };
    const redirects = {
      '/people/ada/': '/people/ada-quill/',
      '/people/ada/feed.xml': '/people/ada-quill/feed.xml',
    };
    await place.build(files, { redirects });
    await place.announce();
    expect(news(place)).toEqual([
      '/people/ada-quill/',
      '/people/ada-quill/feed.xml',
      '/people/ada/',
    ]);
  });

  test('follows the kind of an article', async () => {
    const place = await announced();
    const data = JSON.stringify({ slug: 'one', kind: 'opinion' });
    await place.build({ ...firstBuild, 'articles/one/index.json': data });
    await place.announce();
    expect(await lines(place)).toContain('/articles/one/ -> /kinds/opinion/');
  });
});

describe('without somebody to tell', () => {
  test('nobody is told, the network is left alone and the addresses are kept', async () => {
    const place = await announcedPlace();
    await place.configure({});
    await place.build(firstBuild, { deployed: false });
    const world = {
      fetch: () => Promise.reject(new Error('Nobody may be asked.')),
      wait: () => Promise.reject(new Error('Nobody may be waited for.')),
      clock: () => 0,
    };
    const { printed } = await place.announceIn(world);
    expect(printed).toContain(
      'Nobody was told: publication.yaml names no hub and no IndexNow key under `announce`.',
    );
    expect(await lines(place)).toHaveLength(10);

    // A hub that is named later hears of what changes from then on.
    await place.configure();
    await place.build(edited);
    await place.announce();
    expect(news(place)).toEqual(['/articles/one/', '/people/ada/feed.xml']);
  });

  test('with a hub alone only feeds are told', async () => {
    const place = await announcedPlace();
    await place.configure({ announce: { hub: everybody(place.origin).hub } });
    await place.build(firstBuild);
    await place.announce();
    expect(news(place)).toEqual(['/feed.json', '/people/ada/feed.xml', '/rss.xml']);
  });

  test('a change that says nothing new is taken as announced', async () => {
    const place = await announcedPlace();
    await place.build(firstBuild);
    const { printed } = await place.announce({ tellNobody: true });
    expect(printed).toContain('Nobody was told.');
    await place.announce();
    expect(news(place)).toEqual([]);
  });

  test('a dry run prints whom it would tell of what, and does nothing', async () => {
    const place = await announcedPlace();
    await place.build(firstBuild, { deployed: false });
    const { printed } = await place.announce({ dryRun: true });
    expect(printed).toContain(`IndexNow would be told of 6 pages.\n  new      ${place.origin}/\n`);
    expect(printed).toContain(`The hub would be told of 3 feeds.\n  new      ${place.origin}/`);
    expect(news(place)).toEqual([]);
    expect(await place.addresses()).toBeUndefined();
  });
});

describe('when somebody does not answer well', () => {
  async function answered(replies: (nth: number) => Reply, to = 'index-now') {
    const place = await announcedPlace();
    await place.build(firstBuild);
    let nth = 0;
    place.replyWith((heard) => (heard.to === to ? replies((nth += 1)) : { status: 204 }));
    const waits: number[] = [];
    const world = {
      fetch,
      wait: (milliseconds: number) => Promise.resolve(void waits.push(milliseconds)),
      clock: () => Date.parse('2026-11-24T12:00:00Z'),
    };
    return { place, waits, world, run: await place.announceIn(world) };
  }

  test.each([500, 503, 408, 429])('%i is tried again, later each time', async (status) => {
    const { place, waits, run } = await answered((nth) => ({ status: nth < 4 ? status : 200 }));
    expect(run).toMatchObject({ complete: true });
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(place.came.filter(({ to }) => to === 'index-now')).toHaveLength(4);
  });

  test('a connection that is cut is tried again', async () => {
    const { waits, run } = await answered((nth) => (nth < 3 ? 'hang-up' : { status: 200 }));
    expect(run).toMatchObject({ complete: true });
    expect(waits).toEqual([1000, 2000]);
  });

  test.each([
    ['30', 30_000],
    ['Tue, 24 Nov 2026 12:00:45 GMT', 45_000],
    ['soon', 1000],
  ])('Retry-After: %s is waited for', async (after, wanted) => {
    const headers = { 'retry-after': after };
    const { waits } = await answered((nth) =>
      nth === 1 ? { status: 429, headers } : { status: 200 },
    );
    expect(waits).toEqual([wanted]);
  });

  test('nobody is waited for longer than a minute', async () => {
    const headers = { 'retry-after': '3600' };
    const { place, waits, run } = await answered(() => ({ status: 503, headers }));
    expect(waits).toEqual([]);
    expect(run.printed).toContain(
      `IndexNow was told of 0 of 6 pages: ${place.origin}/index-now answers 503 Service Unavailable ` +
        'and asks to wait 60 minutes.',
    );
  });

  test('each is told on its own, and the next announcement tells what is left', async () => {
    const { place, world, run } = await answered(() => ({ status: 500 }));
    expect(run).toMatchObject({ complete: false });
    expect(run.printed).toContain('The hub was told of 3 feeds.');
    expect(run.printed).toContain('`npm run announce` tells of what is left.');
    expect(place.came.filter(({ to }) => to === 'index-now')).toHaveLength(5);
    expect(await lines(place)).toContain('/articles/one/ new -> /kinds/report/');
    news(place);
    place.replyWith(() => ({ status: 200 }));
    expect(await place.announceIn(world)).toMatchObject({ complete: true });
    expect(news(place)).toHaveLength(6);
    await place.announceIn(world);
    expect(news(place)).toEqual([]);
  });

  test.each([
    [400, {}, '400 Bad Request'],
    [403, {}, '403 Forbidden'],
    [
      301,
      { location: 'https://other.example/' },
      '301 Moved Permanently to https://other.example/',
    ],
  ])('%i is a refusal and not tried again', async (status, headers, said) => {
    const { place, waits, run } = await answered(() => ({ status, headers }));
    expect(run).toMatchObject({ complete: false });
    expect(waits).toEqual([]);
    expect(run.printed).toContain(`${place.origin}/index-now answers ${said}. 403 and 422 mean`);
  });

  test('one feed that a hub refuses does not keep the others back', async () => {
    const { place, run } = await answered((nth) => ({ status: nth === 1 ? 404 : 204 }), 'hub');
    expect(run).toMatchObject({ complete: false });
    expect(run.printed).toContain('The hub was told of 2 of 3 feeds');
    expect(place.heard().filter((url) => /xml$|json$/u.test(url))).toHaveLength(2);
  });

  test('a hub that does not answer is not asked for each of a hundred feeds', async () => {
    const place = await announcedPlace();
    const feeds = Array.from({ length: 100 }, (_, nth): [string, string] => [
      `people/p${nth}/feed.xml`,
      feed(`P${nth}`, ''),
    ]);
    await place.build({ ...firstBuild, ...Object.fromEntries(feeds) });
    place.replyWith(({ to }) => (to === 'hub' ? 'hang-up' : { status: 200 }));
    await place.announce();
    // Four at once, each tried five times.
    expect(place.came.filter(({ to }) => to === 'hub').length).toBeLessThanOrEqual(20);
  });
});

describe('what is not deployed', () => {
  test('is not told of, and nothing is written', async () => {
    const place = await announcedPlace();
    await place.build(firstBuild);
    await place.announce();
    news(place);
    const before = await place.addresses();
    await place.build(edited, { deployed: false });
    const { printed, ...result } = await place.announce();
    expect(result).toEqual({ kind: 'done', complete: false });
    expect(printed).toContain(
      `The site does not serve this build: ${place.origin}/people/ada/feed.xml is not the one of ` +
        'this build. Nobody was told and nothing was written.',
    );
    expect(news(place)).toEqual([]);
    expect(await place.addresses()).toBe(before);

    await place.announce({ unseen: true });
    expect(news(place)).toEqual(['/articles/one/', '/people/ada/feed.xml']);
  });

  test('is waited for a little', async () => {
    const place = await announcedPlace();
    await place.build(firstBuild, { deployed: false });
    const waits: number[] = [];
    const world = {
      fetch,
      clock: () => 0,
      wait: async (milliseconds: number) => {
        if (waits.push(milliseconds) === 3) await place.build(firstBuild);
      },
    };
    expect(await place.announceIn(world)).toMatchObject({ complete: true });
    expect(waits).toEqual([1000, 2000, 4000]);
  });
});

describe('what does not fit', () => {
  test('a mistake in publication.yaml or addresses.txt stops it with the place', async () => {
    const place = await announcedPlace();
    await place.build(firstBuild);
    const indexNow = { key: 'short' };
    await place.configure({ announce: { indexNow } });
    const run = await place.announce();
    expect(run.kind === 'closed' && run.problems.map(({ code, file }) => [code, file])).toEqual([
      ['wrong-value', 'content/publication.yaml'],
    ]);
    await place.configure();
    await writeFile(join(place.content, 'addresses.txt'), '<<<<<<< HEAD\n');
    const again = await place.announce();
    expect(again.kind === 'closed' && again.problems.map(({ code }) => code)).toEqual([
      'unfinished-merge',
    ]);
    await writeFile(join(place.content, 'addresses.txt'), 'authority other.example\n');
    expect((await place.announce()).kind).toBe('closed');
    expect(place.came).toEqual([]);
  });

  test('a doubled line is written once', async () => {
    const place = await announcedPlace();
    await place.build(firstBuild);
    await place.announce();
    const file = join(place.content, 'addresses.txt');
    const text = await readFile(file, 'utf8');
    await writeFile(file, `${text}/about/ new\n`);
    news(place);
    await place.announce();
    expect(news(place)).toEqual([]);
    expect(await place.addresses()).toBe(text);
  });

  test('no build, a build of another version and one of another site are refused', async () => {
    const place = await announcedPlace();
    await expect(place.announce()).rejects.toThrow(/^There is no build in .*dist\. Run npm run/u);
    await place.build(firstBuild);
    await writeFile(join(place.dist, 'serving.json'), '{"base":"/"}');
    await expect(place.announce()).rejects.toThrow('is of another version of the software');
    await place.build(firstBuild, { base: '/news/' });
    await expect(place.announce()).rejects.toThrow('The build is one of /news/, and `url` in');
    const link = '<link rel="canonical" href="https://preview.example/">';
    await place.build({ ...firstBuild, 'index.html': `${link}${page('One, Two')}` });
    await expect(place.announce()).rejects.toThrow('The build is one of https://preview.example/');
    await expect(place.announce({ content: join(place.folder, 'nothing') })).rejects.toThrow(
      /^There is no .*nothing\/publication\.yaml/u,
    );
  });
});
