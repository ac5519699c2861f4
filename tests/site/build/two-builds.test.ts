import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type Project } from './project.ts';

let project: Project;

beforeAll(async () => {
  project = await copyProject();
});
afterAll(() => project.remove());

test('of two builds at once one says that it does not run', async () => {
  const both = await Promise.all([project.build(), project.build()]);
  const [failed, ...others] = both.toSorted((a, b) => Number(b.code) - Number(a.code));
  expect(failed?.code, failed?.output).toBe(1);
  expect(failed?.output).toContain('Another build of this project is running.');
  expect(others.map(({ code }) => code)).toEqual([0]);
});
