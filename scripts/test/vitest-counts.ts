import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';
import type { Counts, Skip } from './counts.ts';

/** The environment variable that names the file the counts go to. */
export const countsFileVariable = 'OF_RECORD_TEST_COUNTS';

/** A Vitest reporter that writes the counts of a run for `npm test` to sum up. */
export default class VitestCounts implements Reporter {
  #onlySomeByName = false;

  onInit(vitest: Vitest): void {
    this.#onlySomeByName = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env[countsFileVariable];
    if (file === undefined) return;
    const counts = countTests(modules, { onlySomeByName: this.#onlySomeByName });
    const failed = counts.failed + unhandledErrors.length;
    writeFileSync(file, JSON.stringify({ ...counts, failed }));
  }
}

/**
 * Counts tests by what came of them. A test that did not run because something around it failed
 * has failed; one that did not run for no stated reason has too, so that no check is lost unseen.
 *
 * @param options.onlySomeByName that tests were chosen by name: the others are no skips
 */
export function countTests(
  modules: readonly TestModule[],
  { onlySomeByName }: { readonly onlySomeByName: boolean },
): Counts {
  let passed = 0;
  let failed = 0;
  const skips: Skip[] = [];
  const complaints: string[] = [];

  for (const module of modules) {
    for (const around of [module, ...module.children.allSuites()]) {
      if (failureOf(around) !== undefined) failed += 1;
    }
    for (const test of module.children.allTests()) {
      const outcome = outcomeOf(test);
      if (outcome.state === 'passed') passed += 1;
      else if (outcome.state === 'failed') failed += 1;
      else if (outcome.reason !== undefined) {
        const { relativeModuleId: file } = module;
        skips.push({ file, test: test.fullName, reason: outcome.reason });
      } else if (!onlySomeByName) {
        failed += 1;
        complaints.push(
          `${module.relativeModuleId} › ${test.fullName} is skipped without a reason ` +
            "(say it: context.skip('why')), or another test is marked `only`.",
        );
      }
    }
  }
  return { passed, failed, skips, complaints };
}

type Outcome =
  | { readonly state: 'passed' }
  | { readonly state: 'failed' }
  | { readonly state: 'skipped'; readonly reason: string | undefined };

function outcomeOf(test: TestCase): Outcome {
  const result = test.result();
  if (result.state === 'passed') return { state: 'passed' };
  if (result.state === 'failed') return { state: 'failed' };
  if (result.state === 'skipped' && result.note !== undefined) {
    return { state: 'skipped', reason: result.note };
  }
  const around = [...ancestorsOf(test)];
  if (around.some((each) => failureOf(each) !== undefined)) return { state: 'failed' };
  const reason = around.map(missingToolOf).find((message) => message !== undefined);
  return { state: 'skipped', reason };
}

function* ancestorsOf(test: TestCase): Generator<TestSuite | TestModule> {
  let parent = test.parent;
  while (parent.type === 'suite') {
    yield parent;
    parent = parent.parent;
  }
  yield parent;
}

/** Why a describe block or a file failed by itself, other than for want of an outside tool. */
function failureOf(around: TestSuite | TestModule): string | undefined {
  // Without the tool, what closes it fails as well: only the first error says anything.
  return missingToolOf(around) === undefined ? around.errors()[0]?.message : undefined;
}

function missingToolOf(around: TestSuite | TestModule): string | undefined {
  return around.errors().find(({ name }) => name === 'MissingTool')?.message;
}
