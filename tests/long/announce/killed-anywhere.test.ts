import { test } from 'vitest';
import { countSteps, killAndGoOn } from '../../unit/announce/killed-announcement.ts';

test('an announcement killed before any of its steps repeats nothing it noted and loses nothing', async () => {
  const steps = await countSteps();
  for (let step = 1; step <= steps; step += 1) await killAndGoOn(step);
});
