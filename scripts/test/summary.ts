import type { Counts, Skip } from './counts.ts';

/** The last lines of a run: what was skipped and why, then the one line of totals. */
export function summaryOf({ passed, failed, skips }: Counts): string {
  const lines = groupByReason(skips).map(
    ([reason, alike]) => `Skipped: ${describe(alike)} — ${reason}`,
  );
  return [...lines, `${passed} passed, ${failed} failed, ${skips.length} skipped`].join('\n');
}

function groupByReason(skips: readonly Skip[]): [string, Skip[]][] {
  return [...Map.groupBy(skips, ({ reason }) => reason)];
}

/** One test by its name, several by their files. */
function describe(skips: readonly Skip[]): string {
  const [first, ...others] = skips;
  if (first !== undefined && others.length === 0) return `${first.file} › ${first.test}`;
  const files = [...new Set(skips.map(({ file }) => file))].sort();
  return `${skips.length} tests of ${files.join(', ')}`;
}
