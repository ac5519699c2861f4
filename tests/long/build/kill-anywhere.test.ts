import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KillAt } from '../../site/build/kill-at.ts';
import { differences, type Site } from '../../site/build/built-site.ts';
import { copyProject, type Project } from '../../site/build/project.ts';

// Every step of a build that changes a file, one after another: killed before it and after it, the
// site is the old or the new one, and the next build equals a cold one.

let project: Project;
let whole: Site;
let changed: Site;

const article = 'content/articles/2020/van-arrives.md';
const change = ['came with a van', 'came with two vans'] as const;

beforeAll(async () => {
  project = await copyProject();
  whole = await project.buildCold();
  await project.withEdit(article, ...change, async () => {
    changed = await project.buildCold();
  });
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
}, 300_000);
afterAll(() => project.remove());

const calls = ['writeFile', 'mkdir', 'rm', 'unlink', 'rename', 'symlink', 'link', 'cp'] as const;

test.each(calls.flatMap((call) => (['before', 'after'] as const).map((when) => ({ call, when }))))(
  'killed $when each $call',
  async ({ call, when }) => {
    for (let nth = 1; nth < 200; nth += nth < 6 ? 1 : 10) {
      // What Astro itself writes is thrown away whole, wherever it was stopped.
      const kill: KillAt = { call, when, nth, path: '^(?!.*/work/(?:out|astro)/)' };
      const ends: (string | null)[] = [];
      await project.withEdit(article, ...change, async () => {
        const { signal } = await project.build({ kill });
        ends.push(signal);
        const site = project.published();
        const all = [whole, changed].map((one) => differences(site, one).length);
        expect(all, JSON.stringify(kill)).toContain(0);
      });
      const { code, output } = await project.build();
      expect(code, output).toBe(0);
      expect(differences(project.published(), whole), JSON.stringify(kill)).toEqual([]);
      if (!ends.includes('SIGKILL')) return;
    }
  },
  3_600_000,
);
