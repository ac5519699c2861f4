import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseCounts } from '../../../scripts/test/counts.ts';
import { countsFileVariable } from '../../../scripts/test/vitest-counts.ts';

const project = join(import.meta.dirname, '../../..');

let folder: string;
beforeEach(() => {
  // Inside the project, so that the tests in it find Vitest.
  mkdirSync(join(project, '.cache'), { recursive: true });
  folder = mkdtempSync(join(project, '.cache/counted-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the counts of a Vitest run', () => {
  test('tell tests that passed, failed and were skipped for a reason', () => {
    const counts = count(`
      test('passes', () => {});
      test('fails', () => { throw new Error('no'); });
      test('is skipped', (context) => context.skip('it is Sunday'));
    `);
    expect(counts).toEqual({
      passed: 1,
      failed: 1,
      skips: [{ file: 'a.test.ts', test: 'is skipped', reason: 'it is Sunday' }],
      complaints: [],
    });
  });

  test('have a skip without a reason as failed, and say so', () => {
    const counts = count(`
      test.skip('is off', () => {});
      test('passes', () => {});
    `);
    expect(counts).toMatchObject({ passed: 1, failed: 1, skips: [] });
    expect(counts.complaints).toEqual([
      expect.stringMatching(/^a\.test\.ts › is off is skipped without a reason/u),
    ]);
  });

  const needsTool = `
    import { afterAll, beforeAll, describe } from 'vitest';
    import { requireTool } from '../../tests/tools/outside-tools.ts';
    describe('an outside tool', () => {
      let tool;
      beforeAll(() => { tool = { path: requireTool('xmllint') }; });
      afterAll(() => tool.path);
      test('opens', () => {});
      describe('then', () => { test('closes', () => {}); });
    });
    test('skips itself', (context) => { requireTool('xmllint', context); });
    test('passes', () => {});
  `;

  test('have tests as skipped that wanted a missing tool, with the reason', () => {
    const reason =
      'xmllint is not on this machine; it is needed to see that feeds are well-formed XML ' +
      '(Debian: libxml2-utils)';
    expect(count(needsTool, [], { PATH: '', CI: '' })).toEqual({
      passed: 1,
      failed: 0,
      skips: [
        { file: 'a.test.ts', test: 'an outside tool > opens', reason },
        { file: 'a.test.ts', test: 'an outside tool > then > closes', reason },
        { file: 'a.test.ts', test: 'skips itself', reason },
      ],
      complaints: [],
    });
  });

  test('have them as failed with CI=true', () => {
    const counts = count(needsTool, [], { PATH: '', CI: 'true' });
    // The describe block itself, the two tests in it, and the one that asks for itself.
    expect(counts).toMatchObject({ passed: 1, failed: 4, skips: [] });
  });

  test('have tests as failed that could not run because something around them failed', () => {
    const counts = count(`
      import { beforeAll, describe } from 'vitest';
      describe('on a server', () => {
        beforeAll(() => { throw new Error('port in use'); });
        test('answers', () => {});
      });
    `);
    expect(counts).toEqual({ passed: 0, failed: 2, skips: [], complaints: [] });
  });

  test('have a file that cannot be read as failed', () => {
    expect(count("import './missing.ts';")).toMatchObject({ passed: 0, failed: 1 });
  });

  test('leave out tests that were not chosen by name', () => {
    const counts = count("test('one', () => {}); test('two', () => {});", ['-t', 'two']);
    expect(counts).toEqual({ passed: 1, failed: 0, skips: [], complaints: [] });
  });
});

/** Runs a file of tests as `npm test` does. */
function count(text: string, filters: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  writeFileSync(join(folder, 'a.test.ts'), `import { test } from 'vitest';\n${text}`);
  // Without it Vitest finds the project's, a folder above.
  writeFileSync(join(folder, 'vitest.config.ts'), 'export default {};');
  const file = join(folder, 'counts.json');
  const reporter = join(project, 'scripts/test/vitest-counts.ts');
  spawnSync(
    process.execPath,
    [
      join(project, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--root=${folder}`,
      `--reporter=${reporter}`,
      ...filters,
    ],
    { cwd: folder, env: { ...process.env, [countsFileVariable]: file, ...env } },
  );
  return parseCounts(readFileSync(file, 'utf8'));
}
