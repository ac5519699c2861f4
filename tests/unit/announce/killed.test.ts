import { expect, test } from 'vitest';
import { countSteps, killAndGoOn } from './killed-announcement.ts';

// tests/long/announce/ kills at every step.

test('an announcement that is killed repeats nothing that it noted and leaves nothing out', async () => {
  const steps = await countSteps();
  expect(steps).toBeGreaterThan(20);
  for (const share of [0.3, 0.5, 0.7]) await killAndGoOn(Math.ceil(steps * share));
});
