import { writeSync } from 'node:fs';

// Loaded by `--import` into a process that is measured. When it ends it says what it cost, on a
// pipe of its own that nothing else writes to.

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(
    3,
    JSON.stringify({
      // Of all threads of this process, but of none that it started.
      processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMegabytes: maxRSS / 1024,
    }),
  );
});
