import { defineConfig } from 'vitest/config';
import { BuildsEarly } from './tests/site/builds-early.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: BuildsEarly },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          // Only against what never ends: a busy machine must not fail a test.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/set-up.ts'],
          // Each has a browser, servers and builds of its own: more would run out of memory first.
          maxWorkers: 2,
          // Only against what never ends; a build waits for those that others have asked for.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          // The long forms of tests of `site`; no part of `npm test`.
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
