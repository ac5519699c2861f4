import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { usage } from '../../../src/announce/options.ts';
import { announcedPlace, firstBuild } from './announced-place.ts';

test('an announcement that was heard ends with 0, and so does the next, of nothing', async () => {
  const place = await announcedPlace();
  await place.build(firstBuild);
  const { code, stdout, stderr } = await place.run();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^7 pages and 3 feeds: 10 new, 0 changed, 0 gone\.\n/u);
  expect(place.heard()).toHaveLength(9);
  expect((await place.run()).stdout).toBe(
    '7 pages and 3 feeds, all as announced before.\ncontent/addresses.txt is up to date.\n',
  );
  expect(place.heard()).toHaveLength(9);
});

test('one that somebody did not hear ends with 1, and is repeated after a wait', async () => {
  const place = await announcedPlace();
  await place.build(firstBuild);
  place.replyWith(({ to }) => ({ status: to === 'hub' ? 403 : 200 }));
  const { code, stdout } = await place.run();
  expect(code).toBe(1);
  expect(stdout).toContain(`The hub was told of 0 of 3 feeds: ${place.origin}/hub answers 403`);
  place.came.length = 0;
  place.replyWith((_, nth) => ({ status: nth === 1 ? 503 : 200 }));
  expect((await place.run()).code).toBe(0);
  expect(place.came).toHaveLength(4);
});

test('a mistake in the content ends with 1 and its place', async () => {
  const place = await announcedPlace();
  await place.build(firstBuild);
  await writeFile(join(place.content, 'addresses.txt'), '/about/\n');
  const { code, stdout } = await place.run();
  expect([code, place.came]).toEqual([1, []]);
  expect(stdout).toContain('content/addresses.txt:1:1 error The line cannot be read');
});

test('a command that cannot be followed ends with 2 and says what to type', async () => {
  const place = await announcedPlace();
  const missing = await place.run();
  expect([missing.code, missing.stdout]).toEqual([2, '']);
  expect(missing.stderr).toContain('Run npm run build first');
  const unknown = await place.run(['--loudly']);
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('--loudly')]);
  expect(unknown.stderr).toContain(usage);
  expect(await place.run(['--help'])).toMatchObject({ code: 0, stdout: usage });
});

test('two announcements of one folder do not run side by side', async () => {
  const place = await announcedPlace();
  await place.build(firstBuild);
  let second: Promise<Awaited<ReturnType<typeof place.run>>> | undefined;
  place.replyWith(() => {
    second ??= place.run();
    return { status: 503, headers: { 'retry-after': '3' } };
  });
  const first = place.run();
  const started = await Promise.race([first, waitFor(() => second)]);
  place.replyWith(() => ({ status: 200 }));
  expect(started).toMatchObject({
    code: 2,
    stderr: 'Another announcement is running. Type it again when that has ended.\n',
  });
  expect((await first).code).toBe(0);
  const pages = place.heard().filter((url) => url.endsWith('/'));
  expect(new Set(pages).size).toBe(pages.length);
});

async function waitFor<Value>(found: () => Promise<Value> | undefined): Promise<Value> {
  for (;;) {
    const promise = found();
    if (promise) return promise;
    await new Promise((done) => setTimeout(done, 20));
  }
}
