import type { OutsideToolName } from '../../tests/tools/outside-tools.ts';

/** A part of the tests, which can be run alone: `npm test -- <name>`. */
export interface Part {
  readonly name: string;
  /** What is found to be true when the part passes. */
  readonly what: string;
  readonly steps: readonly Step[];
  /** Tools from outside npm that are put in place before the part, where that is allowed. */
  readonly tools: readonly OutsideToolName[];
}

/** One command of a part. */
export interface Step {
  /**
   * `check`: counts as one, by its exit code. `preparation`: counts only when it fails. `tests`: a
   * Vitest run, counted test by test.
   */
  readonly kind: 'check' | 'preparation' | 'tests';
  /** What the project's Node runs. A run of tests takes the filters of the command line too. */
  readonly args: readonly string[];
}

const check = (...args: readonly string[]): Step => ({ kind: 'check', args });

/** Writes the types of the collections, which the compiler and ESLint read. */
const contentTypes: Step = {
  kind: 'preparation',
  args: ['node_modules/astro/bin/astro.mjs', 'sync'],
};

const tests = (project: string): Step => ({
  kind: 'tests',
  args: ['node_modules/vitest/vitest.mjs', 'run', '--project', project],
});

/** All parts, the quickest to fail first. */
export const parts: readonly Part[] = [
  {
    name: 'types',
    what: 'the types agree, in .astro files too',
    steps: [
      contentTypes,
      // Not `astro check`, which passes when its package is missing.
      check('node_modules/@astrojs/check/bin/astro-check.js', '--minimumFailingSeverity', 'hint'),
    ],
    tools: [],
  },
  {
    name: 'lint',
    what: 'ESLint has no warning, accessibility included',
    steps: [contentTypes, check('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')],
    tools: [],
  },
  {
    name: 'format',
    what: 'every file is as `npm run format` leaves it',
    steps: [check('node_modules/prettier/bin/prettier.cjs', '--check', '.')],
    tools: [],
  },
  {
    name: 'dead-code',
    what: 'no file, export or package is unused',
    steps: [check('node_modules/knip/bin/knip.js')],
    tools: [],
  },
  {
    name: 'unit',
    what: 'each module does what it says, and imports only what it may',
    steps: [tests('unit')],
    tools: ['xmllint', 'feedparser', 'script'],
  },
  {
    name: 'build',
    what: 'the publication in content/ builds',
    steps: [check('src/build/main.ts')],
    tools: [],
  },
  {
    name: 'browser',
    what: 'the built sites work, in a browser and for feed readers',
    steps: [tests('site')],
    tools: ['chromium', 'java', 'xmllint', 'feedparser', 'newsboat', 'sfeed'],
  },
];

/**
 * Reads the command line: names of parts, then filters for the parts that run tests.
 *
 * @returns the parts to run and the filters, or a sentence about what is wrong
 */
export function chooseParts(
  args: readonly string[],
): { readonly chosen: readonly Part[]; readonly filters: readonly string[] } | string {
  const firstFilter = args.findIndex((arg) => !parts.some(({ name }) => name === arg));
  const names = firstFilter < 0 ? args : args.slice(0, firstFilter);
  const filters = firstFilter < 0 ? [] : args.slice(firstFilter);
  const chosen = names.length > 0 ? parts.filter(({ name }) => names.includes(name)) : parts;
  const takesFilters = chosen.some(({ steps }) => steps.some(({ kind }) => kind === 'tests'));
  if (filters.length > 0 && (names.length === 0 || !takesFilters)) {
    const lines = parts.map(({ name, what }) => `  ${name.padEnd(10)} ${what}`);
    return [
      `"${filters.join(' ')}" is no part of the tests. The parts are:`,
      ...lines,
      'Filters for test files follow a part: npm test -- unit tests/unit/feeds',
    ].join('\n');
  }
  return { chosen, filters };
}
