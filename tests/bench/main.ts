import { isWithin, tableOf, type Bench, type Finding } from './bench.ts';
import { buildGrowth } from './build-growth.ts';
import { checkGrowth } from './check-growth.ts';
import { checkSample } from './check-sample.ts';
import { feedsCost } from './feeds-cost.ts';
import { oneEdit } from './one-edit.ts';
import { searchCost } from './search-cost.ts';
import { suggestGrowth } from './suggest-growth.ts';

// npm run bench [-- <name> …]
//
// Runs the benches one after the other on a machine that does nothing else, prints what they found
// as a table, and ends with 1 when something is over its limit.

const benches: readonly Bench[] = [
  checkSample,
  checkGrowth,
  suggestGrowth,
  buildGrowth,
  oneEdit,
  searchCost,
  feedsCost,
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  const lines = benches.map(({ name, what }) => `  ${name.padEnd(14)} ${what}`);
  console.error([`There is no bench "${unknown.join(' ')}". These are:`, ...lines].join('\n'));
  process.exitCode = 1;
} else {
  const found: { bench: string; finding: Finding }[] = [];
  for (const { name, measure } of benches.filter(isAskedFor)) {
    const findings = await measure((line) => console.log(line));
    found.push(...findings.map((finding) => ({ bench: name, finding })));
  }
  console.log(`\n${tableOf(found)}`);
  const over = found.filter(({ finding }) => !isWithin(finding));
  console.log(over.length === 0 ? '\nAll limits are kept.' : `\n${over.length} over the limit.`);
  process.exitCode = over.length === 0 ? 0 : 1;
}

function isAskedFor({ name }: Bench): boolean {
  return names.length === 0 || names.includes(name);
}
