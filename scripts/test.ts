// npm test [-- <part> … [filter …]]
//
// Runs the parts of the tests one after the other, goes on after a failure so that all of them
// are seen at once, and ends with what was skipped and one line of totals.
import { sum, type Counts } from './test/counts.ts';
import { installTools } from './test/install-tools.ts';
import { chooseParts, type Part } from './test/parts.ts';
import { secondsSince, showProgress } from './test/progress.ts';
import { runStep } from './test/run-step.ts';
import { summaryOf } from './test/summary.ts';

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(signal, () => {
    console.log('\nStopped before the end.');
    process.exit(code);
  });
}

const choice = chooseParts(process.argv.slice(2));
if (typeof choice === 'string') {
  console.error(choice);
  process.exitCode = 1;
} else {
  const results: Counts[] = [];
  for (const part of choice.chosen) results.push(await runPart(part, choice.filters));
  const total = sum(results);
  console.log(`\n${summaryOf(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

async function runPart(part: Part, filters: readonly string[]): Promise<Counts> {
  installTools(part.tools, (line) => {
    console.log(line);
  });
  const progress = showProgress(part.name);
  const started = performance.now();
  const results = [];
  for (const step of part.steps) results.push(await runStep(step, filters));
  const counts = sum(results.map((result) => result.counts));
  const mark = counts.failed > 0 ? '✗' : '✓';
  progress.end(
    `${mark} ${part.name.padEnd(10)} ${secondsSince(started).padStart(8)}  ${inWords(counts)}`,
  );
  for (const result of results) {
    if (result.counts.failed > 0) console.log(result.output);
  }
  for (const complaint of counts.complaints) console.log(complaint);
  return counts;
}

/** "412 passed, 2 failed": what there is none of is left out. */
function inWords({ passed, failed, skips }: Counts): string {
  return [
    [passed, 'passed'],
    [failed, 'failed'],
    [skips.length, 'skipped'],
  ]
    .filter(([count]) => count !== 0)
    .map((words) => words.join(' '))
    .join(', ');
}
